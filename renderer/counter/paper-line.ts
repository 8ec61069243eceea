import { assertNever } from '#common/kit/assert-never.ts';
import type { PaperView } from '#common/ipc/views.ts';

/** What a person may say about a paper: it came out; it did not (prints a marked copy); try again after an error. */
export type PaperAnswer = 'came-out' | 'not' | 'again';

/** What the officer is told about a paper, and what she is asked. */
export type PaperLine = {
  /** Key of the sentence in locales/<language>/counter.json. */
  readonly key: string;
  readonly tone: 'calm' | 'good' | 'act';
  /** came-out: "đã ra giấy chưa?"; again: offer a reprint; nothing: it sorts itself out. */
  readonly ask: 'came-out' | 'again' | 'nothing';
};

/** What to say about a paper (giấy) in this state. Printed papers are calm; unsure ones are a question, never a guess. */
export const paperLine = ({ state, trouble }: PaperView): PaperLine => {
  switch (state) {
    case 'unknown':
      return { key: 'paper.came-out', tone: 'act', ask: 'came-out' };
    case 'failed':
      return { key: 'paper.failed', tone: 'act', ask: 'again' };
    case 'pending':
    case 'sending':
      return trouble === null
        ? { key: `paper.state.${state}`, tone: 'calm', ask: 'nothing' }
        : {
            key: `paper.waits.${trouble}`,
            tone: trouble === 'online' || trouble === 'paper-near-end' ? 'calm' : 'act',
            ask: 'nothing',
          };
    case 'printed':
      return { key: 'paper.state.printed', tone: 'good', ask: 'nothing' };
    case 'cancelled':
      return { key: 'paper.state.cancelled', tone: 'calm', ask: 'again' };
    default:
      return assertNever(state);
  }
};
