import type { ExitVisit } from '#common/ipc/exit-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';

/** The longest ticket number: two letters, a series of three, a dash, four digits. */
const longest = 10;

/** Nobody has touched the tablet for this long: the next person finds it as new, in seconds. */
export const idleSeconds = 45;

/** What the tablet at the exit is doing for one person. */
export type Exit =
  /** A number is typed or scanned; `answer`: what the last one was, when it could not be rated. */
  | {
      readonly step: 'find';
      readonly typed: string;
      readonly answer: Exclude<ExitVisit, { kind: 'ask' }> | { readonly kind: 'trouble' } | null;
    }
  | { readonly step: 'rate'; readonly ticket: string; readonly label: string }
  | { readonly step: 'thanks' };

export type ExitEvent =
  | { readonly type: 'key'; readonly key: string }
  | { readonly type: 'delete' }
  | { readonly type: 'found'; readonly visit: ExitVisit }
  | { readonly type: 'not-found' }
  | { readonly type: 'rated' }
  | { readonly type: 'gone' };

export const exitStart: Exit = { step: 'find', typed: '', answer: null };

/** The exit after an event; keys count only while a number is typed, and a scan begins anew at any time but during the thanks. */
export const nextExit = (exit: Exit, event: ExitEvent): Exit => {
  switch (event.type) {
    case 'key':
      return exit.step === 'find' && exit.typed.length < longest
        ? { step: 'find', typed: exit.typed + event.key, answer: null }
        : exit;
    case 'delete':
      return exit.step === 'find' ? { step: 'find', typed: exit.typed.slice(0, -1), answer: null } : exit;
    case 'found': {
      const { visit } = event;
      if (visit.kind === 'ask') return { step: 'rate', ticket: visit.ticket, label: visit.label };
      return { step: 'find', typed: '', answer: visit };
    }
    case 'not-found':
      return exit.step === 'find' ? { ...exit, answer: { kind: 'trouble' } } : exit;
    case 'rated':
      return exit.step === 'rate' ? { step: 'thanks' } : exit;
    case 'gone':
      return exitStart;
    default:
      return assertNever(event);
  }
};
