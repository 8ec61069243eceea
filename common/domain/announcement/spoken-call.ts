import { assertNever } from '#common/kit/assert-never.ts';
import type { CallLanguage, ClipName } from './clip-names.ts';
import { englishLabel, englishNumber } from './english-call.ts';
import { labelParts } from './label-parts.ts';
import { vietnameseLabel, vietnameseNumber, vietnameseWords } from './vietnamese-call.ts';

export type Call = {
  /** As printed: "A025", "AB001", "A2-007". */
  readonly ticketLabel: string;
  /** Number of the counter (quầy), 1–99. */
  readonly counter: number;
};

export type SpokenCall = {
  /** Clips in playing order, to be joined with a short gap (60–80 ms). */
  readonly clips: readonly ClipName[];
  /** The same call as a plain sentence, for captions and screen readers. */
  readonly sentence: string;
};

const vietnamese = ({ ticketLabel, counter }: Call): SpokenCall => {
  const label = vietnameseLabel(ticketLabel);
  const number = vietnameseNumber(counter);
  return {
    clips: ['ticket-number', ...label, 'to-counter', ...number],
    sentence: `Xin mời số thứ tự ${vietnameseWords(label)}, đến quầy số ${vietnameseWords(number)}.`,
  };
};

const english = ({ ticketLabel, counter }: Call): SpokenCall => {
  const signs = labelParts(ticketLabel).map(({ sign }) => sign);
  return {
    clips: ['ticket-number', ...englishLabel(ticketLabel), 'to-counter', ...englishNumber(counter)],
    sentence: `Ticket ${signs.join(' ')}, counter ${counter}.`,
  };
};

/** How a call is spoken: "Xin mời số thứ tự A không hai lăm, đến quầy số năm." / "Ticket A 0 2 5, counter 5." (domain.md §8). Total for any label. */
export const spokenCall = (call: Call, language: CallLanguage): SpokenCall => {
  switch (language) {
    case 'vi':
      return vietnamese(call);
    case 'en':
      return english(call);
    default:
      return assertNever(language);
  }
};
