import type { z } from 'zod';
import type { EnrolmentBook } from '#central/http/door.ts';
import type { ConfigItem } from '#common/domain/site/config-item.ts';
import { enrolledTerminalSchema, type EnrolledTerminal } from '#common/domain/site/enrolment.ts';
import { siteSettingsSchema } from '#common/domain/site/site-config.ts';
import { challengeText } from '#common/wire/challenge.ts';
import type { Draft } from '#main/store/terminal-store.ts';
import { quickHash } from '../kit/quick-hash.ts';
import type { TerminalState } from '../stores/terminal-state.ts';
import { SITE } from './world.ts';

/** Stands in for Ed25519 as quickHash does for SHA-256: who knows the public key could sign, but nobody here does so for another. */
const sigOf = (key: string, text: string): string => quickHash(`${key} ${text}`);

/** Whether a signature over a text is of this key. */
export const isSigned = (key: string, text: string, sig: string): boolean => sigOf(key, text) === sig;

/** The key that a machine made at its first start; a clone has the same. */
export const keyOf = (term: string): string => `key-${term}`;

/** A terminal's answer to a challenge. */
export const proofOf =
  (term: string) =>
  (nonce: string): { readonly key: string; readonly sig: string } => ({
    key: keyOf(term),
    sig: sigOf(keyOf(term), challengeText(nonce, SITE, term)),
  });

/** What a supervisor writes to let a terminal in, or to take that back. */
export const enrolled = (term: string, roles: readonly string[], revoked: boolean): Draft => ({
  t: 'config.set',
  id: `terminal:${term}`,
  d: { kind: 'terminal', value: { publicKey: keyOf(term), roles: [...roles], revoked, code: '' } },
});

const bilingual = { vi: 'Một cửa', en: 'One stop' };

/** The site's settings: only enrolled terminals may come in. */
export const siteSettings = (notice: number): Draft => ({
  t: 'config.set',
  id: 'site:main',
  d: {
    kind: 'site',
    value: {
      name: bilingual,
      parentAgency: '',
      agencyName: '',
      agencyCode: 'H49.12',
      place: '',
      address: '',
      hotline: '',
      notice: { vi: String(notice), en: '' },
      hubPatienceMs: 300,
      enrolment: 'required',
    },
  },
});

/** A terminal whose configuration is asked. */
type Host = { readonly disk: { readonly state: Pick<TerminalState, 'states'> } };

const settingOf = (machine: Host | null, id: string): Record<string, unknown> | null =>
  // The prefix says which fold made the state.
  (machine?.disk.state.states.get(`config-item/${id}`) as ConfigItem | undefined)?.value ?? null;

/** Reads a setting by its schema, once for each value: folded states are shared and never change. */
const readBy = <T>(schema: z.ZodType<T>): ((value: object | null) => T | null) => {
  const known = new WeakMap<object, { readonly read: T | null }>();
  return (value) => {
    if (value === null) return null;
    let one = known.get(value);
    if (one === undefined) {
      const read = schema.safeParse(value);
      known.set(value, (one = { read: read.success ? read.data : null }));
    }
    return one.read;
  };
};
const readEnrolled = readBy(enrolledTerminalSchema);
const readSettings = readBy(siteSettingsSchema);

/** What a terminal's configuration says of another one. */
export const knownAt = (machine: Host | null, term: string): EnrolledTerminal | null =>
  readEnrolled(settingOf(machine, `terminal:${term}`));

/** The folded tables of a terminal, its configuration among them: another object after every change. */
export const tablesOf = (machine: Host | null): unknown => machine?.disk.state.states ?? null;

/** Who may come in, as the terminal that hosts the hub knows it (main/usecases/enrolled-terminals.ts). */
export const bookOf = (hostedBy: () => Host | null): EnrolmentBook => ({
  mode: () => readSettings(settingOf(hostedBy(), 'site:main'))?.enrolment ?? 'required',
  known: (term) => knownAt(hostedBy(), term),
});
