import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { setLanguage, useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import { ChooseService } from './choose-service.tsx';
import { ClosedScreen } from './closed-screen.tsx';
import { ComfortBar } from './comfort-bar.tsx';
import { PriorityDoor } from './priority/priority-door.tsx';
import { ScanAnswer } from './scan-answer.tsx';
import { SearchDoor } from './search/search-door.tsx';
import { SearchScreen } from './search/search-screen.tsx';
import { StuckScreen } from './stuck-screen.tsx';
import { TicketScreen } from './ticket-screen.tsx';
import { useIdle } from './use-idle.ts';
import { useStaffCall } from './use-staff-call.ts';
import { useVisit } from './use-visit.ts';

/** Nobody has touched the start screen for this long: the next person finds it in Vietnamese and in normal type, in ms. */
const forgetComfortAfterMs = 60_000;

/** The kiosk (ki-ốt lấy số): tiles, the number, and back by itself. */
export const KioskScreen = () => {
  const { t } = useTranslation('kiosk');
  const status = useView('terminal.status', {}, ['status']);
  const language = useLanguage();
  const [large, setLarge] = useState(false);
  const staff = useStaffCall();
  const [visit, dispatch] = useVisit();
  const [searching, setSearching] = useState(false);
  const [group, setGroup] = useState<string | null>(null);

  const now = status.kind === 'ready' ? status.value.now : 0;

  useEffect(() => {
    document.documentElement.dataset['type'] = large ? 'large' : 'normal';
  }, [large]);

  const forgetComfort = (): void => {
    setLarge(false);
    setGroup(null);
    void setLanguage('vi');
  };
  const atStart = visit.step === 'choosing' && !searching;
  useIdle(atStart && (large || language !== 'vi' || group !== null), forgetComfortAfterMs, forgetComfort);

  const choose = (service: string): void => {
    setSearching(false);
    setGroup(null);
    const priority = group === null ? {} : { priority: group };
    dispatch({ type: 'service-chosen', wish: { service, language, requestId: crypto.randomUUID(), ...priority } });
  };

  return (
    <div className="flex h-full flex-col">
      <StatusStrip title={t('title')} status={status.kind === 'ready' ? status.value : undefined} />
      {/* A box of no height: the answer lies over the screen below the strip. */}
      <div className="relative">
        <ScanAnswer />
      </div>
      {visit.step === 'choosing' && searching && <SearchScreen onService={choose} onGone={() => setSearching(false)} />}
      {(atStart || visit.step === 'issuing') && (
        <ChooseService
          chosen={visit.step === 'issuing' ? visit.wish.service : null}
          printer={status.kind === 'ready' ? status.value.printer : null}
          now={now}
          onChoose={choose}
        />
      )}
      {atStart && (
        <div className="flex shrink-0 flex-col landscape:flex-row landscape:*:grow landscape:*:basis-0">
          <PriorityDoor group={group} onGroup={setGroup} />
          <SearchDoor onPress={() => setSearching(true)} />
        </div>
      )}
      {visit.step === 'closed' && <ClosedScreen visit={visit} now={now} dispatch={dispatch} />}
      {visit.step === 'stuck' && <StuckScreen visit={visit} dispatch={dispatch} />}
      {visit.step === 'showing' && <TicketScreen visit={visit} dispatch={dispatch} />}
      <ComfortBar
        language={language}
        onLanguage={(to) => void setLanguage(to)}
        large={large}
        onLarge={setLarge}
        staff={staff}
      />
    </div>
  );
};
