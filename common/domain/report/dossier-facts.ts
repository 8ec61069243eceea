import { businessDay } from '../calendar/business-day.ts';
import type { LocalDay } from '../calendar/local-day.ts';
import { toLocalTime } from '../calendar/local-time.ts';
import type { BusinessState } from '../dossier/business-state.ts';
import type { Dossier, DossierEntry } from '../dossier/dossier.ts';
import type { FilingChannel } from '../dossier/filing-data.ts';
import { hopsOf } from '../dossier/hops.ts';
import type { MoneyState } from '../dossier/money.ts';
import type { Step } from '../dossier/step-data.ts';
import { timeliness, type Timeliness } from '../dossier/timeliness.ts';
import { digitisedOf, type Digitised } from './digitised.ts';
import { exemptedOf, type Exempted } from './money-moves.ts';

/**
 * How the handling of a dossier ended for the first time (đã giải quyết): with a result, the agency's refusal among them, or without one because the
 * applicant withdrew it or did not bring the papers (trả lại, xin rút).
 */
type Solved = {
  readonly day: LocalDay;
  readonly how: 'result' | 'not-eligible' | 'withdrawn' | 'expired';
  /** The result's day beside the day that was due then, after supplements and apologies. */
  readonly timeliness: Timeliness;
  /** The same beside the day that would be due if nobody had asked for more time (văn bản xin lỗi). */
  readonly withoutApology: Timeliness;
};

/** From a business day on: where the dossier stood at its end, and the local day that was due then. */
type Standing = { readonly from: LocalDay; readonly state: BusinessState; readonly dueDay: LocalDay | null };

/** What reports know of a dossier: days and counts, nothing that names a citizen. */
export type DossierFacts = {
  readonly id: string;
  /** Business day of acceptance (tiếp nhận); null for what waits, or was turned away before. */
  readonly acceptedDay: LocalDay | null;
  /** UTC ms. */
  readonly receivedAt: number;
  readonly channel: FilingChannel;
  readonly procedure: string;
  readonly procedureName: string;
  readonly agency: string;
  readonly officer: string;
  readonly counter: string;
  /** The first end of its handling: a correction later (đính chính) is a task of its own and does not open it again here. */
  readonly solved: Solved | null;
  readonly refusedDay: LocalDay | null;
  /** Days on which papers were asked for before acceptance, and by the agency after it; of apologies, and of corrections. */
  readonly missingDays: readonly LocalDay[];
  readonly supplementDays: readonly LocalDay[];
  readonly apologyDays: readonly LocalDay[];
  readonly correctionDays: readonly LocalDay[];
  readonly standings: readonly Standing[];
  /** A hop of the process slip (Mẫu 06) up to the first end of its handling that was late when it was made: a correction's hops are its own. */
  readonly lateHop: boolean;
  /** Whether there is an electronic copy of a result (bản điện tử của kết quả). */
  readonly electronicResult: boolean;
  readonly digitised: Digitised;
  /** Whole đồng asked for; and whether a transfer that the bank's statement has paid any of it. */
  readonly dueVnd: number;
  readonly paidVnd: number;
  readonly moneyState: MoneyState;
  /** Why nothing or less was asked for. */
  readonly exempted: readonly Exempted[];
  readonly paidByTransfer: boolean;
};

const dueOf = (step: Step): number | null => {
  switch (step.event) {
    case 'supplemented':
    case 'obligation-paid':
    case 'correct':
      return step.dueAt;
    case 'extend':
      return step.newDueAt;
    default:
      return null;
  }
};

const ends: Readonly<Partial<Record<DossierEntry['event'], Solved['how']>>> = {
  result: 'result',
  'not-eligible': 'not-eligible',
  'ask-stop': 'withdrawn',
  'supplement-expired': 'expired',
};

type Walk = {
  readonly due: number | null;
  readonly plainDue: number | null;
  readonly solved: Solved | null;
  readonly standings: readonly Standing[];
};

const later = (a: LocalDay, b: LocalDay): LocalDay => (a > b ? a : b);

/** `acceptedDay`: nothing is solved before it is accepted, whatever the clock of a cut-off terminal said. */
const walked = (before: Walk, { at, event, to, step }: DossierEntry, acceptedDay: LocalDay): Walk => {
  const next = step === undefined ? null : dueOf(step);
  const due = next ?? before.due;
  const plainDue = event === 'extend' ? before.plainDue : (next ?? before.plainDue);
  const how = ends[event];
  const solved =
    before.solved !== null || how === undefined
      ? before.solved
      : {
          day: later(businessDay(at), acceptedDay),
          how,
          timeliness: before.due === null ? ('on-time' as const) : timeliness(before.due, at),
          withoutApology: before.plainDue === null ? ('on-time' as const) : timeliness(before.plainDue, at),
        };
  const standing = { from: businessDay(at), state: to, dueDay: due === null ? null : toLocalTime(due).day };
  return { due, plainDue, solved, standings: [...before.standings, standing] };
};

/** The steps up to the first end of the handling, with it; all of them while there is none. */
const untilEnd = (history: readonly DossierEntry[]): readonly DossierEntry[] => {
  const end = history.findIndex(({ event }) => ends[event] !== undefined);
  return end === -1 ? history : history.slice(0, end + 1);
};

/** What reports know of a dossier. Steps that did not count are left out; instants become business days, due instants local days. */
export const factsOf = (dossier: Dossier): DossierFacts => {
  const history = dossier.history.filter(({ refused }) => refused === undefined);
  const { solved, standings } = history.reduce<Walk>((walk, entry) => walked(walk, entry, dossier.day), {
    due: dossier.firstDueAt,
    plainDue: dossier.firstDueAt,
    solved: null,
    standings: [],
  });
  const daysOf = (event: DossierEntry['event']): readonly LocalDay[] =>
    history.filter((entry) => entry.event === event).map(({ at }) => businessDay(at));
  return {
    id: dossier.id,
    acceptedDay: dossier.code === '' ? null : dossier.day,
    receivedAt: dossier.receivedAt,
    channel: dossier.channel,
    procedure: dossier.procedureCode,
    procedureName: dossier.procedureName,
    agency: dossier.agency,
    officer: dossier.officerName ?? '',
    counter: dossier.counter,
    solved,
    refusedDay: daysOf('refuse').at(-1) ?? null,
    missingDays: daysOf('ask-papers'),
    supplementDays: daysOf('ask-supplement'),
    apologyDays: daysOf('extend'),
    correctionDays: daysOf('correct'),
    standings,
    lateHop: hopsOf({ ...dossier, history: untilEnd(history) }, '').some(({ standing }) => standing === 'late'),
    electronicResult:
      dossier.results.some(({ file }) => file !== '') || dossier.files.some(({ kind }) => kind === 'result'),
    digitised: digitisedOf([dossier]),
    dueVnd: dossier.money.dueVnd,
    paidVnd: dossier.money.paidVnd,
    moneyState: dossier.money.state,
    exempted: exemptedOf(dossier),
    paidByTransfer: dossier.money.history.some(({ money }) => money.event === 'reconciled'),
  };
};

/** Where a dossier stood at the end of a day. */
export const standingAt = ({ standings }: Pick<DossierFacts, 'standings'>, day: LocalDay): Standing | null =>
  standings.findLast(({ from }) => from <= day) ?? null;
