import { z } from 'zod';
import { type Answers, answersSchema, mayFound, noAnswers, pairingOf, siteOf, terminalName } from './answers.ts';
import { centreProblems } from './centre-problems.ts';

/** The steps of the first-run wizard, in their order; a machine is asked only what its role needs. */
export const stepSchema = z.enum([
  'language',
  'machine',
  'site',
  'restore',
  'centre',
  'hub',
  'name',
  'pair',
  'printer',
  'scanner',
  'screen',
  'sound',
  'touch',
  'finish',
]);
export type Step = z.infer<typeof stepSchema>;

/** Where the wizard stands: kept in the profile's folder after each step, so that a crash or a power cut loses nothing. */
export const setupStateSchema = z.strictObject({
  version: z.literal(1),
  at: stepSchema,
  answers: answersSchema,
  /** Steps that were tried or answered on the spot. */
  done: z.array(stepSchema),
  /** Steps that somebody passed over; the end says what is missing. */
  skipped: z.array(stepSchema),
});
export type SetupState = Readonly<z.infer<typeof setupStateSchema>>;

/** A wizard at its beginning. */
export const freshSetup: SetupState = { version: 1, at: 'language', answers: noAnswers, done: [], skipped: [] };

const devices = {
  kiosk: ['printer', 'scanner', 'screen', 'sound', 'touch'],
  counter: ['printer', 'scanner'],
  display: ['screen', 'sound'],
  supervisor: [],
} as const satisfies Readonly<Record<string, readonly Step[]>>;

/** The steps that these answers lead through, in order. */
export const stepsOf = (answers: Answers): readonly Step[] => {
  const { machine } = answers;
  if (machine === null) return ['language', 'machine', 'finish'];
  const site = siteOf(answers);
  // Everything else is in the backup.
  if (site === 'restore') return ['language', 'machine', 'site', 'restore'];
  return [
    'language',
    'machine',
    ...(mayFound(machine) ? (['site'] as const) : []),
    ...(site === 'new' ? (['centre', 'name'] as const) : []),
    ...(site === 'join' ? (['hub', 'name', 'pair'] as const) : []),
    ...devices[machine],
    'finish',
  ];
};

/** Whether a step may be passed over: without the others there is no terminal to open. */
export const maySkip = (step: Step): boolean =>
  ['pair', 'printer', 'scanner', 'screen', 'sound', 'touch'].includes(step);

/** Whether a step has the answer that the next ones need. Steps that may be skipped are answered by what was tried. */
export const isAnswered = ({ answers, done }: SetupState, step: Step): boolean => {
  switch (step) {
    case 'language':
      return true;
    case 'machine':
      return answers.machine !== null;
    case 'site':
      return answers.site !== null;
    case 'centre':
      return answers.centre !== null && centreProblems(answers.centre).length === 0;
    case 'hub':
      return answers.hub !== null;
    case 'name':
      return terminalName(answers) !== null && (answers.machine !== 'counter' || answers.counter !== null);
    case 'pair':
      return answers.pairedAs === pairingOf(answers);
    case 'printer':
      return answers.printer !== null && done.includes(step);
    case 'scanner':
      return answers.scanner !== null && done.includes(step);
    default:
      return done.includes(step);
  }
};

/** What a person does with the step in front of them. */
export type Move = { readonly kind: 'next' | 'back' | 'skip' | 'stay' } | { readonly kind: 'go'; readonly to: Step };

/** The last step that may be opened: the first vital one without an answer, or the end. */
const furthest = (state: SetupState, steps: readonly Step[]): number => {
  const open = steps.findIndex((step) => !maySkip(step) && !isAnswered(state, step));
  return open === -1 ? steps.length - 1 : open;
};

const clamp = (state: SetupState, steps: readonly Step[], wanted: number): Step =>
  steps[Math.max(0, Math.min(wanted, furthest(state, steps)))] ?? 'language';

/**
 * Where a move leads. Forward goes no further than the first vital step without an answer; a step that is left unanswered counts as skipped until it is
 * answered. Pure.
 */
export const moved = (state: SetupState, move: Move): SetupState => {
  const steps = stepsOf(state.answers);
  const here = steps.indexOf(state.at);
  switch (move.kind) {
    case 'stay':
      return state;
    case 'back':
      return { ...state, at: clamp(state, steps, here - 1) };
    case 'go':
      return { ...state, at: clamp(state, steps, steps.indexOf(move.to)) };
    default: {
      const { at } = state;
      if (move.kind === 'skip' && !maySkip(at)) return state;
      const answered = isAnswered(state, at);
      const others = state.skipped.filter((step) => step !== at);
      const skipped = maySkip(at) && !answered ? [...others, at] : others;
      return { ...state, skipped, at: clamp(state, steps, here + 1) };
    }
  }
};

/**
 * A kept state as it is taken up again: at the step where one was, or the first that these answers still need. What does not belong to the role any
 * more is forgotten. Pure.
 */
export const resumed = (state: SetupState): SetupState => {
  const steps = stepsOf(state.answers);
  const known = (step: Step): boolean => steps.includes(step);
  const at = known(state.at) ? clamp(state, steps, steps.indexOf(state.at)) : clamp(state, steps, steps.length - 1);
  return { ...state, at, done: state.done.filter(known), skipped: state.skipped.filter(known) };
};

/** What a person answered at the step in front, and where they went; `done`: it was tried, well or not, null: it was not. */
export type Answered = {
  readonly answers: { readonly [Field in keyof Answers]?: Answers[Field] | undefined };
  readonly move: Move;
  readonly done: boolean | null;
};

/** The wizard after answers and a move. Pure. */
export const told = (state: SetupState, { answers, move, done }: Answered): SetupState => {
  const given = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
  const others = state.done.filter((step) => step !== state.at);
  const answered: SetupState = {
    ...state,
    answers: answersSchema.parse({ ...state.answers, ...given }),
    done: done === null ? state.done : done ? [...others, state.at] : others,
  };
  return resumed(moved(answered, move));
};

/** What this machine will lack: steps of its role that were passed over or never tried. */
export const missing = (state: SetupState): readonly Step[] =>
  stepsOf(state.answers).filter((step) => maySkip(step) && !isAnswered(state, step));

/** Whether a terminal can be opened with these answers. */
export const isReady = (state: SetupState): boolean =>
  state.answers.machine !== null &&
  stepsOf(state.answers).every((step) => maySkip(step) || step === 'finish' || isAnswered(state, step));
