import { deliveryEventSchema } from '../dossier/delivery-data.ts';
import { moneyEventSchema } from '../dossier/money-data.ts';
import { stepSchema } from '../dossier/step-data.ts';
import { deskActSchema, type DeskAct } from '../floor/desk-act.ts';
import { dutyItemSchema, type DutyItem } from '../floor/on-duty.ts';
import { opCatalogue, type KnownOp, type OpOf } from '../log/op-catalogue.ts';

const eventsOf = (schema: {
  readonly options: readonly { readonly shape: { readonly event: { readonly value: string } } }[];
}): readonly string[] => schema.options.map(({ shape }) => shape.event.value);

/** Ops whose type says too little: each of their events has a sentence of its own. */
const parted: Readonly<Record<string, readonly string[]>> = {
  'dossier.step': eventsOf(stepSchema),
  'dossier.money': eventsOf(moneyEventSchema),
  'dossier.delivery': eventsOf(deliveryEventSchema),
};

/** What a supervisor's terminal tells of its own desk, as settings; each has a sentence of its own. */
const ofDesk: readonly string[] = [
  'duty.sign-in',
  'duty.sign-out',
  ...deskActSchema.shape.what.options.map((what) => `desk-act.${what}`),
];

/** What is set by an op about a supervisor's desk; null for every other setting, and for one that cannot be read. */
export const dutyIn = (op: OpOf<'config.set'>): DutyItem | null =>
  op.d.kind === 'duty' ? (dutyItemSchema.safeParse(op.d.value).data ?? null) : null;

/** What a supervisor did at the own machine, as a setting tells it; null for every other setting, and for one that cannot be read. */
export const deskActIn = (op: OpOf<'config.set'>): DeskAct | null =>
  op.d.kind === 'desk-act' ? (deskActSchema.safeParse(op.d.value).data ?? null) : null;

const ofSetting = (op: OpOf<'config.set'>): string => {
  const act = deskActIn(op);
  if (act !== null) return `desk-act.${act.what}`;
  const duty = dutyIn(op);
  if (duty === null) return op.t;
  return duty.officer === null ? 'duty.sign-out' : 'duty.sign-in';
};

/** The name of the sentence that tells an op: its type, and its event where it has several. */
export const actName = (op: KnownOp): string => {
  switch (op.t) {
    case 'config.set':
      return ofSetting(op);
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
export const actNames: readonly string[] = [
  ...Object.keys(opCatalogue).flatMap((type) =>
    (parted[type] ?? ['']).map((event) => (event === '' ? type : `${type}.${event}`)),
  ),
  ...ofDesk,
];
