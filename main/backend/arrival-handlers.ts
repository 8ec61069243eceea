import type { Handlers } from '#main/ipc/answer.ts';
import { claimDossier, releaseDossier } from '#main/usecases/dossier/claim-dossier.ts';
import { makePostRecord, postRecordsView, recordOfParcel, signPostRecord } from '#main/usecases/dossier/post-in.ts';
import { arrivedDossiers, rivalReceptions, rivalsHere } from '#main/usecases/views/arrived-view.ts';
import { dossierView } from '#main/usecases/views/dossier-view.ts';
import type { Surroundings } from './surroundings.ts';

/** Handlers of dossiers that came by themselves: over the portal, and in parcels from the post. */
export const arrivalHandlers = ({ terminal, condition }: Surroundings): Partial<Handlers> => ({
  'arrived.list': () => ({ dossiers: arrivedDossiers(terminal), rivals: rivalsHere(terminal) }),
  'arrived.claim': async (input) => {
    const outcome = await claimDossier(terminal, input);
    return outcome.kind === 'claimed'
      ? { ...outcome, dossier: dossierView(terminal, outcome.dossier, condition()) }
      : outcome;
  },
  'arrived.release': (input) => {
    releaseDossier(terminal, input);
    return {};
  },
  'dossier.rivals': () => ({ rivals: rivalReceptions(terminal) }),
  'post-in.list': () => ({ records: postRecordsView(terminal) }),
  'post-in.make': (input) => makePostRecord(terminal, input),
  'post-in.sign': (input) => signPostRecord(terminal, input),
  'post-in.find': ({ parcel }) => {
    const record = recordOfParcel(terminal, parcel);
    return record === null ? { kind: 'not-found' } : { kind: 'record', record };
  },
});
