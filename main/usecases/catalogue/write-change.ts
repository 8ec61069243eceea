import { inParts, partName, type CatalogueChange } from '#common/domain/catalogue/changes.ts';
import type { Procedure } from '#common/domain/catalogue/procedure.ts';
import { configId } from '#common/domain/site/site-config.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { inSlices } from './in-slices.ts';

/** An act on the catalogue that is to be written. */
export type ChangeToWrite = Pick<CatalogueChange, 'what' | 'file' | 'counts' | 'headings'> & {
  readonly procedures: readonly Procedure[];
};

const change = (
  { site, profile }: TerminalContext,
  { procedures, ...rest }: ChangeToWrite,
  parts: number,
): CatalogueChange => ({
  ...rest,
  state: 'in-force',
  since: site.catalogue.nextMoment(),
  by: profile.name,
  parts,
  procedures: parts === 0 ? procedures.map((procedure) => ({ ...procedure })) : [],
});

const settle = ({ store }: TerminalContext, id: string, value: CatalogueChange, uid: string): void => {
  store.append([
    {
      t: 'config.set',
      id: configId('catalogue-change', id),
      uid,
      d: { kind: 'catalogue-change', value: { ...value } },
    },
  ]);
};

/** Writes a small act: one fact, named by the request. The same request is written once. */
export const writeEdit = (terminal: TerminalContext, act: ChangeToWrite, requestId: string): void => {
  if (terminal.store.entityOfRequest('config', requestId) !== null) return;
  settle(terminal, requestId, change(terminal, act, 0), requestId);
};

function* writeParts(
  { store }: TerminalContext,
  parts: readonly (readonly Procedure[])[],
  id: string,
): Generator<void, void> {
  for (const [place, procedures] of parts.entries()) {
    const name = configId('catalogue-part', partName(id, place));
    store.append([{ t: 'config.set', id: name, d: { kind: 'catalogue-part', value: { procedures } } }]);
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
  const parts = inParts(act.procedures);
  await inSlices(writeParts(terminal, parts, requestId));
  // The same request may have come twice and the other one be through.
  if (terminal.store.entityOfRequest('config', requestId) !== null) return 'written';
  if (!stands()) return 'changed-elsewhere';
  settle(terminal, requestId, change(terminal, act, parts.length), requestId);
  return 'written';
};

export type TakeBackOutcome =
  /** `back` procedures are as they were before; `kept` were changed again since and stay. */
  { readonly kind: 'undone'; readonly back: number; readonly kept: number } | { readonly kind: 'not-found' };

/** Takes an act on the catalogue back as a whole (hoàn tác): one fact, and its procedures are as they were before it. */
export const takeBack = (terminal: TerminalContext, id: string, requestId: string): TakeBackOutcome => {
  const { store, site, profile } = terminal;
  const found = site.catalogue.changes.find((one) => one.id === id);
  const procedures = site.catalogue.proceduresOf(id);
  if (found === undefined || procedures === null) return { kind: 'not-found' };
  const { id: _, ...value } = found;
  const back = procedures.filter(({ code }) => site.catalogue.standing(code)?.change === id).length;
  if (found.state === 'in-force') {
    const undone = { at: store.now(), by: profile.name };
    settle(terminal, id, { ...value, state: 'undone', undone }, requestId);
  }
  return { kind: 'undone', back, kept: procedures.length - back };
};
