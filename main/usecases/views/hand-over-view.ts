import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { HandOver } from '#common/domain/dossier/hand-over.ts';
import { lastPlace } from '#common/domain/dossier/last-place.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { HandOverView, HandOverWhat } from '#common/ipc/hand-over-calls.ts';
import { dossiersInProcess, dossiersOfCounter, dossiersPosted } from '#main/store/desk-dossiers.ts';
import { dossiersOnLists, unsignedHandOvers } from '#main/store/hand-overs.ts';
import { deskStamp } from '../dossier/desk-stamp.ts';
import { placesFor } from '../dossier/step-ahead.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { dossierSummary } from './dossier-view.ts';

const CANDIDATES = 200;
const UNSIGNED = 20;

export const handOverView = ({
  id,
  what,
  number,
  from,
  to,
  madeAt,
  items,
  giver,
  receiver,
}: HandOver): HandOverView => ({
  id,
  what,
  number,
  from,
  to,
  madeAt: madeAt ?? 0,
  items: [...items],
  giver,
  receiver,
});

const candidatesOf = (terminal: TerminalContext, what: HandOverWhat): readonly Dossier[] => {
  const { db } = terminal.store;
  switch (what) {
    case 'to-department': {
      const listed = dossiersOnLists(db, 'to-department');
      return dossiersOfCounter(db, deskStamp(terminal).counter, CANDIDATES).filter(
        ({ id, state }) => state === 'received' || !listed.has(id),
      );
    }
    case 'results-in':
      return dossiersInProcess(db, CANDIDATES);
    case 'post-out': {
      const listed = dossiersOnLists(db, 'post-out');
      return dossiersPosted(db, CANDIDATES).filter(({ id }) => !listed.has(id));
    }
  }
};

/** The post as lists name it. */
const POST = 'Bưu điện';

/** What the dialog of hand-over lists shows: dossiers that may stand on one, places, and the lists that are still to be signed. */
export const handOverReady = (terminal: TerminalContext, what: HandOverWhat): CommandOutput<'hand-over.ready'> => {
  const { store, site } = terminal;
  const here = site.site?.agencyName ?? '';
  const candidates = candidatesOf(terminal, what);
  return {
    candidates: candidates.map((dossier) => ({
      ...dossierSummary(dossier),
      ownerName: dossier.ownerName,
      place: what === 'results-in' ? lastPlace(dossier, dossier.agency) : dossier.agency,
      parcel: dossier.delivery.parcel,
    })),
    places:
      what === 'post-out'
        ? [POST]
        : placesFor(
            terminal,
            candidates.slice(0, 1).map(({ agency }) => agency),
          ),
    here,
    officer: deskStamp(terminal).officer,
    unsigned: unsignedHandOvers(store.db, what, UNSIGNED).map(handOverView),
  };
};
