import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { textOf } from '#common/domain/typing/type-key.ts';
import type { TypingMethod } from '#common/domain/typing/strokes.ts';
import { typedLimit } from '#common/ipc/kiosk-search-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DrumMotif } from '#renderer/ui/drum-motif.tsx';
import { OnScreenKeyboard } from '../keyboard/on-screen-keyboard.tsx';
import type { TypingEvent, TypingState } from '../keyboard/typing-state.ts';
import { TypingStrip } from '../keyboard/typing-strip.tsx';
import { FoundList } from './found-list.tsx';
import { StillThere } from './still-there.tsx';
import { useFound } from './use-found.ts';
import { useLeaving } from './use-leaving.ts';

/** Nobody has touched the keys for this long: the text goes, in seconds. */
const typingSeconds = 60;

export type TypingScreenProps = {
  readonly typing: TypingState;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
  readonly type: (event: TypingEvent) => void;
  readonly method: TypingMethod;
  readonly onMethod: (method: TypingMethod) => void;
  readonly onGone: () => void;
  readonly onService: (service: string) => void;
  readonly onProcedure: (code: string) => void;
};

/** Finding a service or a procedure by typing: what is typed, what was found, and the keys; everything to touch in the lower half. */
export const TypingScreen = ({
  typing,
  now,
  type,
  method,
  onMethod,
  onGone,
  onService,
  onProcedure,
}: TypingScreenProps) => {
  const { t } = useTranslation('kiosk-search');
  const secondsLeft = useLeaving(typingSeconds, onGone);
  const text = textOf(typing.typed);
  const result = useFound(text);
  return (
    <main className="flex min-h-0 grow flex-col landscape:grid landscape:grid-cols-[26rem_minmax(0,1fr)] landscape:grid-rows-[minmax(0,1fr)_auto]">
      <div className="relative flex grow flex-col justify-end gap-3 overflow-hidden bg-brand-deep px-10 py-8 text-white landscape:py-4">
        <DrumMotif className="absolute top-0 right-0 h-[44rem] translate-x-1/3 -translate-y-[38%] opacity-20 portrait:mask-b-from-60% portrait:mask-b-to-85% landscape:hidden" />
        <StillThere secondsLeft={secondsLeft} />
        <h1 className="relative text-[3rem] leading-[1.25] font-bold landscape:text-[2.1rem]">{t('title')}</h1>
        <p className="relative text-[1.5rem] text-pretty landscape:text-[1.2rem]">{t('invitation')}</p>
      </div>
      <div className="flex min-h-0 flex-col gap-4 px-8 py-4 landscape:px-6">
        <TypingStrip text={text} label={t('typed')} invitation={t('type-here')} />
        <div className="flex min-h-0 flex-col text-[1.3rem] portrait:h-[15.4vh] portrait:shrink-0 landscape:grow">
          <FoundList now={now} text={text} result={result} onService={onService} onProcedure={onProcedure} />
        </div>
      </div>
      <div className="flex shrink-0 gap-2 bg-sunken px-8 py-4 portrait:flex-col landscape:col-span-2 landscape:px-6 landscape:py-3">
        <div className="min-w-0 grow">
          <OnScreenKeyboard
            method={method}
            onMethod={onMethod}
            shift={typing.shift}
            onShift={() => type({ type: 'shift' })}
            onKey={(key) => type({ type: 'key', key, method, limit: typedLimit })}
            onDelete={() => type({ type: 'delete' })}
            onClear={() => type({ type: 'clear' })}
          />
        </div>
        <Button icon={ArrowLeft} className="landscape:w-[9rem] landscape:whitespace-normal!" onPress={onGone}>
          {t('close')}
        </Button>
      </div>
    </main>
  );
};
