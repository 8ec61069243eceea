import { expect, test } from 'vitest';
import { noticeAt } from '#common/domain/site/floor-words.ts';

test('a notice is shown until its time is over, and an empty one not at all', () => {
  const notice = { text: { vi: 'Nghỉ trưa', en: '' }, until: 1_000 };
  expect([
    noticeAt(notice, 999),
    noticeAt(notice, 1_000),
    noticeAt({ ...notice, text: { vi: '', en: '' } }, 0),
    noticeAt(null, 0),
  ]).toEqual([notice, null, null, null]);
});
