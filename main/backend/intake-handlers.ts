import type { Handlers } from '#main/ipc/answer.ts';
import {
  clearForm,
  draftHeadings,
  draftOnForm,
  dropDraft,
  forgetDrafts,
  keepDraft,
  takeUpDraft,
} from '#main/store/intake-drafts.ts';
import { StoreFailure } from '#main/store/store-failure.ts';
import { duplicatesOf } from '#main/usecases/dossier/duplicates-of.ts';
import { filingOf } from '#main/usecases/dossier/filing-of.ts';
import { previewIntake } from '#main/usecases/dossier/preview-intake.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { turnAway } from '#main/usecases/dossier/turn-away.ts';
import { dossierView } from '#main/usecases/views/dossier-view.ts';
import type { Surroundings } from './surroundings.ts';

/** Handlers of the intake form: what it shows, its drafts, receiving and turning away. */
export const intakeHandlers = ({ terminal, condition }: Surroundings): Partial<Handlers> => {
  const { store, site, profile } = terminal;
  const counter = profile.counter ?? profile.name;
  /** A disk that cannot be written keeps nobody from starting: what is too old goes the next time. */
  const forgetOld = (): void => {
    try {
      forgetDrafts(store.db, store.now(), profile.roles.includes('counter'));
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
    }
  };
  // Also on a machine that is no counter any more and will never ask for its drafts.
  forgetOld();
  return {
    'dossier.preview': ({ procedure: code, source }) => {
      const procedure = site.offered(code);
      if (procedure === null || site.calendar === null) return { kind: 'no-such-procedure' };
      const filing = filingOf(terminal, source);
      const filed = filing.kind === 'filing' ? filing : { filedAt: store.now(), channel: 'counter' as const };
      return {
        kind: 'preview',
        preview: previewIntake(procedure, site.calendar, filed.filedAt, filed.channel, site.exemptions),
      };
    },
    'dossier.receive': (input) => {
      const outcome = receiveDossier(terminal, counter, input);
      return outcome.kind === 'received'
        ? { kind: 'received', dossier: dossierView(terminal, outcome.dossier, condition()) }
        : outcome;
    },
    'dossier.turn-away': (input) => {
      const outcome = turnAway(terminal, input);
      return outcome.kind === 'turned-away'
        ? { kind: 'turned-away', dossier: dossierView(terminal, outcome.dossier, condition()) }
        : outcome;
    },
    'intake.duplicates': (asked) => ({ duplicates: duplicatesOf(terminal, asked) }),
    'intake.drafts': () => {
      forgetOld();
      return { onForm: draftOnForm(store.db), drafts: [...draftHeadings(store.db)] };
    },
    'intake.keep': (draft) => {
      const savedAt = store.now();
      keepDraft(store.db, { ...draft, savedAt });
      return { savedAt };
    },
    'intake.put-aside': () => {
      clearForm(store.db);
      return {};
    },
    'intake.take-up': ({ id }) => {
      const draft = takeUpDraft(store.db, id);
      return draft === null ? { kind: 'not-found' } : { kind: 'draft', draft };
    },
    'intake.drop': ({ id }) => {
      dropDraft(store.db, id);
      return {};
    },
  };
};
