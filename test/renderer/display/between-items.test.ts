import { expect, test } from 'vitest';
import { afterItem, betweenItems } from '#renderer/display/between-items.ts';

const notice = { vi: 'Xin giữ trật tự', en: 'Please keep quiet' };
const film = { name: 'a.mp4', kind: 'video', address: '/media/D1/a.mp4' } as const;

test('notices come first, then files; with neither the notice of the centre stands there', () => {
  const items = betweenItems({ slides: [{ vi: 'Một', en: '' }], media: [film], notice });
  expect(items.map(({ kind, key }) => [kind, key])).toEqual([
    ['words', 'words 0'],
    ['video', 'file a.mp4'],
  ]);
  expect(betweenItems({ slides: [], media: [], notice })).toEqual([{ kind: 'words', key: 'notice', text: notice }]);
});

test('one follows the other round and round, and what is gone is followed by the first', () => {
  const items = betweenItems({ slides: [{ vi: 'Một', en: '' }], media: [film], notice });
  expect([null, 'words 0', 'file a.mp4', 'file gone.mp4'].map((key) => afterItem(items, key))).toEqual([
    'words 0',
    'file a.mp4',
    'words 0',
    'words 0',
  ]);
});
