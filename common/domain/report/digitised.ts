import { nationalNumber, type BusinessState } from '#common/domain/dossier/business-state.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { scanNeed } from '#common/domain/dossier/scan-need.ts';

/** How much of what came in was digitised (số hóa) and how much was taken from data (tái sử dụng dữ liệu), as counts: a rate shows both its parts. */
export type Digitised = {
  readonly dossiers: number;
  /** Components handed in on paper, which have to be scanned, and how many of them were. */
  readonly onPaper: number;
  readonly scanned: number;
  /** All components, and how many a database gave instead of paper. */
  readonly components: number;
  readonly fromData: number;
};

type Counted = Pick<Dossier, 'channel' | 'components' | 'files'>;

/** Counts over received dossiers (Decision 766/QĐ-TTg group 4: digitised papers, re-used data). A component counts once, however many files it has. */
export const digitisedOf = (dossiers: readonly Counted[]): Digitised => {
  const sum = { dossiers: dossiers.length, onPaper: 0, scanned: 0, components: 0, fromData: 0 };
  for (const { channel, components, files } of dossiers) {
    const withFile = new Set(files.filter(({ kind }) => kind === 'component').map(({ component }) => component));
    for (const [place, component] of components.entries()) {
      sum.components += 1;
      const need = scanNeed(component, channel);
      if (need === 'from-data') sum.fromData += 1;
      if (need !== 'scan') continue;
      sum.onPaper += 1;
      if (withFile.has(place)) sum.scanned += 1;
    }
  }
  return sum;
};

/** Counts of several groups of dossiers together. */
export const digitisedSum = (all: readonly Digitised[]): Digitised => {
  const sum = { dossiers: 0, onPaper: 0, scanned: 0, components: 0, fromData: 0 };
  for (const one of all) {
    sum.dossiers += one.dossiers;
    sum.onPaper += one.onPaper;
    sum.scanned += one.scanned;
    sum.components += one.components;
    sum.fromData += one.fromData;
  }
  return sum;
};

/** Whether a dossier counts as received: what waits or was refused before anything was accepted does not, its papers went back. */
export const wasAccepted = (state: BusinessState): boolean => nationalNumber(state) > 1 && state !== 'refused';
