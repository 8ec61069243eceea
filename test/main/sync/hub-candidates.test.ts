import { expect, test } from 'vitest';
import { hubCandidates } from '#main/sync/hub-candidates.ts';

const announced = ['10.0.0.9:4722', '10.0.0.5:4711'];
const place = { term: 'S1', gen: 'g2-a', addresses: ['10.0.0.5'], port: 4711, central: null };

test('the configured address comes first, then the last known place, then every terminal, then what was announced, each once', () => {
  const parts = { configured: '10.0.0.2:4700', place, terminals: ['10.0.0.5', '10.0.0.7'], announced, usualPort: 4700 };
  expect(hubCandidates(parts)).toEqual([
    'ws://10.0.0.2:4700/sync',
    'ws://10.0.0.5:4711/sync',
    'ws://10.0.0.5:4700/sync',
    'ws://10.0.0.7:4700/sync',
    'ws://10.0.0.7:4711/sync',
    'ws://10.0.0.9:4722/sync',
  ]);
});

test('a terminal that knows nothing but the names of others looks at the usual port', () => {
  const parts = { configured: null, place: null, terminals: ['10.0.0.7'], announced: [], usualPort: 4700 };
  expect(hubCandidates(parts)).toEqual(['ws://10.0.0.7:4700/sync']);
});

test('a terminal that knows nothing at all takes what was announced', () => {
  const parts = { configured: null, place: null, terminals: [], announced, usualPort: 4700 };
  expect(hubCandidates(parts)).toEqual(['ws://10.0.0.9:4722/sync', 'ws://10.0.0.5:4711/sync']);
});

test('what is no address is left out', () => {
  const parts = { configured: 'http://', place: null, terminals: [], announced: [':'], usualPort: 4700 };
  expect(hubCandidates(parts)).toEqual([]);
});
