import type { Handlers } from '#main/ipc/answer.ts';
import { dossiersReadyFor } from '#main/store/desk-dossiers.ts';
import { deliverResult } from '#main/usecases/dossier/deliver-result.ts';
import { makeHandOver, signHandOver } from '#main/usecases/dossier/hand-over.ts';
import { dueOn, stepsAhead } from '#main/usecases/dossier/step-ahead.ts';
import { dossierSummary, dossierView } from '#main/usecases/views/dossier-view.ts';
import { handOverReady, handOverView } from '#main/usecases/views/hand-over-view.ts';
import type { Surroundings } from './surroundings.ts';

/** Handlers of what an officer does with a dossier after its acceptance besides its steps: what lies ahead, delivery, hand-over lists. */
export const dossierDeskHandlers = ({ terminal, condition }: Surroundings): Partial<Handlers> => ({
  'dossier.ahead': ({ dossier }) => {
    const ahead = stepsAhead(terminal, dossier);
    return ahead === null ? { kind: 'not-found' } : { kind: 'ahead', ahead };
  },
  'dossier.due-on': ({ day }) => dueOn(terminal, day),
  'dossier.deliver': (input) => {
    const outcome = deliverResult(terminal, input);
    return 'dossier' in outcome
      ? { ...outcome, dossier: dossierView(terminal, outcome.dossier, condition()) }
      : outcome;
  },
  'dossier.ready-for': ({ citizenNumber }) => ({
    dossiers: dossiersReadyFor(terminal.store.db, citizenNumber.replaceAll(/\s/gu, '')).map(dossierSummary),
  }),
  'hand-over.ready': ({ what }) => handOverReady(terminal, what),
  'hand-over.make': (input) => {
    const outcome = makeHandOver(terminal, input);
    return outcome.kind === 'made' ? { kind: 'made', handOver: handOverView(outcome.handOver) } : outcome;
  },
  'hand-over.sign': (input) => {
    const outcome = signHandOver(terminal, input);
    return 'handOver' in outcome ? { kind: outcome.kind, handOver: handOverView(outcome.handOver) } : outcome;
  },
});
