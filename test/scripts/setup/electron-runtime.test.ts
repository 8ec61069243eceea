import { expect, test } from 'vitest';
import { chooseRuntime } from '#scripts/setup/electron-runtime.mjs';

const nothing = { override: undefined, installed: undefined, downloadFailed: false, standIn: '/cache/electron' };
const kindAndExecutable = (facts: Parameters<typeof chooseRuntime>[0]) => {
  const { why: _, ...choice } = { why: '', ...chooseRuntime(facts) };
  return choice;
};

test('what the person set comes before everything else', () => {
  const facts = { ...nothing, override: '/mine/electron', installed: '/dist/electron', downloadFailed: true };
  expect(kindAndExecutable(facts)).toEqual({ kind: 'electron', executable: '/mine/electron' });
});

test('an Electron that was downloaded before is taken, also when a later download failed', () => {
  const facts = { ...nothing, installed: '/dist/electron', downloadFailed: true };
  expect(kindAndExecutable(facts)).toEqual({ kind: 'electron', executable: '/dist/electron' });
});

test('the download is tried before the stand-in', () => {
  expect(kindAndExecutable(nothing)).toEqual({ kind: 'download' });
});

test('the stand-in is the last choice, after a download that failed', () => {
  expect(kindAndExecutable({ ...nothing, downloadFailed: true })).toEqual({
    kind: 'stand-in',
    executable: '/cache/electron',
  });
});
