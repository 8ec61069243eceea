import { expect, test } from 'vitest';
import { isTrainingSite, markOf, trainingSite } from '#common/domain/site/training.ts';
import { profileSchema } from '#main/profile/terminal-profile.ts';

const real = { site: 'H49.12', name: 'K1', roles: ['kiosk'] };
const training = { ...real, site: trainingSite, training: true };

test('training and reality cannot be mixed: neither the flag nor the name of the site comes alone', () => {
  const problems = (profile: object) =>
    profileSchema.safeParse(profile).error?.issues.map(({ path }) => path.join('.'));
  expect(problems(real)).toBeUndefined();
  expect(problems(training)).toBeUndefined();
  expect(problems({ ...real, training: true })).toEqual(['training']);
  expect(problems({ ...training, training: undefined })).toEqual(['training']);
  expect(problems({ ...training, training: false })).toContain('training');
  expect(problems({ ...training, hosts: { port: 1, central: '10.0.0.1:80' } })).toEqual(['hosts.central']);
});

test('sites of training are those that begin so, and no others', () => {
  expect(['TAP-HUAN', 'TAP-HUAN.2', 'TAP-HUAN-lop-1'].map(isTrainingSite)).toEqual([true, true, true]);
  expect(['tap-huan', 'TAP-HUANG', 'H49.12', 'X.TAP-HUAN'].map(isTrainingSite)).toEqual([false, false, false, false]);
});

test('a profile at work has no mark; training and the demo have theirs', () => {
  expect([markOf({}), markOf({ training: true }), markOf({ demo: {} })]).toEqual([null, 'training', 'demo']);
});
