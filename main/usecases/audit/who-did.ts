import { businessDay } from '#common/domain/calendar/business-day.ts';
import { deskId } from '#common/domain/floor/desk.ts';
import { stampIn } from '#common/domain/floor/on-duty.ts';
import { happenedAt, parseOp } from '#common/domain/log/op.ts';
import { readOp, type KnownOp } from '#common/domain/log/op-catalogue.ts';
import { rowsAbout } from '#main/store/audit-rows.ts';
import { UNNAMED } from '#common/ipc/audit-calls.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** Who sat at a counter from an instant on, '' for nobody. */
type Sitting = { readonly from: number; readonly name: string };

const last = Number.MAX_SAFE_INTEGER;

const sittingsOf = ({ store }: TerminalContext, desk: string): readonly Sitting[] =>
  rowsAbout(store.db, store.term, 'floor', desk)
    .toSorted((a, b) => (a.g ?? last) - (b.g ?? last) || a.seq - b.seq)
    .flatMap(({ text }) => {
      const parsed = parseOp(text);
      const read = parsed.kind === 'op' ? readOp(parsed.op, 'floor') : null;
      if (read?.kind !== 'known') return [];
      const from = happenedAt(read.op);
      if (read.op.t === 'desk.sign-in') return [{ from, name: read.op.d.name }];
      return read.op.t === 'desk.sign-out' || read.op.t === 'desk.hand-over' ? [{ from, name: '' }] : [];
    });

/**
 * Who did what an op tells, by name: a supervisor's act and an op about dossiers say it, for one of a counter it is who had signed in there then; UNNAMED
 * where a supervisor had not signed in, '' where nobody is known. Each counter's day is read once, so an instance is for one page.
 */
export const whoDid = (terminal: TerminalContext): ((op: KnownOp) => string) => {
  const desks = new Map<string, readonly Sitting[]>();
  const at = (counter: string, instant: number): string => {
    const desk = deskId(counter, businessDay(instant));
    const sittings = desks.get(desk) ?? sittingsOf(terminal, desk);
    desks.set(desk, sittings);
    return sittings.findLast(({ from }) => from <= instant)?.name ?? '';
  };
  return (op) => {
    const stamp = stampIn(op.by);
    if (stamp !== null) return stamp.name ?? UNNAMED;
    // A supervisor's terminal did it to the counter, written by an earlier version: who sat there had no part in it.
    if (isFromAfar(op)) return '';
    if (op.t === 'desk.sign-in') return op.d.name;
    const named = namedIn(op);
    if (named !== '') return named;
    const counter = counterOf(op);
    // Who leaves sat there until then.
    const instant = op.t === 'desk.sign-out' || op.t === 'desk.hand-over' ? happenedAt(op) - 1 : happenedAt(op);
    // A citizen rates on the counter's screen; a kiosk has nobody.
    return counter === null || op.t === 'visit.rated' ? '' : at(counter, instant);
  };
};

const namedIn = ({ d }: KnownOp): string => {
  if ('officerName' in d) return d.officerName ?? '';
  return 'officer' in d ? d.officer : '';
};

/** Whether a supervisor's terminal did this to a counter (closed it, ended its session, sent its ticket on): `by` is not the counter it is about. */
export const isFromAfar = (op: KnownOp): boolean =>
  (op.t.startsWith('desk.') || op.t === 'ticket.transfer') && op.by !== null && op.by !== counterOf(op);

/** The counter that an op happened at, null where it was none's. */
export const counterOf = ({ d }: KnownOp): string | null =>
  'counter' in d && typeof d.counter === 'string' && d.counter !== '' ? d.counter : null;
