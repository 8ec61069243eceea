import { expect, test } from 'vitest';
import type { PaperView } from '#common/ipc/views.ts';
import { paperStanding, type PaperStanding } from '#renderer/kiosk/paper-standing.ts';

test.each<readonly [PaperView['state'], PaperView['trouble'], PaperStanding]>([
  ['pending', null, { kind: 'coming' }],
  ['sending', null, { kind: 'coming' }],
  ['sending', 'online', { kind: 'coming' }],
  ['pending', 'paper-near-end', { kind: 'coming' }],
  ['pending', 'paper-out', { kind: 'trouble', trouble: 'paper-out' }],
  ['sending', 'cover-open', { kind: 'trouble', trouble: 'cover-open' }],
  ['pending', 'unreachable', { kind: 'trouble', trouble: 'unreachable' }],
  ['failed', 'error', { kind: 'trouble', trouble: 'error' }],
  ['failed', null, { kind: 'trouble', trouble: 'error' }],
  ['unknown', null, { kind: 'unsure' }],
  ['unknown', 'paper-out', { kind: 'unsure' }],
  ['printed', null, { kind: 'out' }],
  ['printed', 'paper-out', { kind: 'out' }],
])('a job that is %s with %s', (state, trouble, standing) => {
  expect(paperStanding({ job: 'job-1', state, copy: 1, trouble })).toEqual(standing);
});

test('a kiosk without a printer prints nothing', () => {
  expect(paperStanding(null)).toEqual({ kind: 'none' });
});
