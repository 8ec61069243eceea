/**
 * How a part stands. `unchecked`: it could not be looked at, and the finding says why; `not-set-up`: this terminal has none, which is
 * no fault.
 */
export type FindingState = 'ok' | 'attention' | 'broken' | 'not-set-up' | 'unchecked';

/** Why a check itself gave no answer: it took longer than it may, or it failed. Any check may end so. */
const common = { 'timed-out': 'unchecked', failed: 'unchecked' } as const;

const printerReasons = {
  ready: 'ok',
  'near-end': 'attention',
  silent: 'attention',
  'paper-out': 'broken',
  'cover-open': 'broken',
  error: 'broken',
  unreachable: 'broken',
  'bad-address': 'broken',
  'fonts-missing': 'broken',
  none: 'not-set-up',
} as const;

/**
 * Every self-check of a terminal by its number, which is the same everywhere and for ever (the operator guide is ordered by it), with
 * everything it can find. Each reason has its sentences in both languages (locales: diagnosis).
 */
export const selfChecks = {
  store: {
    number: '01',
    reasons: {
      ...common,
      whole: 'ok',
      'whole-at-start': 'ok',
      large: 'attention',
      'put-aside': 'attention',
      damaged: 'broken',
      'not-durable': 'broken',
    },
  },
  disk: {
    number: '02',
    reasons: {
      ...common,
      enough: 'ok',
      'space-unknown': 'ok',
      low: 'attention',
      'almost-full': 'broken',
      'not-writable': 'broken',
    },
  },
  clock: {
    number: '03',
    reasons: {
      ...common,
      right: 'ok',
      'no-hub-yet': 'unchecked',
      'other-zone': 'attention',
      drifting: 'attention',
      wrong: 'broken',
      'impossible-year': 'broken',
    },
  },
  network: {
    number: '04',
    reasons: { ...common, connected: 'ok', 'no-address': 'attention', 'no-network': 'broken' },
  },
  hub: {
    number: '05',
    reasons: {
      ...common,
      reachable: 'ok',
      here: 'ok',
      silent: 'attention',
      'never-heard': 'attention',
      'older-hub': 'attention',
      'not-enrolled': 'broken',
      revoked: 'broken',
      'other-version': 'broken',
      twice: 'broken',
      refused: 'broken',
      'no-address': 'not-set-up',
    },
  },
  central: {
    number: '06',
    reasons: { ...common, reachable: 'ok', away: 'attention', 'hub-away': 'unchecked', none: 'not-set-up' },
  },
  printer: { number: '07', reasons: { ...common, ...printerReasons } },
  'second-printer': { number: '08', reasons: { ...common, ...printerReasons } },
  scanner: {
    number: '09',
    reasons: {
      ...common,
      connected: 'ok',
      keyboard: 'ok',
      opening: 'attention',
      'not-found': 'broken',
      busy: 'broken',
      'no-permission': 'broken',
      unplugged: 'broken',
      'no-library': 'broken',
      faulty: 'broken',
      'bad-address': 'broken',
      none: 'not-set-up',
    },
  },
  'document-scanner': {
    number: '10',
    reasons: {
      ...common,
      found: 'ok',
      'program-missing': 'broken',
      'not-found': 'broken',
      'bad-address': 'broken',
      none: 'not-set-up',
    },
  },
  sound: {
    number: '11',
    reasons: {
      ...common,
      played: 'ok',
      'nothing-yet': 'attention',
      'no-device': 'broken',
      blocked: 'broken',
      'clip-missing': 'broken',
      'not-played': 'broken',
      none: 'not-set-up',
    },
  },
  screen: {
    number: '12',
    reasons: {
      ...common,
      fits: 'ok',
      'cut-off': 'attention',
      small: 'attention',
      unknown: 'unchecked',
      none: 'broken',
    },
  },
  drawer: { number: '13', reasons: { ...common, ready: 'ok', 'printer-away': 'broken', none: 'not-set-up' } },
  sign: {
    number: '14',
    reasons: {
      ...common,
      connected: 'ok',
      opening: 'attention',
      missing: 'broken',
      'bad-address': 'broken',
      none: 'not-set-up',
    },
  },
} as const satisfies Readonly<
  Record<string, { readonly number: string; readonly reasons: Readonly<Record<string, FindingState>> }>
>;

export type CheckName = keyof typeof selfChecks;
export type ReasonOf<C extends CheckName> = keyof (typeof selfChecks)[C]['reasons'];

// Object.keys loses the names; the object was written with exactly these.
export const checkNames = Object.keys(selfChecks) as readonly CheckName[];

/** What a sentence is filled in with: numbers are shown in the reader's way, a name that ends in `At` is a UTC instant in ms. */
export type FindingValues = Readonly<Record<string, string | number>>;

type JudgementBy<Reason> = {
  readonly reason: Reason;
  readonly values?: FindingValues;
  readonly detail: string;
};

/** What a check made of its measurements. `detail` is for the technician: never a person's data. */
export type Judgement<C extends CheckName> = JudgementBy<ReasonOf<C>>;

/** One self-check's answer. */
export type Finding = {
  readonly check: CheckName;
  readonly number: string;
  readonly state: FindingState;
  readonly reason: string;
  readonly values: FindingValues;
  readonly detail: string;
};

/** A judgement with the number and state that the list of self-checks gives it. */
export const findingOf = <C extends CheckName>(check: C, { reason, values = {}, detail }: Judgement<C>): Finding => {
  const { number, reasons } = selfChecks[check];
  // The reason is a key of this very check's reasons; the compiler does not follow that through a generic check.
  const state = (reasons as Readonly<Record<string, FindingState>>)[reason as string] ?? 'unchecked';
  return { check, number, state, reason: String(reason), values, detail };
};
