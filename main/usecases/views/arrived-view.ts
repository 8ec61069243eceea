import { CLAIM_MS } from '#common/domain/dossier/apply-fact.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import { answerBy } from '#common/domain/dossier/limits.ts';
import type { Arrived, Rival } from '#common/ipc/arrived-calls.ts';
import { registeredDossiers, rivalDossiers } from '#main/store/arrived.ts';
import { deskStamp } from '../dossier/desk-stamp.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** Dossiers listed at most: the oldest, which are the most pressing. */
const LISTED = 200;
/** A receipt that has to be called back is shown for two weeks, ms. */
const RIVALS_MS = 14 * 86_400_000;

const arrivedView = (terminal: TerminalContext, dossier: Dossier): Arrived => {
  const { store, site } = terminal;
  const { counter } = deskStamp(terminal);
  const asked = dossier.history.some(({ event, refused }) => event === 'ask-papers' && refused === undefined);
  const claim = dossier.claim !== null && store.now() - dossier.claim.at <= CLAIM_MS ? dossier.claim : null;
  // Whoever asked for papers has answered: the applicant is to come.
  const limit = asked || site.calendar === null ? null : answerBy(dossier.channel, dossier.arrivedAt, site.calendar);
  return {
    id: dossier.id,
    channel: dossier.channel,
    ref: dossier.ref,
    procedureName: dossier.procedureName,
    applicantName: dossier.applicant.fullName,
    arrivedAt: dossier.arrivedAt,
    answerBy: limit?.by ?? null,
    alertAt: limit?.alertAt ?? null,
    asked,
    claimedBy: claim === null ? null : (site.counter(claim.counter)?.name.vi ?? claim.counter),
    claimedHere: claim?.counter === counter,
  };
};

/** Dossiers that wait to be accepted, the one that must be answered first on top; those whose applicant has to come again at the end. */
export const arrivedDossiers = (terminal: TerminalContext): Arrived[] =>
  registeredDossiers(terminal.store.db, LISTED)
    .map((dossier) => arrivedView(terminal, dossier))
    .toSorted(
      (one, other) => (one.answerBy ?? Infinity) - (other.answerBy ?? Infinity) || one.arrivedAt - other.arrivedAt,
    );

const rivalsView = (dossier: Dossier): Rival[] =>
  dossier.rivals.map(({ code, counterName, at }) => ({
    dossier: dossier.id,
    code: dossier.code,
    counter: dossier.counterName,
    rivalCode: code,
    rivalCounter: counterName,
    at,
  }));

/** What was received twice at this site while counters were cut off from each other, the newest first. */
export const rivalReceptions = ({ store }: TerminalContext): Rival[] =>
  rivalDossiers(store.db, store.now() - RIVALS_MS).flatMap(rivalsView);

/** Those in which this counter had a hand: as the one whose receipt counts, or whose receipt has to be called back. */
export const rivalsHere = (terminal: TerminalContext): Rival[] => {
  const { counterName } = deskStamp(terminal);
  return rivalReceptions(terminal).filter(
    ({ counter, rivalCounter }) => counter === counterName || rivalCounter === counterName,
  );
};
