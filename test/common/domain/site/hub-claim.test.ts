import { expect, test } from 'vitest';
import { decideHub, type KnownHub } from '#common/domain/site/hub-claim.ts';

const claim = { term: 'S1', publicKey: 'mine' };
const place = (term: string) => ({ term, gen: 'g1-x', addresses: [], port: 4700, central: null });
const terminal = (publicKey: string, revoked = false) => ({ publicKey, roles: ['supervisor'], revoked, code: '' });
const nothing: KnownHub = { place: null, terminal: null, pinned: null };
const other = { term: 'S2', publicKey: 'theirs' };

test.each<[string, Partial<KnownHub>, string]>([
  ['nobody knows anything: the first key is pinned', {}, 'pin'],
  ['the pinned key comes again', { pinned: claim }, 'admitted'],
  ['another key was pinned before', { pinned: other }, 'refused'],
  ['the configuration names it with its key', { place: place('S1'), terminal: terminal('mine') }, 'pin'],
  [
    'the configuration names it, whatever was pinned',
    { place: place('S1'), terminal: terminal('mine'), pinned: other },
    'pin',
  ],
  ['both say so', { place: place('S1'), terminal: terminal('mine'), pinned: claim }, 'admitted'],
  ['another key has its name', { place: place('S1'), terminal: terminal('theirs') }, 'refused'],
  ['another terminal is the hub', { place: place('S2'), terminal: terminal('mine') }, 'refused'],
  ['another terminal is the hub, and this one nobody knows', { place: place('S2') }, 'refused'],
  ['it is named, and its key is not known yet', { place: place('S1') }, 'pin'],
  ['it was enrolled, and no hub is named', { terminal: terminal('mine') }, 'refused'],
  ['it was revoked', { place: place('S1'), terminal: terminal('mine', true), pinned: claim }, 'refused'],
])('%s', (_what, known, decision) => {
  expect(decideHub(claim, { ...nothing, ...known })).toBe(decision);
});
