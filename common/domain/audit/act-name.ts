import { deliveryEventSchema } from '../dossier/delivery-data.ts';
import { moneyEventSchema } from '../dossier/money-data.ts';
import { stepSchema } from '../dossier/step-data.ts';
import { opCatalogue, type KnownOp } from '../log/op-catalogue.ts';

const eventsOf = (schema: {
  readonly options: readonly { readonly shape: { readonly event: { readonly value: string } } }[];
}): readonly string[] => schema.options.map(({ shape }) => shape.event.value);

/** Ops whose type says too little: each of their events has a sentence of its own. */
const parted: Readonly<Record<string, readonly string[]>> = {
  'dossier.step': eventsOf(stepSchema),
  'dossier.money': eventsOf(moneyEventSchema),
  'dossier.delivery': eventsOf(deliveryEventSchema),
};

/** The name of the sentence that tells an op: its type, and its event where it has several. */
export const actName = (op: KnownOp): string => {
  switch (op.t) {
    case 'dossier.step':
      return `${op.t}.${op.d.step.event}`;
    case 'dossier.money':
      return `${op.t}.${op.d.money.event}`;
    case 'dossier.delivery':
      return `${op.t}.${op.d.delivery.event}`;
    default:
      return op.t;
  }
};

/** The names of all sentences, from the catalogue itself: a new op, or a new event of one, must have its sentence (a test asks). */
export const actNames: readonly string[] = Object.keys(opCatalogue).flatMap((type) =>
  (parted[type] ?? ['']).map((event) => (event === '' ? type : `${type}.${event}`)),
);
