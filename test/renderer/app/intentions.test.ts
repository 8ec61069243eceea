import { expect, test } from 'vitest';
import { type IntentionStorage, createIntentions } from '#renderer/app/intentions.ts';

const memory = (): IntentionStorage => {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
};

const counting = () => {
  let last = 0;
  return () => {
    last += 1;
    return `id-${last}`;
  };
};

test('five taps are one intention', () => {
  const intentions = createIntentions(memory(), counting());
  expect([1, 2, 3, 4, 5].map(() => intentions.open('issue:tax'))).toEqual(Array(5).fill('id-1'));
});

test('an open intention survives a reload of the window', () => {
  const storage = memory();
  createIntentions(storage, counting()).open('issue:tax');
  const afterReload = createIntentions(storage, () => 'other');
  expect([afterReload.pending('issue:tax'), afterReload.open('issue:tax')]).toEqual(['id-1', 'id-1']);
});

test('a closed intention is forgotten: the next one is new', () => {
  const intentions = createIntentions(memory(), counting());
  intentions.open('issue:tax');
  intentions.close('issue:tax');
  expect([intentions.pending('issue:tax'), intentions.open('issue:tax')]).toEqual([null, 'id-2']);
});

test('different intentions have different ids', () => {
  const intentions = createIntentions(memory(), counting());
  expect([intentions.open('issue:tax'), intentions.open('issue:land')]).toEqual(['id-1', 'id-2']);
});
