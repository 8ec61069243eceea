import { expect, test } from 'vitest';
import { stepWishSchema } from '#common/ipc/dossier-step-calls.ts';
import {
  freshDraft,
  keepDraft,
  keptDraft,
  dropDraft,
  type FormEvent,
  type StepDraft,
} from '#renderer/counter/dossier/step-draft.ts';
import { stepFields, typedDueDay, wishOf } from '#renderer/counter/dossier/step-wish.ts';
import { processing, waitingAhead } from './desk-dossiers.ts';

// Object.keys forgets the names.
const events = Object.keys(stepFields) as readonly FormEvent[];
const draft = (event: FormEvent, texts: StepDraft['texts'] = {}): StepDraft => {
  const fresh = freshDraft(event, processing, waitingAhead);
  return { ...fresh, texts: { ...fresh.texts, ...texts } };
};
const later = Date.UTC(2027, 0, 1);

test.each(events)('%s: a filled draft is a wish of the contract', (event) => {
  const filled = draft(event, { reason: ' thiếu  giấy tờ ', amountVnd: '1.500.000 đ', to: 'Phòng Tư pháp' });
  const chosen = { ...filled, papers: filled.papers.map((paper, at) => ({ ...paper, chosen: at === 1 })) };
  const made = wishOf(event, chosen, later);
  if (made.kind === 'missing') throw new Error(made.field);
  expect(stepWishSchema.safeParse(made.wish).success).toBe(true);
});

test.each<readonly [FormEvent, Partial<StepDraft>, string]>([
  ['ask-papers', {}, 'items'],
  ['ask-supplement', { papers: [{ name: ' ', note: 'x', chosen: true, own: true }] }, 'items'],
  ['refuse', {}, 'reason'],
  ['forward', { texts: { to: ' ' } }, 'to'],
  ['supplemented', { brought: [{ name: 'A', originals: '0', certified: '', photocopies: 'x' }] }, 'brought'],
  ['ask-payment', { texts: { amountVnd: '0' } }, 'amountVnd'],
  ['not-eligible', {}, 'reason'],
  ['result', { results: [{ type: ' ', number: '7', summary: '' }] }, 'results'],
  ['correct', {}, 'reason'],
])('%s says which field is empty', (event, part, field) => {
  expect(wishOf(event, { ...draft(event), ...part }, later)).toEqual({ kind: 'missing', field });
});

test('an apology needs a day and a reason, in this order', () => {
  expect([wishOf('extend', draft('extend'), null), wishOf('extend', draft('extend'), later)]).toEqual([
    { kind: 'missing', field: 'newDueAt' },
    { kind: 'missing', field: 'reason' },
  ]);
  expect([typedDueDay(draft('extend')), typedDueDay(draft('extend', { newDueAt: '31/2/2026' }))]).toEqual([
    '2026-03-12',
    null,
  ]);
});

test('papers that were asked for come with one original each, to be corrected; a result with the type of the procedure', () => {
  expect(draft('supplemented').brought.map(({ name, originals }) => [name, originals])).toEqual([
    ['Giấy chứng sinh', '1'],
    ['Văn bản ủy quyền', '1'],
  ]);
  expect(draft('result').results[0]).toEqual({ type: 'Giấy khai sinh', number: '', summary: '' });
});

test('a draft is kept for its own step of its own dossier, and what cannot be read is none', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const mine = draft('refuse', { reason: 'sai thẩm quyền' });
  keepDraft(storage, 'd1', 'refuse', mine);
  expect([
    keptDraft(storage, 'd1', 'refuse'),
    keptDraft(storage, 'd2', 'refuse'),
    keptDraft(storage, 'd1', 'stop'),
  ]).toEqual([mine, null, null]);
  for (const [key] of kept) kept.set(key, '{"texts":');
  expect(keptDraft(storage, 'd1', 'refuse')).toBeNull();
  dropDraft(storage, 'd1', 'refuse');
  expect(kept.size).toBe(0);
});
