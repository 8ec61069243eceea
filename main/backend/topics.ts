import type { EntityKind } from '#common/domain/log/op-catalogue.ts';
import type { EventPayload } from '#common/ipc/contract.ts';

export type Topic = EventPayload<'changed'>['topics'][number];

/** Which views must be asked for again when an entity of this kind changed. */
export const topicsOf: Readonly<Record<EntityKind, readonly Topic[]>> = {
  ticket: ['queue'],
  'print-job': ['papers'],
  printer: ['papers', 'status'],
  terminal: ['status'],
  'help-call': ['status'],
  rating: ['queue'],
  desk: ['queue'],
  turns: ['turns'],
  order: ['orders'],
  alarm: ['status'],
  appointment: ['queue'],
  dossier: ['dossiers'],
  'hand-over': ['dossiers'],
  'config-item': ['config', 'queue'],
};

/** Gathers topics and tells them once a turn: a batch of five hundred entries makes one event, not five hundred. */
export class TopicBatch {
  readonly #tell: (topics: Topic[]) => void;
  readonly #waiting = new Set<Topic>();
  #scheduled = false;

  constructor(tell: (topics: Topic[]) => void) {
    this.#tell = tell;
  }

  add(topics: readonly Topic[]): void {
    for (const topic of topics) this.#waiting.add(topic);
    if (this.#scheduled || this.#waiting.size === 0) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      const told = [...this.#waiting];
      this.#waiting.clear();
      this.#tell(told);
    });
  }
}
