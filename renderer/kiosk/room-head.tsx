import { classNames } from '#renderer/ui/class-names.ts';
import { DrumMotif } from '#renderer/ui/drum-motif.tsx';
import { StillThere } from './search/still-there.tsx';

export type RoomHeadProps = {
  /** Small, above the title. */
  readonly above: string;
  readonly title: string;
  /** More about the title. */
  readonly words?: string;
  readonly secondsLeft: number;
  /** Takes the room that is left, so that everything to touch lies low. */
  readonly grows?: boolean;
};

/** The head of a kiosk screen: what it is about, and the question whether somebody is still there. */
export const RoomHead = ({ above, title, words, secondsLeft, grows = false }: RoomHeadProps) => (
  <div
    className={classNames(
      'relative flex flex-col justify-end gap-3 overflow-hidden bg-brand-deep px-12 py-8 text-white landscape:py-5',
      grows ? 'min-h-0 grow' : 'shrink-0',
    )}
  >
    {grows && (
      <DrumMotif className="absolute top-0 right-0 h-[44rem] translate-x-1/3 -translate-y-[38%] opacity-20 portrait:mask-b-from-60% portrait:mask-b-to-85% landscape:hidden" />
    )}
    <StillThere secondsLeft={secondsLeft} />
    <div className="relative flex max-w-[50rem] flex-col gap-3" aria-live="polite">
      <p className="text-[1.4rem] font-medium">{above}</p>
      <h1 className="text-[3rem] leading-[1.25] font-bold landscape:text-[2.4rem]">{title}</h1>
      {words !== undefined && <p className="text-[1.7rem] text-pretty landscape:text-[1.4rem]">{words}</p>}
    </div>
  </div>
);
