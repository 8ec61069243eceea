import { lastStep } from '../dossier/last-step.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { StepEvent } from '../dossier/step-data.ts';
import type { HandOver } from '../dossier/hand-over.ts';
import type { FormKind } from './form-kind.ts';

const ofDossier: readonly FormKind[] = ['01', '02', '03', '04', '05', '06', 'result-receipt', 'label'];

type Known = Pick<Dossier, 'state' | 'history' | 'code'>;

/** What makes a form one of now: newest matter first. */
const reasons: readonly (readonly [FormKind, (dossier: Known) => boolean])[] = [
  ['result-receipt', ({ state }) => state === 'returned'],
  ['05', ({ state }) => state === 'withdrawn' || state === 'stopped'],
  ['03', ({ state }) => state === 'refused'],
  ['02', ({ state, history }) => state === 'waiting-supplement' || (state === 'registered' && asked(history))],
  ['04', ({ state, history }) => state === 'processing' && happened(history, 'extend')],
  ['01', ({ code, state }) => code !== '' && state !== 'refused'],
  ['label', ({ state }) => state === 'received'],
  ['06', ({ state }) => ['received', 'processing', 'waiting-supplement', 'waiting-payment', 'done'].includes(state)],
];

const happened = (history: Dossier['history'], event: StepEvent): boolean => lastStep({ history }, [event]) !== null;
const asked = (history: Dossier['history']): boolean => happened(history, 'ask-papers');

/** The forms of a dossier: those that its state asks for now, the most likely one first, and the others after them by number. */
export const formsOfDossier = (
  dossier: Known,
): { readonly fit: readonly FormKind[]; readonly rest: readonly FormKind[] } => {
  const fit = reasons.filter(([, isOfNow]) => isOfNow(dossier)).map(([form]) => form);
  return { fit, rest: ofDossier.filter((form) => !fit.includes(form)) };
};

/** The papers of a hand-over list. */
export const formsOfHandOver = ({ what }: Pick<HandOver, 'what'>): readonly FormKind[] => {
  if (what === 'to-department') return ['hand-over'];
  return what === 'results-in' ? ['result-list'] : ['post-record'];
};

/** Forms of which both sides get a paper: the receipt with its part for the archive, and the lists that two sides sign. */
export const hasTwoCopies = (form: FormKind): boolean =>
  ['01', 'result-receipt', 'hand-over', 'result-list', 'post-record'].includes(form);
