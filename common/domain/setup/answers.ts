import { z } from 'zod';

/** What a machine of a centre can be (vai trò của máy). */
export const machineSchema = z.enum(['kiosk', 'counter', 'display', 'supervisor']);
export type Machine = z.infer<typeof machineSchema>;

/** A place where a hub answers, as the wizard keeps it: 'host:port', the site it serves, and how the centre calls itself. */
const hubSchema = z.strictObject({
  address: z.string().max(200),
  site: z.string().max(40),
  name: z.string().max(200),
  counters: z.array(z.strictObject({ id: z.string().max(60), name: z.string().max(200) })).max(99),
});
export type SetupHub = z.infer<typeof hubSchema>;

/** What a new centre begins with; everything can be changed later in the supervisor's settings. */
export const centreSchema = z.strictObject({
  name: z.string().max(200),
  parentAgency: z.string().max(200),
  agencyName: z.string().max(200),
  /** Identification code of the agency (mã định danh cơ quan), e.g. 'H49.12': in front of dossier codes, and the name of the site. */
  agencyCode: z.string().max(40),
  place: z.string().max(100),
  address: z.string().max(200),
  hotline: z.string().max(40),
  /** Letters of the usual services (lĩnh vực) that it has. */
  services: z.array(z.string().max(2)).max(26),
  /** How many counters (quầy). */
  counters: z.number().int().min(1).max(20),
});
export type Centre = z.infer<typeof centreSchema>;

/** What is offered on the page of a new centre before anybody typed. */
export const emptyCentre: Centre = {
  name: '',
  parentAgency: '',
  agencyName: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  agencyCode: '',
  place: '',
  address: '',
  hotline: '',
  services: ['A', 'B', 'C', 'D', 'E', 'G'],
  counters: 4,
};

/** Everything a person answered in the wizard so far; null: not asked yet, or none. */
export const answersSchema = z.strictObject({
  machine: machineSchema.nullable(),
  /** Begins a new centre, joins one, or becomes a machine of one again out of a backup. */
  site: z.enum(['new', 'join', 'restore']).nullable(),
  centre: centreSchema.nullable(),
  hub: hubSchema.nullable(),
  /** Which machine of its kind in the centre: 1 for K1. */
  number: z.number().int().min(1).max(99).nullable(),
  /** The counter (quầy) that a counter's machine serves, by its id in the site's configuration. */
  counter: z.string().max(60).nullable(),
  /** Site, name and role that the hub has let in; another name must be let in anew. */
  pairedAs: z.string().max(120).nullable(),
  printer: z
    .strictObject({
      address: z.string().max(200),
      widthDots: z.union([z.literal(576), z.literal(384)]),
      model: z.string().max(40),
    })
    .nullable(),
  scanner: z.string().max(200).nullable(),
  /** The monitor that the window takes: 1 is the first. */
  monitor: z.number().int().min(1).max(8).nullable(),
  /** A kiosk's window takes the whole screen and cannot be closed by a citizen. */
  locked: z.boolean(),
});
export type Answers = Readonly<z.infer<typeof answersSchema>>;

/** A wizard in which nothing was answered yet. */
export const noAnswers: Answers = {
  machine: null,
  site: null,
  centre: null,
  hub: null,
  number: null,
  counter: null,
  pairedAs: null,
  printer: null,
  scanner: null,
  monitor: null,
  locked: true,
};

/** Machines at which the hub of a new centre may live: staff sits there, and nobody switches it off at noon. */
export const mayFound = (machine: Machine | null): boolean => machine === 'supervisor' || machine === 'counter';

/** How this machine comes to its centre; null where that was not answered. */
export const siteOf = ({ machine, site }: Answers): Answers['site'] => {
  if (machine === null) return null;
  return mayFound(machine) ? site : 'join';
};

const letters: Readonly<Record<Machine, string>> = { kiosk: 'K', counter: 'Q', display: 'D', supervisor: 'S' };

/** The name of this terminal in its site: K1, Q5, D1, S1. A counter's machine is called by its counter where its id can be a name. */
export const terminalName = ({ machine, number, counter }: Answers): string | null => {
  if (machine === null) return null;
  if (machine === 'counter' && counter !== null && /^[A-Za-z0-9-]{1,20}$/u.test(counter)) return counter;
  return number === null ? null : `${letters[machine]}${number}`;
};

/** The site's name on the wire and in every log; null while it is not known. */
export const siteName = (answers: Answers): string | null => {
  const way = siteOf(answers);
  // A backup says itself of which site it is.
  if (way === 'restore') return null;
  const name = way === 'new' ? answers.centre?.agencyCode : answers.hub?.site;
  return name === undefined || name === '' ? null : name;
};

/** By what the hub let this terminal in: compared with `pairedAs`. */
export const pairingOf = (answers: Answers): string =>
  [siteName(answers), terminalName(answers), answers.machine].join('/');
