import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { dossierDoor } from '#central/http/dossier-status.ts';
import type { EnrolledTerminal, EnrolmentMode } from '#common/domain/site/enrolment.ts';
import { dossierAskText, type DossierAnswer, type DossierAsk } from '#common/wire/dossier-status.ts';
import { openTerminalKey, type TerminalKey } from '#main/sync/terminal-key.ts';

const NOW = Date.UTC(2026, 8, 15, 3);
const answer: DossierAnswer = { kind: 'found', state: 'received', dueDay: '2026-09-18', service: 'A' };

const makeKey = (): TerminalKey => {
  const dir = mkdtempSync(join(tmpdir(), 'motcua-key-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  return openTerminalKey(dir);
};
const askOf = (key: TerminalKey, change: Partial<DossierAsk> = {}): DossierAsk => {
  const { sig: _, ...rest } = change;
  const asked = {
    site: 'test',
    term: 'K1',
    roles: ['kiosk'],
    code: 'H49.12-260915-0042',
    at: NOW,
    publicKey: key.publicKey,
    ...rest,
  };
  return { ...asked, sig: key.sign(dossierAskText(asked)) };
};
const enrolled = ({ publicKey }: TerminalKey, revoked = false): EnrolledTerminal => ({
  publicKey,
  roles: ['kiosk'],
  revoked,
  code: '',
});
const doorOf = (mode: EnrolmentMode, known: EnrolledTerminal | null, seen: string[] = []) =>
  dossierDoor(
    'test',
    { mode: () => mode, known: () => known },
    (code) => {
      seen.push(code);
      return answer;
    },
    () => NOW,
  );

test('an enrolled terminal is answered about the one dossier it names', () => {
  const [key, seen] = [makeKey(), [] as string[]];
  expect(doorOf('required', enrolled(key), seen)(askOf(key), 'a')).toEqual(answer);
  expect(seen).toEqual(['H49.12-260915-0042']);
});

test('who is not enrolled, was revoked, claims another role or another key, or asks with an old question, is refused unseen', () => {
  const [key, other, seen] = [makeKey(), makeKey(), [] as string[]];
  const asked = [
    doorOf('required', null, seen)(askOf(key), 'a'),
    doorOf('open', enrolled(key, true), seen)(askOf(key), 'a'),
    doorOf('required', enrolled(key), seen)(askOf(key, { roles: ['kiosk', 'counter'] }), 'a'),
    doorOf('required', enrolled(key), seen)(askOf(other), 'a'),
    doorOf('required', enrolled(key), seen)(askOf(key, { at: NOW - 600_000 }), 'a'),
  ];
  expect([asked.map(({ kind }) => kind), seen]).toEqual([Array.from({ length: 5 }, () => 'refused'), []]);
});

test('anything that is not such a question is a bad request', () => {
  const key = makeKey();
  const door = doorOf('open', null);
  const good = askOf(key);
  const bad: readonly unknown[] = [
    null,
    { ...good, more: 1 },
    { ...good, site: 'elsewhere' },
    { ...good, code: 'H49.12-260915-0043' },
    { ...good, sig: askOf(makeKey()).sig },
  ];
  expect(bad.map((body, i) => door(body, `asker ${i}`).kind)).toEqual(bad.map(() => 'bad-request'));
});

test('the twenty-first question of one address within a minute is not looked at', () => {
  const key = makeKey();
  const door = doorOf('open', null);
  const kinds = Array.from({ length: 21 }, () => door(askOf(key), 'a').kind);
  expect([kinds[19], kinds[20]]).toEqual(['found', 'too-many']);
});
