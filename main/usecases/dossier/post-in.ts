import { counterSequence } from '#common/domain/dossier/dossier-code.ts';
import { sealedAt, type HandOver } from '#common/domain/dossier/hand-over.ts';
import { parseParcelNumber } from '#common/domain/scan/parcel-number.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import { countPostRecords, handOverById, openedFromParcel, postRecords } from '#main/store/arrived.ts';
import type { PostRecord } from '#common/ipc/post-in-calls.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { clockBehind, type ClockBehind } from './clock-behind.ts';
import { deskStamp } from './desk-stamp.ts';

/** Records listed: of the last two weeks, ms. */
const LISTED_MS = 14 * 86_400_000;

const line = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

/** A parcel's number as kept: an S10 number in capitals without blanks, another code as it was written. */
const parcelNumber = (text: string): string => parseParcelNumber(text)?.number ?? line(text);

const recordView = ({ store }: TerminalContext, record: HandOver): PostRecord => ({
  id: record.id,
  number: record.number,
  from: record.from,
  to: record.to,
  madeAt: record.madeAt ?? 0,
  giver: record.giver,
  receiver: record.receiver,
  sealedAt: sealedAt(record),
  parcels: record.items.map(({ parcel, slip, complete, note }) => ({
    parcel,
    slip,
    complete,
    note,
    opened: openedFromParcel(store.db, parcel, record.madeAt ?? 0).map(
      ({ code, applicant }) => code || applicant.fullName,
    ),
  })),
});

/** The hand-over records of parcels of the last two weeks, the newest first. */
export const postRecordsView = (terminal: TerminalContext): PostRecord[] =>
  postRecords(terminal.store.db, terminal.store.now() - LISTED_MS).map((record) => recordView(terminal, record));

/** The record in which a parcel stands, or null. */
export const recordOfParcel = (terminal: TerminalContext, parcel: string): PostRecord | null =>
  postRecordsView(terminal).find(({ parcels }) => parcels.some((one) => one.parcel === parcelNumber(parcel))) ?? null;

export type PostInOutcome =
  | { readonly kind: 'record'; readonly record: PostRecord }
  | { readonly kind: 'twice'; readonly parcel: string }
  | ClockBehind;

const shown = (terminal: TerminalContext, id: string): PostRecord => {
  const record = handOverById(terminal.store.db, id);
  if (record === null) throw new Error('A hand-over record that was just written is missing');
  return recordView(terminal, record);
};

/** Writes a hand-over record (biên bản giao nhận hồ sơ) of a batch of parcels. It counts from the second signature on. The same request makes one. */
export const makePostRecord = (terminal: TerminalContext, input: CommandInput<'post-in.make'>): PostInOutcome => {
  const { store, site, newId } = terminal;
  const earlier = store.entityOfRequest('dossier', input.requestId);
  if (earlier !== null) return { kind: 'record', record: shown(terminal, earlier) };
  const behind = clockBehind(store);
  if (behind !== null) return behind;
  const parcels = input.parcels.map((one) => ({ ...one, parcel: parcelNumber(one.parcel) }));
  const twice = parcels.find(({ parcel }, index) => parcels.findIndex((one) => one.parcel === parcel) !== index);
  if (twice !== undefined) return { kind: 'twice', parcel: twice.parcel };
  const { counter, officer } = deskStamp(terminal);
  const day = store.today();
  const sequence = counterSequence(site.counter(counter)?.number ?? 99, countPostRecords(store.db, day, counter));
  const id = newId();
  store.append([
    {
      t: 'hand-over.make',
      id,
      uid: input.requestId,
      by: counter,
      d: {
        what: 'post-in',
        counter,
        officer,
        number: `${String(sequence).padStart(4, '0')}-${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8, 10)}/BBGN`,
        from: line(input.from),
        to: site.site?.agencyName ?? '',
        items: parcels.map(({ parcel, slip, complete, note }) => ({
          dossier: '',
          code: '',
          title: '',
          owner: '',
          parcel,
          slip: line(slip),
          complete,
          note: line(note),
        })),
      },
    },
  ]);
  return { kind: 'record', record: shown(terminal, id) };
};

export type PostSignOutcome =
  | { readonly kind: 'record'; readonly record: PostRecord }
  | { readonly kind: 'no-name' | 'not-found' }
  | ClockBehind;

/** One side signs a record of parcels; a side signs once. The second signature is the legal time of filing. */
export const signPostRecord = (terminal: TerminalContext, input: CommandInput<'post-in.sign'>): PostSignOutcome => {
  const { store } = terminal;
  const record = handOverById(store.db, input.record);
  if (record?.what !== 'post-in') return { kind: 'not-found' };
  const name = line(input.name);
  if (name === '') return { kind: 'no-name' };
  const behind = clockBehind(store);
  if (behind !== null) return behind;
  if (store.entityOfRequest('dossier', input.requestId) === null && record[input.side] === null) {
    const { counter } = deskStamp(terminal);
    store.append([
      { t: 'hand-over.sign', id: record.id, uid: input.requestId, by: counter, d: { side: input.side, name, counter } },
    ]);
  }
  return { kind: 'record', record: shown(terminal, record.id) };
};
