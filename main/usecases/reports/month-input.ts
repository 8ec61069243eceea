import { pointInputs, shareInputs, type MonthInput } from '#common/domain/report/entered-input.ts';
import { readMonthDraft, type MonthDraft, type MonthProblem } from '#common/domain/report/month-draft.ts';
import type { ReportRules } from '#common/domain/report/report-rules.ts';
import { configId } from '#common/domain/site/site-config.ts';
import type { MonthInputView } from '#common/ipc/report-input-calls.ts';
import { readState } from '#main/store/folded-tables.ts';
import { monthInputs, reportRules } from '#main/store/report-settings.ts';
import { bySupervisor } from '../on-duty.ts';
import type { TerminalContext } from '../terminal-context.ts';

const nothing: MonthInput = { shares: {}, points: {} };

const lastOf = ({ store }: Pick<TerminalContext, 'store'>, item: string): string | null =>
  readState(store.db, 'config-item', item)?.uid ?? null;

/** What was entered for a month 'YYYY-MM', every input in its order, with who entered it and when. */
export const showMonthInput = (terminal: TerminalContext, month: string): MonthInputView => {
  const { shares, points } = monthInputs(terminal.store.db).get(month) ?? nothing;
  return {
    month,
    base: lastOf(terminal, configId('report-input', month)),
    shares: shareInputs.map((input) => {
      const one = shares[input];
      return one === undefined
        ? { input, part: '', whole: '', source: '', entered: null }
        : {
            input,
            part: String(one.part),
            whole: String(one.whole),
            source: one.source,
            entered: { by: one.by, at: one.at },
          };
    }),
    points: pointInputs.map((input) => {
      const one = points[input];
      return one === undefined
        ? { input, points: '', source: '', entered: null }
        : { input, points: String(one.points), source: one.source, entered: { by: one.by, at: one.at } };
    }),
  };
};

type Saved =
  | { readonly kind: 'saved' }
  /** Another terminal set it after the supervisor had seen it. */
  | { readonly kind: 'changed-elsewhere' };

/** Where a setting stands, what the supervisor saw there, and the request that changes it. */
type Place = {
  readonly kind: 'report-input' | 'report-rules';
  readonly name: string;
  readonly base: string | null;
  readonly requestId: string;
};

/** How a change stands before it is written: null where nothing is in its way. The same request is written once. */
const before = ({ store }: TerminalContext, { kind, name, base, requestId }: Place): Saved | null => {
  if (store.entityOfRequest('config', requestId) !== null) return { kind: 'saved' };
  const last = lastOf({ store }, configId(kind, name));
  return last !== null && last !== base ? { kind: 'changed-elsewhere' } : null;
};

const write = (terminal: TerminalContext, { kind, name, requestId }: Place, value: Record<string, unknown>): Saved => {
  const by = bySupervisor(terminal);
  terminal.store.append([{ t: 'config.set', id: configId(kind, name), uid: requestId, by, d: { kind, value } }]);
  return { kind: 'saved' };
};

type MonthWish = MonthDraft & { readonly month: string; readonly base: string | null; readonly requestId: string };

/** Enters a month's figures that only others know (số liệu nhập). What is wrong is named and nothing is written. */
export const saveMonthInput = (
  terminal: TerminalContext,
  { month, base, requestId, ...draft }: MonthWish,
): Saved | { readonly kind: 'problems'; readonly problems: MonthProblem[] } => {
  const place: Place = { kind: 'report-input', name: month, base, requestId };
  const settled = before(terminal, place);
  if (settled !== null) return settled;
  const { store } = terminal;
  const read = readMonthDraft(draft, monthInputs(store.db).get(month) ?? nothing, store.now());
  if (read.kind === 'problems') return { kind: 'problems', problems: [...read.problems] };
  return write(terminal, place, { ...read.input });
};

/** The rules of the legal reports, and what set them last. */
export const showReportRules = (terminal: TerminalContext) => ({
  base: lastOf(terminal, configId('report-rules', 'main')),
  rules: reportRules(terminal.store.db),
});

/** Sets the rules of the legal reports (cách tính báo cáo). */
export const saveReportRules = (
  terminal: TerminalContext,
  { rules, ...place }: { readonly rules: ReportRules; readonly base: string | null; readonly requestId: string },
): Saved => {
  const at: Place = { kind: 'report-rules', name: 'main', ...place };
  return before(terminal, at) ?? write(terminal, at, { ...rules });
};
