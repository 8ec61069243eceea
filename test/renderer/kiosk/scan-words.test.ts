import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { KioskScan } from '#common/ipc/scanner-calls.ts';
import { scanWords } from '#renderer/kiosk/scan-words.ts';
import { sentencesOf } from '#test/support/house/texts.ts';
import { ticket } from './kiosk-answers.ts';

const keys = (['vi', 'en'] as const).map(
  (language) =>
    new Set(
      sentencesOf(
        'scan',
        readFileSync(new URL(`../../../renderer/locales/${language}/scan.json`, import.meta.url), 'utf8'),
      ).map(({ key }) => key),
    ),
);

const scans: readonly KioskScan[] = [
  ...(['waiting', 'called', 'parked', 'no-show', 'done'] as const).map((state) => ({
    kind: 'ticket' as const,
    ticket: { ...ticket, state },
  })),
  { kind: 'ticket-unknown' },
  ...(['card', 'booking', 'parcel', 'payment'] as const).map((what) => ({
    kind: 'for-counter' as const,
    what,
  })),
  { kind: 'unreadable' },
  { kind: 'unknown' },
];

test('whatever is held under the kiosk’s scanner has its own sentence in both languages', () => {
  const said = scans.map((scan) => `scan:${scanWords(scan, null)?.key}`);
  // A count has its forms: waiting_zero, waiting_other.
  expect(said.filter((key) => !keys.every((known) => known.has(key) || known.has(`${key}_other`)))).toEqual([]);
  expect(new Set(said).size).toBe(scans.length);
});

test('a receipt and a procedure say nothing over the screen: they open one of their own', () => {
  expect([
    scanWords({ kind: 'receipt', code: 'H49.12-260915-0042' }, null),
    scanWords({ kind: 'procedure', code: '1.001193' }, null),
  ]).toEqual([null, null]);
});

test('a closed kiosk sends people on with everything but their number and what it could not read', () => {
  const others: readonly KioskScan[] = [
    ...scans,
    { kind: 'receipt', code: 'H49.12-260915-0042' },
    { kind: 'procedure', code: '1.001193' },
  ];
  const said = (goTo: string) =>
    new Set(others.map((scan) => scanWords(scan, { goTo })?.key).filter((key) => key?.startsWith('kiosk.shut')));
  expect([said('Ki-ốt 2'), said('')]).toEqual([new Set(['kiosk.shut-kiosk']), new Set(['kiosk.shut-desk'])]);
  const asOpen = others.filter((scan) => scanWords(scan, { goTo: '' })?.key === scanWords(scan, null)?.key);
  expect(new Set(asOpen.map(({ kind }) => kind))).toEqual(new Set(['ticket', 'unreadable']));
  expect(
    (['shut-desk', 'shut-kiosk'] as const).filter((key) => !keys.every((known) => known.has(`scan:kiosk.${key}`))),
  ).toEqual([]);
});
