import { type LocalDay, makeLocalDay } from '#common/domain/calendar/local-day.ts';

/**
 * What a dossier code (mã hồ sơ) says. `circular-01-2018` is the old form 000.17.22.H56-210531-0001 (Circular 01/2018/TT-VPCP Art 19),
 * `decision-20-2020` the new one H49.12-261122-0501 (agency codes of Decision 20/2020/QĐ-TTg). Circular 03/2025 keeps both readable.
 */
export type DossierCode = {
  readonly style: 'circular-01-2018' | 'decision-20-2020';
  readonly agency: string;
  /** Day of acceptance. */
  readonly day: LocalDay;
  /** Running number of that agency that day; may pass 9999. */
  readonly sequence: number;
};

export type DossierCodeReading =
  /** `text` is the code itself, trimmed and in capitals: what is stored and compared. */
  | { readonly kind: 'dossier-code'; readonly text: string; readonly code: DossierCode }
  | { readonly kind: 'impossible-date'; readonly text: string }
  | { readonly kind: 'not-a-dossier-code' };

const OLD = /^(\d{3}\.\d{2}\.\d{2}\.[HG]\d{2})-(\d{2})(\d{2})(\d{2})-(\d{4,9})$/;
const NEW = /^([HG]\d{2}(?:\.\d{1,3}){0,3})-(\d{2})(\d{2})(\d{2})-(\d{4,9})$/;

/** Whether this is an agency code (mã định danh cơ quan) of either form: H49.12, G22.99, 000.17.22.H56. */
export const isAgencyCode = (text: string): boolean =>
  /^(\d{3}\.\d{2}\.\d{2}\.[HG]\d{2}|[HG]\d{2}(\.\d{1,3}){0,3})$/.test(text);

/** The printed code: agency, yyMMdd of the day of acceptance, sequence of at least four digits (never cut). */
export const formatDossierCode = ({ agency, day, sequence }: Omit<DossierCode, 'style'>): string =>
  `${agency}-${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8, 10)}-${String(sequence).padStart(4, '0')}`;

/** Reads a dossier code of either form, in any case and with blanks around it; years are 20yy. */
export const parseDossierCode = (text: string): DossierCodeReading => {
  const canonical = text.trim().toUpperCase();
  const old = OLD.exec(canonical);
  const match = old ?? NEW.exec(canonical);
  if (match === null) return { kind: 'not-a-dossier-code' };
  const [, agency = '', year, month, dayOfMonth, sequence] = match;
  const day = makeLocalDay(2000 + Number(year), Number(month), Number(dayOfMonth));
  if (day === null) return { kind: 'impossible-date', text: canonical };
  return {
    kind: 'dossier-code',
    text: canonical,
    code: { style: old ? 'circular-01-2018' : 'decision-20-2020', agency, day, sequence: Number(sequence) },
  };
};

const BLOCK = 100;

/**
 * The sequence number of the `nth` dossier (from 0) that a counter (1–99) accepts on one day. The official number runs per agency and day,
 * so two counters cut off from each other would collide; each owns blocks of a hundred instead: counter 5 gives 0500–0599, then
 * 10500–10599 … No two counters, and no two dossiers of one counter, ever share a number. Throws outside those ranges.
 */
export const counterSequence = (counter: number, nth: number): number => {
  if (!Number.isInteger(counter) || counter < 1 || counter > 99) {
    throw new RangeError(`Counters are 1 to 99, not ${counter}`);
  }
  if (!Number.isInteger(nth) || nth < 0) throw new RangeError(`Dossiers of a day are counted from 0, not ${nth}`);
  return (Math.floor(nth / BLOCK) * BLOCK + counter) * BLOCK + (nth % BLOCK);
};

/** Pages of a hundred that a counter keeps for one life of its database: a thousand dossiers a day, more than anybody receives. */
const PAGES_PER_LIFE = 10;

/** Which dossier of its counter (from 0) a sequence number is; null for another counter's. */
const nthOf = (sequence: number, counter: number): number | null => {
  const hundred = Math.floor(sequence / BLOCK);
  return hundred % BLOCK === counter ? Math.floor(hundred / BLOCK) * BLOCK + (sequence % BLOCK) : null;
};

/**
 * The sequence number of the next dossier of a counter (1–99) on one day. `used` are the sequence numbers known of that agency and day, of any counter: the
 * next is one after the highest of this counter. A database that was restored has forgotten numbers that stand on paper already, and while it is cut off nobody can
 * tell it which; so after each going back (`repairs`, from 0) the counter begins on fresh pages, ten further on: counter 5 gives 0500 …, after one repair
 * 100500 … Throws outside the ranges of `counterSequence`.
 */
export const nextInBlock = (counter: number, used: readonly number[], repairs: number): number => {
  if (!Number.isInteger(repairs) || repairs < 0) throw new RangeError(`Repairs are counted from 0, not ${repairs}`);
  const next = used.reduce(
    (nth, sequence) => Math.max(nth, (nthOf(sequence, counter) ?? -1) + 1),
    repairs * PAGES_PER_LIFE * BLOCK,
  );
  return counterSequence(counter, next);
};
