import { expect, test } from 'vitest';
import { findIntent } from '#renderer/counter/find/find-intent.ts';

const hits = [
  { id: 'd1', code: 'H26.102-260309-0042' },
  { id: 'd2', code: 'H26.102-260309-0041' },
];

test.each([
  ['a marked line opens', 'an', 1, { kind: 'open', dossier: 'd2' }],
  ['a code counts as a scan', 'H26.102-260309-0042', -1, { kind: 'scan', text: 'H26.102-260309-0042' }],
  ['a ticket number counts as a scan', ' a042 ', -1, { kind: 'scan', text: 'a042' }],
  [
    'the text of a card counts as a scan',
    '001090012345||Nguyễn Văn An',
    -1,
    { kind: 'scan', text: '001090012345||Nguyễn Văn An' },
  ],
  ['a name opens the first dossier found', 'nguyễn văn an', -1, { kind: 'open', dossier: 'd1' }],
  ['nothing typed does nothing', '  ', -1, { kind: 'nothing' }],
])('%s', (_rule, text, active, intent) => {
  expect(findIntent(text, hits, active)).toEqual(intent);
});

test('a name nobody has is asked as a scan, so that the officer gets an answer', () => {
  expect(findIntent('Nguyễn', [], -1)).toEqual({ kind: 'scan', text: 'Nguyễn' });
});
