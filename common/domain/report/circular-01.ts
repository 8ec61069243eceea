import type { Procedure } from '../catalogue/procedure.ts';
import type { DossierFacts } from './dossier-facts.ts';

/**
 * The nine indicators of Circular 01/2018/TT-VPCP Arts 13–15, 0, 1 or 2 points for each dossier (domain.md §6.2): total time; each agency's time; contacts;
 * agencies contacted; organisation; publicity; attitude; complaints; online.
 */
export const indicators01 = [
  'total-time',
  'agency-time',
  'contacts',
  'agencies-contacted',
  'organisation',
  'publicity',
  'attitude',
  'feedback',
  'online',
] as const;
export type Indicator01 = (typeof indicators01)[number];

/**
 * Those of an officer. The limits of an officer's rank (5 and 3.5) fit three indicators of 2 points each; which three was not verified, so a centre may set
 * others (report-rules.ts).
 */
export const usualOfficerIndicators: readonly Indicator01[] = ['agency-time', 'contacts', 'attitude'];

/** Points of one dossier; null where what it takes is not known. */
export type Points01 = Readonly<Record<Indicator01, number | null>>;

/** What is known beside the dossier itself. */
export type Around01 = {
  /** Low ratings "not friendly" at its counter on the day it was accepted; null where nobody rated that counter in the period. */
  readonly unfriendly: number | null;
  /** Complaints answered in time, of the month in which it was solved; null where nobody entered them. */
  readonly feedback: { readonly part: number; readonly whole: number } | null;
  readonly onlineLevel: Procedure['onlineLevel'] | null;
  /** Points that the supervisor entered for the month in which it was solved. */
  readonly entered: Readonly<Record<'agencies-contacted' | 'organisation' | 'publicity', number | null>>;
};

/** Sooner than promised 2, on the day 1, later 0. Given back without a result counts as on the day, as in II.06a. */
const timePoints = ({ solved }: DossierFacts): number | null => {
  if (solved === null) return null;
  if (solved.how === 'withdrawn' || solved.how === 'expired') return 1;
  return { early: 2, 'on-time': 1, late: 0 }[solved.timeliness];
};

/** None 2, one 1, more 0. */
const fewerIsBetter = (times: number): number => Math.max(0, 2 - times);

/** All in time 2, at least 90% 1, less 0; nobody complained: 2. */
export const feedbackPoints = (part: number, whole: number): number => {
  if (whole <= 0 || part >= whole) return 2;
  // 10·part ≥ 9·whole is part/whole ≥ 0.9 without a rounding error.
  return 10 * part >= 9 * whole ? 1 : 0;
};

/**
 * The points of a solved dossier. Contacts are the times papers were asked for. The time of each agency is 0 where a hop of the process slip was late, else
 * as the whole. Online is 2 for a procedure "toàn trình", 1 for "một phần". What Circular 01/2018 leaves to the province there was not verified.
 */
export const points01 = (facts: DossierFacts, around: Around01): Points01 => {
  const time = timePoints(facts);
  return {
    'total-time': time,
    'agency-time': facts.lateHop ? 0 : time,
    contacts: fewerIsBetter(facts.missingDays.length + facts.supplementDays.length),
    ...around.entered,
    attitude: around.unfriendly === null ? null : fewerIsBetter(around.unfriendly),
    feedback: around.feedback === null ? null : feedbackPoints(around.feedback.part, around.feedback.whole),
    online: around.onlineLevel === null ? null : { full: 2, partial: 1, none: 0 }[around.onlineLevel],
  };
};

/** Sums over dossiers: of each indicator the points, and how many dossiers have them. */
export type Sums01 = {
  readonly dossiers: number;
  readonly of: Readonly<Record<Indicator01, { readonly points: number; readonly known: number }>>;
};

export const noSums01: Sums01 = {
  dossiers: 0,
  of: {
    'total-time': { points: 0, known: 0 },
    'agency-time': { points: 0, known: 0 },
    contacts: { points: 0, known: 0 },
    'agencies-contacted': { points: 0, known: 0 },
    organisation: { points: 0, known: 0 },
    publicity: { points: 0, known: 0 },
    attitude: { points: 0, known: 0 },
    feedback: { points: 0, known: 0 },
    online: { points: 0, known: 0 },
  },
};

/** The sums with one more dossier. */
export const withPoints = (sums: Sums01, points: Points01): Sums01 => {
  const next = { ...sums.of };
  for (const indicator of indicators01) {
    const { points: before, known } = sums.of[indicator];
    const more = points[indicator];
    if (more !== null) next[indicator] = { points: before + more, known: known + 1 };
  }
  return { dossiers: sums.dossiers + 1, of: next };
};

/** An index (chỉ số): Σ points / dossiers, one decimal; partial where some dossier lacks an indicator; null without dossiers. */
type Index01 = {
  readonly value: number;
  readonly points: number;
  readonly dossiers: number;
  readonly partial: boolean;
};

/** The index over some of the indicators. */
export const index01 = ({ dossiers, of }: Sums01, indicators: readonly Indicator01[]): Index01 | null => {
  if (dossiers === 0) return null;
  const points = indicators.reduce((sum, one) => sum + of[one].points, 0);
  return {
    // Whole numbers until the last step: 0.05 rounds up, as on paper.
    value: Math.round((points * 10) / dossiers) / 10,
    points,
    dossiers,
    partial: indicators.some((one) => of[one].known < dossiers),
  };
};

/** Ranks of an agency: xuất sắc, tốt, khá, trung bình, yếu. */
type AgencyRank01 = 'excellent' | 'good' | 'fair' | 'average' | 'weak';

/** The rank of an agency by its index: ≥ 15, 12–<15, 9–<12, 6–<9, < 6 (of 18). */
export const agencyRank01 = (index: number): AgencyRank01 => {
  if (index >= 15) return 'excellent';
  if (index >= 12) return 'good';
  if (index >= 9) return 'fair';
  return index >= 6 ? 'average' : 'weak';
};

/** How far an officer's task is fulfilled: 100%; 70 to less than 100%; less than 70%. */
type OfficerRank01 = 'fulfilled' | 'mostly' | 'not-fulfilled';

/** The rank of an officer by the index: ≥ 5, 3.5–<5, < 3.5. */
export const officerRank01 = (index: number): OfficerRank01 => {
  if (index >= 5) return 'fulfilled';
  return index >= 3.5 ? 'mostly' : 'not-fulfilled';
};
