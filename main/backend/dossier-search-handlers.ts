import type { Handlers } from '#main/ipc/answer.ts';
import { dossierCounts, findDossiers } from '#main/usecases/dossier/find-dossiers.ts';
import { forgetSearch, keptSearches, saveSearch } from '#main/usecases/dossier/saved-searches.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';

/** Handlers of finding dossiers: searches, counts, and the searches that officers keep. */
export const dossierSearchHandlers = (terminal: TerminalContext): Partial<Handlers> => {
  const counter = terminal.profile.counter ?? terminal.profile.name;
  return {
    'dossier.search': (input) => findDossiers(terminal, counter, input),
    'dossier.counts': () => dossierCounts(terminal),
    'dossier.saved-searches': () => keptSearches(terminal, counter),
    'dossier.save-search': (input) => saveSearch(terminal, counter, input),
    'dossier.forget-search': ({ id }) => forgetSearch(terminal, counter, id),
  };
};
