import { inParts, partName, type CatalogueChange } from '#common/domain/catalogue/changes.ts';
import type { Procedure } from '#common/domain/catalogue/procedure.ts';
import { stampShown } from '#common/domain/floor/on-duty.ts';
import { configId } from '#common/domain/site/site-config.ts';
import { bySupervisor } from '../on-duty.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { inSlices } from './in-slices.ts';

/** An act on the catalogue that is to be written. */
export type ChangeToWrite = Pick<CatalogueChange, 'what' | 'file' | 'counts' | 'headings'> & {
  readonly procedures: readonly Procedure[];
};

const change = (
  { site }: TerminalContext,
  { procedures, ...rest }: ChangeToWrite,
  parts: number,
  by: string,
): CatalogueChange => ({
  ...rest,
  state: 'in-force',
  since: site.catalogue.nextMoment(),
  by: stampShown(by),
  parts,
  procedures: parts === 0 ? procedures.map((procedure) => ({ ...procedure })) : [],
});

const settle = ({ store }: TerminalContext, id: string, value: CatalogueChange, uid: string, by: string): void => {
  store.append([
    {
      t: 'config.set',
      id: configId('catalogue-change', id),
      uid,
      by,
      d: { kind: 'catalogue-change', value: { ...value } },
    },
  ]);
};

/** Writes a small act: one fact, named by the request. The same request is written once. */
export const writeEdit = (terminal: TerminalContext, act: ChangeToWrite, requestId: string): void => {
  if (terminal.store.entityOfRequest('config', requestId) !== null) return;
  const by = bySupervisor(terminal);
  settle(terminal, requestId, change(terminal, act, 0, by), requestId, by);
};

function* writeParts(
  { store }: TerminalContext,
  parts: readonly (readonly Procedure[])[],
  id: string,
  by: string,
): Generator<void, void> {
  for (const [place, procedures] of parts.entries()) {
    const name = configId('catalogue-part', partName(id, place));
    store.append([{ t: 'config.set', id: name, by, d: { kind: 'catalogue-part', value: { procedures } } }]);
    yield;
  }
}

/**
 * Writes a large act: its parts one after the other, each durable, and last of all the fact that puts it in force. Whatever ends the program in
 * between, here or on the way to another terminal, leaves the catalogue as it was. `stands` is asked before that last fact: false writes it not.
 */
export const writeImport = async (
  terminal: TerminalContext,
  act: ChangeToWrite,
  requestId: string,
  stands: () => boolean,
): Promise<'written' | 'changed-elsewhere'> => {
  if (terminal.store.entityOfRequest('config', requestId) !== null) return 'written';
  // Whoever is at the desk when it begins.
  const by = bySupervisor(terminal);
  const parts = inParts(act.procedures);
  await inSlices(writeParts(terminal, parts, requestId, by));
  // The same request may have come twice and the other one be through.
  if (terminal.store.entityOfRequest('config', requestId) !== null) return 'written';
  if (!stands()) return 'changed-elsewhere';
  settle(terminal, requestId, change(terminal, act, parts.length, by), requestId, by);
  return 'written';
};

export type TakeBackOutcome =
  /** `back` procedures are as they were before; `kept` were changed again since and stay. */
  { readonly kind: 'undone'; readonly back: number; readonly kept: number } | { readonly kind: 'not-found' };

/** Takes an act on the catalogue back as a whole (hoàn tác): one fact, and its procedures are as they were before it. */
export const takeBack = (terminal: TerminalContext, id: string, requestId: string): TakeBackOutcome => {
  const { store, site } = terminal;
  const found = site.catalogue.changes.find((one) => one.id === id);
  const procedures = site.catalogue.proceduresOf(id);
  if (found === undefined || procedures === null) return { kind: 'not-found' };
  const { id: _, ...value } = found;
  const back = procedures.filter(({ code }) => site.catalogue.standing(code)?.change === id).length;
  if (found.state === 'in-force') {
    const by = bySupervisor(terminal);
    const undone = { at: store.now(), by: stampShown(by) };
    settle(terminal, id, { ...value, state: 'undone', undone }, requestId, by);
  }
  return { kind: 'undone', back, kept: procedures.length - back };
};
