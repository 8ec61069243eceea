import { counterSequence } from '#common/domain/dossier/dossier-code.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { HandOverItem } from '#common/domain/dossier/hand-over-data.ts';
import type { HandOver } from '#common/domain/dossier/hand-over.ts';
import { countsOf } from '#common/domain/dossier/apply-fact.ts';
import { lastPlace } from '#common/domain/dossier/last-place.ts';
import type { Step } from '#common/domain/dossier/step-data.ts';
import { stepFrom } from '#common/domain/dossier/step-table.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { countHandOvers, handOverById } from '#main/store/hand-overs.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { deskStamp } from './desk-stamp.ts';

type Make = CommandInput<'hand-over.make'>;

export type MakeOutcome =
  | { readonly kind: 'made'; readonly handOver: HandOver }
  | { readonly kind: 'incomplete'; readonly field: 'place' | 'items' }
  | { readonly kind: 'moved'; readonly codes: string[] };

const tidy = (text: string): string => text.normalize('NFC').trim();

/** Number of the next list of this counter, '0500-261129/BG', from its own block of the day: counters that are cut off never write the same one. */
const listNumber = ({ store, site }: TerminalContext, counter: string): string => {
  const day = store.today();
  const nth = countHandOvers(store.db, day, counter);
  const sequence = String(counterSequence(site.counter(counter)?.number ?? 99, nth)).padStart(4, '0');
  return `${sequence}-${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8, 10)}/BG`;
};

type Hop = { readonly here: string; readonly place: string; readonly officer: string; readonly other: string };

/** The step that an entry on the list is; null where the list only says what is carried. */
const stepOf = (
  { what }: Make,
  dossier: Dossier,
  wish: Make['items'][number],
  { here, place, officer, other }: Hop,
  resultType: string,
): Step | null => {
  const note = tidy(wish.note);
  switch (what) {
    case 'to-department': {
      const from = lastPlace(dossier, here);
      // What was forwarded on the screen before and only now goes over on paper makes no second step.
      return from === place ? null : { event: 'forward', from, to: place, giver: officer, receiver: other, note };
    }
    case 'results-in': {
      const result = { type: resultType, number: tidy(wish.number), summary: note, file: '' };
      return { event: 'result', results: [result], from: place, to: here, giver: other, receiver: officer, note };
    }
    case 'post-out':
      return null;
  }
};

const itemOf = (dossier: Dossier, note: string): HandOverItem => ({
  dossier: dossier.id,
  code: dossier.code,
  title: dossier.procedureName,
  owner: dossier.ownerName,
  parcel: dossier.delivery.parcel,
  slip: '',
  complete: true,
  note,
});

/** Whether a dossier may stand on such a list now. */
const fits = (what: Make['what'], dossier: Dossier): boolean => {
  if (what === 'post-out') return dossier.delivery.state === 'posted';
  const event = what === 'to-department' ? 'forward' : 'result';
  return stepFrom(dossier.state, event, countsOf(dossier)).kind === 'goes';
};

/**
 * Makes a hand-over list (giấy bàn giao hồ sơ), with the step of each dossier on it and the signatures of whoever is there, in one commit and
 * without the network. The officer of the desk signs for this side; the other side's name is typed, or comes later. The same request makes
 * one list.
 */
export const makeHandOver = (terminal: TerminalContext, wish: Make): MakeOutcome => {
  const { store, site, newId } = terminal;
  const earlier = store.entityOfRequest('dossier', wish.requestId);
  const known = earlier === null ? null : handOverById(store.db, earlier);
  if (known !== null) return { kind: 'made', handOver: known };
  const place = tidy(wish.place);
  if (place === '') return { kind: 'incomplete', field: 'place' };
  const lines = wish.items.flatMap((item) => {
    const dossier = dossierById(store.db, item.dossier);
    return dossier === null ? [] : [{ item, dossier }];
  });
  if (lines.length === 0) return { kind: 'incomplete', field: 'items' };
  const moved = lines.filter(({ dossier }) => !fits(wish.what, dossier));
  if (moved.length > 0) return { kind: 'moved', codes: moved.map(({ dossier }) => dossier.code) };

  const { counter, counterName, officer } = deskStamp(terminal);
  const here = site.site?.agencyName ?? '';
  const other = tidy(wish.other);
  const gives = wish.what !== 'results-in';
  const id = newId();
  const steps = lines.flatMap(({ item, dossier }): Draft[] => {
    const type = site.procedure(dossier.procedureCode)?.result ?? 'Kết quả giải quyết';
    const step = stepOf(wish, dossier, item, { here, place, officer, other }, type);
    return step === null ? [] : [{ t: 'dossier.step', id: dossier.id, by: counter, d: { counter, officer, step } }];
  });
  const signed = (side: 'giver' | 'receiver', name: string): Draft[] =>
    name === '' ? [] : [{ t: 'hand-over.sign', id, by: counter, d: { side, name, counter } }];
  store.append([
    {
      t: 'hand-over.make',
      id,
      uid: wish.requestId,
      by: counter,
      d: {
        what: wish.what,
        counter,
        officer,
        number: listNumber(terminal, counter),
        from: gives ? here : place,
        to: gives ? place : here,
        items: lines.map(({ item, dossier }) => itemOf(dossier, tidy(item.note))),
      },
    },
    ...steps,
    ...signed(gives ? 'giver' : 'receiver', officer || counterName),
    ...signed(gives ? 'receiver' : 'giver', other),
  ]);
  const made = handOverById(store.db, id);
  if (made === null) throw new Error('A made hand-over is missing');
  return { kind: 'made', handOver: made };
};

export type SignOutcome =
  | { readonly kind: 'signed' | 'already-signed'; readonly handOver: HandOver }
  | { readonly kind: 'incomplete'; readonly field: 'name' }
  | { readonly kind: 'not-found' };

/** Signs a list for the side that was not there when it was made. The first signature of a side stays. */
export const signHandOver = (
  terminal: TerminalContext,
  { requestId, handOver: id, side, name: typed }: CommandInput<'hand-over.sign'>,
): SignOutcome => {
  const { store } = terminal;
  const handOver = handOverById(store.db, id);
  if (handOver === null || handOver.madeAt === null) return { kind: 'not-found' };
  if (store.entityOfRequest('dossier', requestId) !== null) return { kind: 'signed', handOver };
  if (handOver[side] !== null) return { kind: 'already-signed', handOver };
  const name = tidy(typed);
  if (name === '') return { kind: 'incomplete', field: 'name' };
  const { counter } = deskStamp(terminal);
  store.append([{ t: 'hand-over.sign', id, uid: requestId, by: counter, d: { side, name, counter } }]);
  return { kind: 'signed', handOver: handOverById(store.db, id) ?? handOver };
};
