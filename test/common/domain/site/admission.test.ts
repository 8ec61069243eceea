import { expect, test } from 'vitest';
import { decideAdmission } from '#common/domain/site/admission.ts';

const enrolled = { publicKey: 'K', roles: ['kiosk'], revoked: false, code: '' };
const revoked = { ...enrolled, revoked: true };
const kiosk = (key: string) => ({ roles: ['kiosk'], proves: (publicKey: string) => publicKey === key });

test.each([
  ['an unknown terminal at an open site', 'open', null, kiosk('X'), 'admitted'],
  ['an unknown terminal where enrolment is required', 'required', null, kiosk('X'), 'not-enrolled'],
  ['an enrolled terminal with its key', 'required', enrolled, kiosk('K'), 'admitted'],
  ['somebody with the name of an enrolled terminal', 'required', enrolled, kiosk('X'), 'not-enrolled'],
  ['somebody with that name at an open site', 'open', enrolled, kiosk('X'), 'not-enrolled'],
  [
    'a kiosk that claims to be a counter too',
    'required',
    enrolled,
    { ...kiosk('K'), roles: ['kiosk', 'counter'] },
    'not-enrolled',
  ],
  ['a revoked terminal with its key', 'required', revoked, kiosk('K'), 'revoked'],
  ['a revoked terminal at an open site', 'open', revoked, kiosk('K'), 'revoked'],
] as const)('%s', (_who, mode, known, claim, admission) => {
  expect(decideAdmission(mode, known, claim)).toBe(admission);
});
