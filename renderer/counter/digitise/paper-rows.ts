import type { FilingChannel } from '#common/domain/dossier/filing-data.ts';
import { checkPages, scanNeed, type PageCheck, type ScanNeed } from '#common/domain/dossier/scan-need.ts';
import type { DocumentsState } from '#common/ipc/document-calls.ts';
import type { Component, DossierView } from '#common/ipc/dossier-view.ts';

/** Whose pages the dialog shows: a dossier's, or those of the form that is no dossier yet. */
export type PapersTarget = {
  /** The dossier's id, or `intake`. */
  readonly draft: string;
  readonly components: readonly Component[];
  readonly channel: FilingChannel;
  readonly files: DossierView['files'];
};

/** One paper of the dossier as the dialog lists it. */
export type PaperRow = {
  /** Its place among the papers; null: whatever belongs to none of them (giấy tờ khác). */
  readonly place: number | null;
  readonly name: string;
  readonly need: ScanNeed;
  /** Pages that are scanned and not saved. */
  readonly pages: number;
  /** Pages of the files that are saved. */
  readonly saved: number;
  readonly check: PageCheck;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The papers with their counts, and one more line for what belongs to none. With `replace` the saved files do not count: new ones take their place. */
export const paperRows = (target: PapersTarget, pages: DocumentsState['pages'], replace: boolean): PaperRow[] => {
  const { components, channel, files } = target;
  const known = components.length;
  const placeOf = (component: number | null): number | null =>
    component !== null && component < known ? component : null;
  const scanned = (place: number | null): number => pages.filter((page) => placeOf(page.component) === place).length;
  const saved = (place: number | null): number =>
    sum(files.filter((file) => file.kind === 'component' && file.component === place).map((file) => file.pages));
  const rows = components.map((component, place): PaperRow => {
    const [fresh, before] = [scanned(place), saved(place)];
    return {
      place,
      name: component.name,
      need: scanNeed(component, channel),
      pages: fresh,
      saved: before,
      check: checkPages(component, fresh + (replace && fresh > 0 ? 0 : before)),
    };
  });
  const rest: PaperRow = {
    place: null,
    name: '',
    need: 'scan',
    pages: scanned(null),
    saved: saved(null),
    check: { expected: 0, verdict: 'none' },
  };
  return [...rows, rest];
};

/** Where pages go that are split off a paper: the next one that has to be scanned, at last the line for the rest. */
export const nextPlace = (rows: readonly PaperRow[], place: number | null): number | null => {
  const at = rows.findIndex((row) => row.place === place);
  return rows.slice(at + 1).find(({ need }) => need === 'scan')?.place ?? null;
};

/** The paper that scanning begins with: the first that lacks pages. */
export const firstPlace = (rows: readonly PaperRow[]): number | null => {
  const open = rows.filter(({ need, place }) => need === 'scan' && place !== null);
  const lacking = open.find(({ check }) => check.verdict === 'none' || check.verdict === 'fewer');
  return (lacking ?? open[0])?.place ?? null;
};
