import { assertNever } from '#common/kit/assert-never.ts';
import { type CallLanguage, type ClipName, ENGLISH_CLIPS, VIETNAMESE_CLIPS } from './clip-names.ts';
import { counterSign } from './counter-sign.ts';
import { englishLabel, englishNumber } from './english-call.ts';
import { labelParts } from './label-parts.ts';
import { vietnameseLabel, vietnameseNumber, vietnameseWords } from './vietnamese-call.ts';

export type Call = {
  /** As printed: "A025", "AB001", "A2-007". */
  readonly ticketLabel: string;
  /** The counter (quầy) as the board writes it: "Quầy 5", "Quầy 12A". */
  readonly counterName: string;
  /** Its number in the settings, spoken where the name holds none; null when there is none either. */
  readonly counterNumber: number | null;
  /** Whether people are only trained with it (tập huấn): then it begins by saying so. */
  readonly training?: boolean;
};

export type SpokenCall = {
  /** Clips in playing order, to be joined with a short gap (60–80 ms). */
  readonly clips: readonly ClipName[];
  /** The same call as a plain sentence, for captions and screen readers. */
  readonly sentence: string;
};

const vietnamese = ({ ticketLabel, counterName, counterNumber }: Call): SpokenCall => {
  const label = vietnameseLabel(ticketLabel);
  const opening = `Xin mời số thứ tự ${vietnameseWords(label)}`;
  const sign = counterSign(counterName, counterNumber);
  if (sign === null) return { clips: ['ticket-number', ...label], sentence: `${opening}, đến ${counterName}.` };
  const counter = [...vietnameseNumber(sign.number), ...(sign.letter === null ? [] : [sign.letter.clip])];
  return {
    clips: ['ticket-number', ...label, 'to-counter', ...counter],
    sentence: `${opening}, đến quầy số ${vietnameseWords(counter)}.`,
  };
};

const english = ({ ticketLabel, counterName, counterNumber }: Call): SpokenCall => {
  const signs = labelParts(ticketLabel).map(({ sign }) => sign);
  const opening = `Ticket ${signs.join(' ')}`;
  const sign = counterSign(counterName, counterNumber);
  if (sign === null) return { clips: ['ticket-number', ...englishLabel(ticketLabel)], sentence: `${opening}.` };
  const letter = sign.letter === null ? [] : [sign.letter.clip];
  return {
    clips: ['ticket-number', ...englishLabel(ticketLabel), 'to-counter', ...englishNumber(sign.number), ...letter],
    sentence: `${opening}, counter ${sign.number}${sign.letter?.sign ?? ''}.`,
  };
};

/**
 * How a call is spoken: "Xin mời số thứ tự A không hai lăm, đến quầy số năm." / "Ticket A 0 2 5, counter 5." (domain.md §8). Total for any
 * label and any counter; a counter that has no number is left to the board.
 */
export const spokenCall = (call: Call, language: CallLanguage): SpokenCall => {
  const spoken = plainCall(call, language);
  if (call.training !== true) return spoken;
  const word = language === 'vi' ? VIETNAMESE_CLIPS.training : ENGLISH_CLIPS.training;
  return { clips: ['training', ...spoken.clips], sentence: `${word}. ${spoken.sentence}` };
};

const plainCall = (call: Call, language: CallLanguage): SpokenCall => {
  switch (language) {
    case 'vi':
      return vietnamese(call);
    case 'en':
      return english(call);
    default:
      return assertNever(language);
  }
};
