import { expect, test } from 'vitest';
import { businessStateSchema } from '#common/domain/dossier/business-state.ts';
import { claimNotice, intakeTrouble } from '#renderer/counter/intake/intake-notices.ts';
import vi from '#renderer/locales/vi/intake.json' with { type: 'json' };
import { dossier } from '../counter-dossiers.ts';

const sentence = (key: string): unknown =>
  key
    .replace('intake:', '')
    .split('.')
    .reduce<unknown>((node, part) => (node as Record<string, unknown> | undefined)?.[part], vi); // a tree of texts

test('why a dossier is not open has a sentence for every state it may be in', () => {
  for (const state of businessStateSchema.options) {
    expect(sentence(intakeTrouble({ kind: 'not-open', state }).key)).toEqual(expect.stringMatching(/\S/u));
  }
});

test('a wrong clock is named with both days; an unsigned record with its number', () => {
  expect(intakeTrouble({ kind: 'clock-behind', clockDay: '2025-09-15', lastDay: '2026-09-15' })).toMatchObject({
    tone: 'act',
    key: 'intake:say.clock-behind',
    values: { clockDay: '15/09/2025', lastDay: '15/09/2026' },
  });
  expect(intakeTrouble({ kind: 'not-signed', number: '0100-260915/BBGN' }).values).toEqual({
    number: '0100-260915/BBGN',
  });
});

test('a claim says whether it is sure, and whose it is else', () => {
  expect(claimNotice({ kind: 'claimed', alone: false, dossier }).tone).toBe('good');
  expect(claimNotice({ kind: 'claimed', alone: true, dossier }).tone).toBe('offline');
  expect(claimNotice({ kind: 'taken', by: 'Quầy 3' })).toMatchObject({ values: { by: 'Quầy 3' } });
});
