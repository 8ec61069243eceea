import { isVoid, type Applied } from '../log/verdict.ts';
import { happenedAt } from '../log/op.ts';
import type { OpOf } from '../log/op-catalogue.ts';

/** What a printer last said of itself. */
export type PrinterRecord = {
  readonly id: string;
  readonly term: string;
  readonly printer: string;
  readonly condition: OpOf<'printer.state'>['d']['condition'];
  readonly since: number;
  /** Id of its model in printer-model.ts; null as long as nobody knows. */
  readonly model: string | null;
};

/** The last report in log order stands. */
export const foldPrinter = (
  before: PrinterRecord | null,
  { op, term, verdict }: Applied<OpOf<'printer.state'>>,
): PrinterRecord | null =>
  isVoid(verdict)
    ? before
    : {
        id: op.id,
        term,
        printer: op.d.printer,
        condition: op.d.condition,
        since: happenedAt(op),
        model: op.d.model ?? null,
      };

/** A terminal (máy) as it last started. */
export type TerminalRecord = {
  readonly id: string;
  readonly term: string;
  readonly roles: readonly string[];
  readonly version: string;
  readonly counter: string | null;
  readonly addresses: readonly string[];
  readonly startedAt: number;
};

/** The last start in log order stands. */
export const foldTerminal = (
  before: TerminalRecord | null,
  { op, term, verdict }: Applied<OpOf<'terminal.started'>>,
): TerminalRecord | null =>
  isVoid(verdict)
    ? before
    : {
        id: op.id,
        term,
        roles: op.d.roles,
        version: op.d.version,
        counter: op.d.counter,
        addresses: op.d.addresses ?? [],
        startedAt: happenedAt(op),
      };

/** Somebody at a kiosk asked for help ("gọi nhân viên"). */
export type HelpCall = { readonly id: string; readonly term: string; readonly at: number; readonly day: string };

/** A call for help is one fact; repeating it changes nothing. */
export const foldHelpCall = (
  before: HelpCall | null,
  { op, term, verdict }: Applied<OpOf<'kiosk.help'>>,
): HelpCall | null => (isVoid(verdict) ? before : (before ?? { id: op.id, term, at: happenedAt(op), day: op.day }));
