import { formatDateTime } from '../calendar/format-local.ts';
import type { DeliveryEvent } from '../dossier/delivery-data.ts';
import type { MoneyEvent } from '../dossier/money-data.ts';
import type { Step } from '../dossier/step-data.ts';
import type { OpOf, OpTypeOf } from '../log/op-catalogue.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { said, type ActNames, type ActWords } from './act-word.ts';
import { shortText } from './short-text.ts';

export type DossierOp = OpOf<OpTypeOf<'dossier' | 'hand-over'>>;

/** The values of the sentence that tells what happened to a dossier, its money, its papers or a hand-over. Money is whole đồng as written here. */
export const dossierWords = (op: DossierOp, names: ActNames): ActWords => {
  switch (op.t) {
    case 'dossier.arrive':
      return { procedure: op.d.procedureName, channel: said('channel', op.d.channel), ref: op.d.ref };
    case 'dossier.receive':
      return { code: op.d.code, procedure: op.d.procedureName };
    case 'dossier.step':
      return { code: names.dossier(op.id), ...stepWords(op.d.step) };
    case 'dossier.money':
      return { code: names.dossier(op.id), ...moneyWords(op.d.money) };
    case 'dossier.delivery':
      return { code: names.dossier(op.id), ...deliveryWords(op.d.delivery) };
    case 'dossier.file':
      return { code: names.dossier(op.id), name: shortText(op.d.name), pages: String(op.d.pages) };
    case 'dossier.file-stored':
    case 'dossier.claim':
    case 'dossier.release':
      return { code: names.dossier(op.id) };
    case 'dossier.form':
      return { code: names.dossier(op.id), form: said('form', op.d.form) };
    case 'hand-over.make':
      return {
        what: said('hand-over', op.d.what),
        number: op.d.number,
        pieces: String(op.d.items.length),
        from: op.d.from,
        to: op.d.to,
      };
    case 'hand-over.sign':
      return { side: said('side', op.d.side), name: op.d.name };
    case 'hand-over.form':
      return { form: said('form', op.d.form) };
    default:
      return assertNever(op);
  }
};

const dong = (vnd: number): string => `${String(vnd).replaceAll(/\B(?=(\d{3})+$)/gu, '.')} đ`;

const stepWords = (step: Step): ActWords => {
  switch (step.event) {
    case 'ask-papers':
    case 'refuse':
    case 'supplement-expired':
      return { reason: shortText(step.reason) };
    case 'forward':
      return { from: step.from, to: step.to };
    case 'ask-supplement':
      return { reason: shortText(step.reason), until: formatDateTime(step.answerBy) };
    case 'supplemented':
    case 'obligation-paid':
      return { due: formatDateTime(step.dueAt) };
    case 'ask-payment':
      return { amount: dong(step.amountVnd), reason: shortText(step.reason) };
    case 'ask-stop':
      return { reason: shortText(step.reason) };
    case 'stop':
      return { number: step.number };
    case 'not-eligible':
      return { from: step.from, reason: shortText(step.reason) };
    case 'extend':
      return { due: formatDateTime(step.newDueAt), reason: shortText(step.reason) };
    case 'result':
      return { from: step.from, pieces: String(step.results.length) };
    case 'return':
      return {
        receiver: step.receiver,
        way: said('way', step.way),
        owing: step.owing === undefined ? '' : `; ${shortText(step.owing)}`,
        unsigned: step.unsigned === undefined ? '' : `; ${shortText(step.unsigned)}`,
      };
    case 'correct':
      return { reason: shortText(step.reason), due: formatDateTime(step.dueAt) };
    default:
      return assertNever(step);
  }
};

const moneyWords = (money: MoneyEvent): ActWords => {
  switch (money.event) {
    case 'shown':
    case 'reported':
    case 'cash':
      return { amount: dong(money.amountVnd) };
    case 'reconciled':
      return { amount: dong(money.amountVnd), ref: money.ref };
    case 'refunded':
      return { amount: dong(money.amountVnd), reason: shortText(money.reason) };
    case 'due':
      return { amount: dong(money.totalVnd), reason: shortText(money.reason) };
    case 'receipt':
      return {
        amount: dong(money.amountVnd),
        number: money.number === null ? said('receipt', 'slip') : `${money.form} ${money.serial} ${money.number}`,
      };
    default:
      return assertNever(money);
  }
};

const deliveryWords = (delivery: DeliveryEvent): ActWords => {
  switch (delivery.event) {
    case 'wish':
      return { way: said('way', delivery.wish.way) };
    case 'posted':
      return { parcel: delivery.parcel };
    case 'failed':
      return { reason: shortText(delivery.reason) };
    case 'delivered':
    case 'stored':
      return {};
    default:
      return assertNever(delivery);
  }
};
