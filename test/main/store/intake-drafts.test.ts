import { afterEach, expect, test } from 'vitest';
import {
  DRAFT_DAYS,
  clearForm,
  draftHeadings,
  draftOnForm,
  dropDraft,
  forgetDrafts,
  keepDraft,
  takeUpDraft,
  type IntakeDraft,
} from '#main/store/intake-drafts.ts';
import { StoreFailure } from '#main/store/store-failure.ts';
import { NOON_ISH, testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const DAY_MS = 86_400_000;
let one: TestTerminal;
const open = async (): Promise<TestTerminal> => (one = await testTerminal({ name: 'Q1' }));
afterEach(() => one.dispose());

const draft = (id: string, savedAt = NOON_ISH): IntakeDraft => ({
  id,
  ticketLabel: 'A042',
  applicantName: 'Đỗ Thị Đào',
  procedureName: 'Đăng ký khai sinh',
  content: `{"fields":"${id}"}`,
  savedAt,
});

test('what stood on the form is there again when the program is killed and started anew; others wait beside it', async () => {
  await open();
  keepDraft(one.store.db, draft('a'));
  keepDraft(one.store.db, draft('b', NOON_ISH + 1));
  keepDraft(one.store.db, { ...draft('b', NOON_ISH + 2), content: '{"later":true}' });
  // Nothing is closed or flushed before: the file is opened again as it is.
  one = await one.reopen();
  expect([draftOnForm(one.store.db)?.content, draftHeadings(one.store.db).map(({ id }) => id)]).toEqual([
    '{"later":true}',
    ['b', 'a'],
  ]);
  expect(takeUpDraft(one.store.db, 'a')).toEqual(draft('a'));
  clearForm(one.store.db);
  expect([draftOnForm(one.store.db), draftHeadings(one.store.db).length]).toEqual([null, 2]);
  expect(takeUpDraft(one.store.db, 'gone')).toBeNull();
});

test('a draft is in no log: nothing of it is offered to the hub', async () => {
  await open();
  const before = one.store.unsynced();
  keepDraft(one.store.db, draft('a'));
  expect(one.store.unsynced()).toBe(before);
});

test('a draft is erased when it is received, after a week, and at once on a machine that is no counter', async () => {
  await open();
  for (const [id, at] of [
    ['dropped', NOON_ISH],
    ['old', NOON_ISH - DRAFT_DAYS * DAY_MS - 1],
    ['fresh', NOON_ISH],
  ] as const) {
    keepDraft(one.store.db, draft(id, at));
  }
  dropDraft(one.store.db, 'dropped');
  forgetDrafts(one.store.db, NOON_ISH, true);
  expect(draftHeadings(one.store.db).map(({ id }) => id)).toEqual(['fresh']);
  forgetDrafts(one.store.db, NOON_ISH, false);
  expect(draftHeadings(one.store.db)).toEqual([]);
});

test('a full disk is named, and what was kept before is still there', async () => {
  await open();
  keepDraft(one.store.db, draft('a'));
  const pages = one.store.db.pragma('page_count', { simple: true });
  one.store.db.pragma(`max_page_count = ${String(pages)}`);
  expect(() => keepDraft(one.store.db, { ...draft('b'), content: 'x'.repeat(500_000) })).toThrow(StoreFailure);
  expect(draftOnForm(one.store.db)?.id).toBe('a');
});
