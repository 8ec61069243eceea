import { assertNever } from '#common/kit/assert-never.ts';
import type { Input } from './entered-input.ts';

/**
 * The components of the six groups of Decision 766/QĐ-TTg (23/6/2022), 100 points for a province (domain.md §6.1), in the order of the decision. `points`
 * is the most it gives; `full` the rate that gives all of them, where that is less than everything; `none` what a denominator of 0 gives.
 */
const components = {
  'publish-on-time': { group: 'publicity', points: 6 },
  'update-on-time': { group: 'publicity', points: 4 },
  'content-full': { group: 'publicity', points: 2 },
  'dossier-sync': { group: 'publicity', points: 6 },
  progress: { group: 'progress', points: 20 },
  'online-procedures': { group: 'online', points: 2, full: 0.8 },
  'online-used': { group: 'online', points: 4 },
  'online-dossiers': { group: 'online', points: 6, full: 0.5 },
  'electronic-results': { group: 'digitised', points: 6 },
  scanned: { group: 'digitised', points: 4 },
  'certified-electronic': { group: 'digitised', points: 2 },
  reused: { group: 'digitised', points: 2, full: 0.8 },
  'personal-store': { group: 'digitised', points: 4 },
  'population-dossiers': { group: 'digitised', points: 2 },
  'population-procedures': { group: 'digitised', points: 2 },
  satisfied: { group: 'satisfaction', points: 6, full: 0.9 },
  'feedback-on-time': { group: 'satisfaction', points: 6, none: 'all' },
  'feedback-satisfied': { group: 'satisfaction', points: 6, none: 'all' },
  'paid-online': { group: 'payment', points: 6 },
  'payment-used': { group: 'payment', points: 2, full: 0.8 },
  'payment-on-portal': { group: 'payment', points: 2, full: 0.8 },
} as const satisfies Record<
  string,
  { readonly group: string; readonly points: number; readonly full?: number; readonly none?: 'all' }
>;

export type Component766 = keyof typeof components;
type Group766 = (typeof components)[Component766]['group'];

/** The groups in the order of the decision: công khai, minh bạch; tiến độ; DVC trực tuyến; số hóa; hài lòng; thanh toán trực tuyến. */
export const groups766: readonly Group766[] = [
  'publicity',
  'progress',
  'online',
  'digitised',
  'satisfaction',
  'payment',
];

type Spec = { readonly group: Group766; readonly points: number; readonly full?: number; readonly none?: 'all' };
const specs: Readonly<Record<Component766, Spec>> = components;

// The keys of the record are its components.
const all = Object.keys(components) as readonly Component766[];

/** The components of a group, in order. */
export const componentsOf = (group: Group766): readonly Component766[] =>
  all.filter((one) => specs[one].group === group);

/** The most points a component gives. */
export const pointsOf = (component: Component766): number => specs[component].points;

/** The most points a group gives. */
export const groupPoints = (group: Group766): number =>
  componentsOf(group).reduce((sum, one) => sum + pointsOf(one), 0);

/**
 * The points of a component for its rate: `points × part / whole`, capped where a lower rate already gives all ("min(2, 2·A/0.80)"; "min(2, 2.5·B)" is the
 * same with 0.80). A rate over 1 gives no more than all. Denominator 0 gives 0, for complaints all of it: nobody complained.
 */
export const score766 = (component: Component766, part: number, whole: number): number => {
  const { points, full = 1, none } = specs[component];
  if (whole <= 0) return none === 'all' ? points : 0;
  return Math.min(points, (points * part) / whole / full);
};

/** A component of a period with its input and its points; null while the input is missing. */
export type Scored766 = { readonly component: Component766; readonly input: Input; readonly points: number | null };

/** A sum of points; partial where an input is missing, or some months of it: then `reachable` is what the known ones could give. */
export type Total766 = { readonly points: number; readonly reachable: number; readonly partial: boolean };

/** Scores one component. */
export const scored = (component: Component766, input: Input): Scored766 => {
  switch (input.from) {
    case 'missing':
      return { component, input, points: null };
    case 'recorded':
    case 'entered':
      return { component, input, points: score766(component, input.part, input.whole) };
    default:
      return assertNever(input);
  }
};

/** The sum over components: a missing one adds nothing, and the sum says that it is partial. */
export const total766 = (list: readonly Scored766[]): Total766 => ({
  points: list.reduce((sum, { points }) => sum + (points ?? 0), 0),
  reachable: list.reduce((sum, { component, points }) => sum + (points === null ? 0 : pointsOf(component)), 0),
  partial: list.some(({ input }) => input.from !== 'recorded' && input.missing.length > 0),
});

/** Ranks of Decision 766: xuất sắc, tốt, khá, trung bình, yếu. */
type Rank766 = 'excellent' | 'good' | 'fair' | 'average' | 'weak';

/** The rank for points of 100: ≥ 90, 80–<90, 70–<80, 50–<70, < 50 (domain.md §6.1). Nothing is rounded up to a better rank, but for what a sum of fractions is off by. */
export const rank766 = (sum: number): Rank766 => {
  const points = Math.round(sum * 1e9) / 1e9;
  if (points >= 90) return 'excellent';
  if (points >= 80) return 'good';
  if (points >= 70) return 'fair';
  return points >= 50 ? 'average' : 'weak';
};
