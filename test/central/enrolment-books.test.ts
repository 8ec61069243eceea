import { expect, test } from 'vitest';
import { enrolmentBooks } from '#central/enrolment-books.ts';
import type { Committed, LogHost } from '#central/log/log-host.ts';
import type { Entry } from '#common/wire/entry.ts';

const setting = (g: number, id: string, value: Record<string, unknown>): Entry => ({
  g,
  hh: '',
  term: 'S1',
  epoch: 'e',
  seq: g,
  h: '',
  hat: 0,
  res: '{"r":"ok"}',
  op: JSON.stringify({
    uid: `01990f3e-7c2a-7b4e-9d10-00000000000${g}`,
    t: 'config.set',
    v: 1,
    id,
    at: 0,
    off: 0,
    by: null,
    day: '2026-09-15',
    d: { kind: 'terminal', value },
  }),
});
const terminal = (revoked: boolean) => ({ publicKey: 'k'.repeat(43), roles: ['counter'], revoked, code: '' });

/** A host whose configuration logs a test fills. */
const host = () => {
  const logs = new Map<string, Entry[]>();
  const listeners = new Set<(committed: Committed) => void>();
  const reads = {
    headOf: ({ site }: { readonly site: string }) => {
      const last = logs.get(site)?.at(-1);
      return last === undefined ? null : { gen: 'g', head: { seq: last.g, h: last.hh } };
    },
    entriesAfter: ({ site }: { readonly site: string }, _gen: string, g: number) =>
      (logs.get(site) ?? []).filter((entry) => entry.g > g),
    onCommitted: (listener: (committed: Committed) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    host: reads as unknown as LogHost, // the books ask nothing else of it
    write: (site: string, entry: Entry) => {
      logs.set(site, [...(logs.get(site) ?? []), entry]);
      for (const listener of listeners) listener({ log: { site, audience: 'config' }, gen: 'g', entries: [entry] });
    },
  };
};

test('a site that was never heard of has no book; one that was is followed, and takes nothing from another', async () => {
  const central = host();
  const bookOf = enrolmentBooks(() => central.host);
  expect(await bookOf('test')).toBe(null);
  central.write('test', setting(1, 'terminal:Q1', terminal(false)));
  const book = await bookOf('test');
  expect([book?.known('Q1')?.revoked, book?.known('Q2')]).toEqual([false, null]);
  central.write('other', setting(1, 'terminal:Q1', terminal(true)));
  expect(book?.known('Q1')?.revoked).toBe(false);
  central.write('test', setting(2, 'terminal:Q1', terminal(true)));
  expect([book?.known('Q1')?.revoked, await bookOf('test')]).toEqual([true, book]);
});
