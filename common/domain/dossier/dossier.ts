import type { FormKind } from '../form/form-kind.ts';
import type { OpData } from '../log/op-catalogue.ts';
import type { BusinessState } from './business-state.ts';
import type { Delivery } from './delivery.ts';
import type { FileData } from './file-data.ts';
import type { FilingChannel } from './filing-data.ts';
import type { Money, Stamp } from './money.ts';
import type { ReceiveData } from './receive-data.ts';
import type { ResultPaper, Step } from './step-data.ts';
import type { DossierEvent, StepRefusal } from './step-table.ts';

/** One thing that happened in the handling; `refused` where it met a state in which it does not count: kept and shown, never dropped. */
export type DossierEntry = Stamp & {
  readonly event: DossierEvent;
  readonly from: BusinessState;
  readonly to: BusinessState;
  readonly refused?: StepRefusal;
  readonly step?: Step;
};

export type DossierFile = FileData & { readonly at: number; readonly term: string; readonly stored: boolean };

/** A form on A5 or A4 that was given to the office printer. */
export type PrintedForm = Stamp & { readonly form: FormKind };

/** A counter that works on an arrived dossier (đang xử lý), so that no second one takes it up. */
export type Claim = Stamp;

/** A second reception of the same dossier, by a counter that was cut off: a receipt with this code was printed and has to be called back. */
export type Rival = Stamp & { readonly code: string; readonly counterName: string };

type FactType =
  | 'dossier.step'
  | 'dossier.money'
  | 'dossier.delivery'
  | 'dossier.file'
  | 'dossier.file-stored'
  | 'dossier.claim'
  | 'dossier.release'
  | 'dossier.form';

/** What an op said about a dossier that is here, with when (UTC ms by the hub's clock), by which terminal, on which business day. */
export type DossierFact = {
  readonly [T in FactType]: {
    readonly t: T;
    readonly at: number;
    readonly term: string;
    readonly day: string;
    readonly d: OpData<T>;
  };
}[FactType];

/**
 * A dossier (hồ sơ), folded from its ops: four sides that do not depend on each other, its handling (`state`), `money`, `delivery`, and sync,
 * which the store knows. What was received is a fact; nobody can refuse it later.
 */
export type Dossier = Omit<ReceiveData, 'dueAt' | 'channel' | 'delivery'> & {
  readonly id: string;
  readonly term: string;
  /** Business day of arrival or acceptance. */
  readonly day: string;
  readonly officer: string | null;
  readonly state: BusinessState;
  readonly channel: FilingChannel;
  /** The portal's number, or the parcel's, under which it came; '' at the counter. */
  readonly ref: string;
  /** UTC ms when it arrived; equal to receivedAt where it was accepted at once. */
  readonly arrivedAt: number;
  /** When the result is due now, UTC ms; null before acceptance. */
  readonly dueAt: number | null;
  /** What the receipt promised, before any supplement or apology; null before acceptance. */
  readonly firstDueAt: number | null;
  readonly acceptedAt: string;
  readonly acceptedCode: string;
  /** What the receipt of that body promised, UTC ms; absent where this one accepts it itself. */
  readonly acceptedDueAt?: number | undefined;
  /** UTC ms; null until there is a result, or until it was given out. */
  readonly resultAt: number | null;
  readonly returnedAt: number | null;
  /** Business day on which nothing was left to be done, or null. */
  readonly endedDay: string | null;
  readonly results: readonly ResultPaper[];
  /** In the order of the log. */
  readonly history: readonly DossierEntry[];
  /** When it moved on last: the newest instant of its history, UTC ms; null before anything happened. */
  readonly changedAt: number | null;
  readonly money: Money;
  readonly delivery: Delivery;
  readonly files: readonly DossierFile[];
  /** Forms that went to the office printer, each time it did. */
  readonly forms: readonly PrintedForm[];
  readonly claim: Claim | null;
  readonly rivals: readonly Rival[];
  /** Facts that came before the dossier itself: they count as soon as it is there. */
  readonly early: readonly DossierFact[];
};
