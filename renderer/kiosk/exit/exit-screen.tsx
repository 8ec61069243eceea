import { Heart } from 'lucide-react';
import { useEffect, useReducer } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandInput } from '#common/ipc/contract.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useBackendEvent } from '#renderer/app/use-backend-event.ts';
import { useLooksByItself } from '#renderer/app/site-word/use-looks.ts';
import { useSiteWord } from '#renderer/app/site-word/use-site-word.ts';
import { useRenewal } from '#renderer/app/use-renewal.ts';
import { useView } from '#renderer/app/use-view.ts';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import { ComfortBar } from '../comfort-bar.tsx';
import { useGuide } from '../guide/use-guide.ts';
import { KioskClosed } from '../kiosk-closed.tsx';
import { KioskWord } from '../kiosk-word.tsx';
import { useComfort } from '../use-comfort.ts';
import { useStaffCall } from '../use-staff-call.ts';
import { exitStart, nextExit } from './exit-state.ts';
import { FindVisit } from './find-visit.tsx';
import { RateVisit } from './rate-visit.tsx';

/** How long the thanks stay, in ms. */
const thanksMs = 6_000;

const spokenOn = { find: 'exit', rate: 'rate', thanks: 'thanks' } as const;

/** The tablet at the exit (đánh giá mức độ hài lòng): which visit, three faces, thanks, and the next person. */
export const ExitScreen = () => {
  const { t } = useTranslation(['kiosk-exit', 'citizen']);
  const status = useView('terminal.status', {}, ['status']);
  const comfort = useComfort();
  const staff = useStaffCall();
  const [exit, dispatch] = useReducer(nextExit, exitStart);
  const { act, busy } = useAct('exit.find');
  const word = useSiteWord();
  // Who has begun is served to the end.
  const atStart = exit.step === 'find' && exit.typed === '' && exit.answer === null;
  const isShut = atStart && word.closed !== null;
  useLooksByItself(word.look, !atStart);
  useRenewal(() => !atStart);
  useGuide(comfort.comfort.spoken, spokenOn[exit.step], comfort.language, null);

  const find = async (wanted: CommandInput<'exit.find'>): Promise<void> => {
    const reply = await act(wanted);
    dispatch(reply.ok ? { type: 'found', visit: reply.value } : { type: 'not-found' });
  };
  useBackendEvent('scanned-at-kiosk', (scan) => {
    if (isShut) return;
    if (scan.kind === 'ticket') void find({ by: 'ticket', ticket: scan.ticket.id });
    else dispatch({ type: 'found', visit: { kind: 'unknown' } });
  });
  const gone = (): void => {
    dispatch({ type: 'gone' });
    comfort.forget();
  };
  useEffect(() => {
    if (exit.step !== 'thanks') return;
    const timer = setTimeout(() => dispatch({ type: 'gone' }), thanksMs);
    return () => clearTimeout(timer);
  }, [exit.step]);

  return (
    <div className="flex h-full flex-col">
      <StatusStrip title={t('kiosk-exit:strip')} status={status.kind === 'ready' ? status.value : undefined} />
      <KioskWord word={word} />
      {isShut && <KioskClosed goTo="" atExit />}
      {exit.step === 'find' && !isShut && (
        <FindVisit
          // An answer stays as long as any screen, whenever it came.
          key={exit.answer?.kind}
          exit={exit}
          dispatch={dispatch}
          busy={busy}
          isUsual={comfort.isUsual}
          onGone={gone}
          onFind={() => void find({ by: 'number', text: exit.typed })}
        />
      )}
      {exit.step === 'rate' && (
        <RateVisit
          key={exit.ticket}
          ticket={exit.ticket}
          label={exit.label}
          onRated={() => dispatch({ type: 'rated' })}
          onGone={gone}
        />
      )}
      {exit.step === 'thanks' && (
        <main className="flex min-h-0 grow flex-col items-center justify-center gap-6 px-12 text-center">
          <Heart aria-hidden="true" className="size-28 text-brand" strokeWidth={1.25} />
          <h1 className="text-[3rem] font-bold">{t('citizen:thanks')}</h1>
          <p className="text-[1.6rem]">{t('citizen:thanks-more')}</p>
        </main>
      )}
      <ComfortBar state={comfort} staff={staff} />
    </div>
  );
};
