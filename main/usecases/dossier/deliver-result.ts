import type { DeliveryState } from '#common/domain/dossier/delivery.ts';
import type { DeliveryWish } from '#common/domain/dossier/filing-data.ts';
import type { Dossier } from '#common/domain/dossier/dossier.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import { dossierById } from '#main/store/dossiers.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { deskStamp } from './desk-stamp.ts';

type Wish = CommandInput<'dossier.deliver'>['delivery'];

export type DeliverOutcome =
  | { readonly kind: 'delivered' | 'not-on-its-way'; readonly dossier: Dossier }
  | { readonly kind: 'incomplete'; readonly field: string }
  | { readonly kind: 'not-found' };

/** From which states of the delivery each event makes sense. */
const from: Readonly<Record<Wish['event'], readonly DeliveryState[]>> = {
  wish: ['none', 'ready', 'failed'],
  posted: ['failed', 'posted'],
  delivered: ['posted', 'failed'],
  failed: ['posted'],
};

/** A parcel needs somebody who takes it, and where. */
const missingInWish = ({ way, receiver, address }: DeliveryWish): string | null => {
  if (way !== 'post') return null;
  if (receiver.trim() === '') return 'receiver';
  return address.trim() === '' ? 'address' : null;
};

const missingIn = (wish: Wish): string | null => {
  if (wish.event === 'posted' && wish.parcel.trim() === '') return 'parcel';
  if (wish.event === 'wish') return missingInWish(wish.wish);
  return wish.event === 'failed' && wish.reason.trim() === '' ? 'reason' : null;
};

/** Notes what became of a result on its way (đã gửi, đã phát, không phát được), or another wish for it. The same request notes it once. */
export const deliverResult = (
  terminal: TerminalContext,
  { dossier: id, requestId, delivery }: CommandInput<'dossier.deliver'>,
): DeliverOutcome => {
  const { store } = terminal;
  const dossier = dossierById(store.db, id);
  if (dossier === null) return { kind: 'not-found' };
  if (store.entityOfRequest('dossier', requestId) !== null) return { kind: 'delivered', dossier };
  if (!from[delivery.event].includes(dossier.delivery.state)) return { kind: 'not-on-its-way', dossier };
  const field = missingIn(delivery);
  if (field !== null) return { kind: 'incomplete', field };
  const { counter, officer } = deskStamp(terminal);
  store.append([{ t: 'dossier.delivery', id, uid: requestId, by: counter, d: { counter, officer, delivery } }]);
  return { kind: 'delivered', dossier: dossierById(store.db, id) ?? dossier };
};
