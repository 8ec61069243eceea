import { expect, test } from 'vitest';
import type { PaperView } from '#common/ipc/views.ts';
import { paperLine } from '#renderer/counter/paper-line.ts';

test.each<readonly [PaperView['state'], PaperView['trouble'], ReturnType<typeof paperLine>]>([
  ['pending', null, { key: 'paper.state.pending', tone: 'calm', ask: 'nothing' }],
  ['sending', null, { key: 'paper.state.sending', tone: 'calm', ask: 'nothing' }],
  ['pending', 'paper-out', { key: 'paper.waits.paper-out', tone: 'act', ask: 'nothing' }],
  ['pending', 'paper-near-end', { key: 'paper.waits.paper-near-end', tone: 'calm', ask: 'nothing' }],
  ['printed', null, { key: 'paper.state.printed', tone: 'good', ask: 'nothing' }],
  ['unknown', 'paper-out', { key: 'paper.came-out', tone: 'act', ask: 'came-out' }],
  ['failed', 'error', { key: 'paper.failed', tone: 'act', ask: 'again' }],
])('a paper that is %s with trouble %s is told and asked about', (state, trouble, line) => {
  expect(paperLine({ job: 'job-1', copy: 1, state, trouble })).toEqual(line);
});
