import { searchProcedures } from '#common/domain/catalogue/search-procedures.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { procedureHit } from '#main/usecases/dossier/preview-intake.ts';
import { stepDossier } from '#main/usecases/dossier/step-dossier.ts';
import { dossierView } from '#main/usecases/views/dossier-view.ts';
import type { Surroundings } from './surroundings.ts';

const SEARCH_HITS = 30;

/** Handlers of the calls about procedures and dossiers. */
export const dossierHandlers = ({ terminal, condition }: Surroundings): Partial<Handlers> => {
  const { store, site } = terminal;
  return {
    'procedure.search': ({ text }) => ({
      hits: searchProcedures(site.procedureIndex, text, SEARCH_HITS).map(procedureHit),
    }),
    'dossier.show': ({ dossier: id }) => {
      const dossier = dossierById(store.db, id);
      return dossier === null
        ? { kind: 'not-found' }
        : { kind: 'found', dossier: dossierView(terminal, dossier, condition()) };
    },
    'dossier.step': (input) => {
      const outcome = stepDossier(terminal, input);
      return 'dossier' in outcome
        ? { ...outcome, dossier: dossierView(terminal, outcome.dossier, condition()) }
        : outcome;
    },
  };
};
