import type { ComponentData, FilingChannel } from './filing-data.ts';

/** Whether a component (thành phần hồ sơ) is scanned at the counter, or why not. */
export type ScanNeed = 'scan' | 'from-data' | 'online' | 'no-paper';

type Counted = Pick<ComponentData, 'originals' | 'certified' | 'photocopies' | 'fromData'>;

/** How many papers of a component were handed in, of whatever kind. */
const papersOf = ({ originals, certified, photocopies }: Counted): number => originals + certified + photocopies;

/**
 * Whether a component has to be scanned (số hóa): not what came over the portal, nor what a database gave, nor what was not handed in
 * (Circular 03/2025 Art 5(2); domain.md §1.5). Where the data was wrong and the paper was asked for after all, the paper is scanned.
 */
export const scanNeed = (component: Counted, channel: FilingChannel): ScanNeed => {
  if (channel === 'online') return 'online';
  if (papersOf(component) > 0) return 'scan';
  return component.fromData === '' ? 'no-paper' : 'from-data';
};

export type PageCheck = {
  readonly expected: number;
  /** `fewer` and `more`: the officer should look again; `more` is right where a page bears a note or has two sides. */
  readonly verdict: 'none' | 'fewer' | 'matches' | 'more';
};

/**
 * Compares scanned pages with the paper: with the sheets that the officer counted; where nobody counted, with the papers handed in, of which
 * each has at least one page (Circular 01/2023 Art 8(2): images are pages, in order).
 */
export const checkPages = (component: Counted & Pick<ComponentData, 'sheets'>, pages: number): PageCheck => {
  const counted = component.sheets !== undefined && component.sheets > 0;
  const expected = counted ? (component.sheets ?? 0) : papersOf(component);
  if (pages === 0) return { expected, verdict: 'none' };
  if (pages < expected) return { expected, verdict: 'fewer' };
  return { expected, verdict: counted && pages > expected ? 'more' : 'matches' };
};
