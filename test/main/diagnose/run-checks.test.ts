import { expect, test } from 'vitest';
import type { Finding } from '#common/domain/diagnosis/self-checks.ts';
import { judgeCentral } from '#main/diagnose/check-06-central.ts';
import { runChecks, selfCheck } from '#main/diagnose/run-checks.ts';
import { ManualTimers } from '#test/support/manual-timers.ts';

const good = selfCheck('central', 1000, () => ({ connection: 'online', hasCentral: true }) as const, judgeCentral);

test('a check that hangs is a finding with its name, the others do not wait for it, and its late answer is dropped', async () => {
  const timers = new ManualTimers();
  const late = Promise.withResolvers<{ readonly connection: 'online'; readonly hasCentral: true }>();
  const hanging = { ...selfCheck('central', 3000, () => late.promise, judgeCentral), check: 'printer' as const };
  const told: Finding[] = [];
  const first = Promise.withResolvers<void>();
  const all = runChecks([hanging, good], timers.after, (finding) => {
    told.push(finding);
    first.resolve();
  });
  await first.promise;
  expect(told.map(({ check, state }) => [check, state])).toEqual([['central', 'ok']]);
  timers.advance(3000);
  const findings = await all;
  late.resolve({ connection: 'online', hasCentral: true });
  expect(findings[0]).toEqual({
    check: 'printer',
    number: '07',
    state: 'unchecked',
    reason: 'timed-out',
    values: { seconds: 3 },
    detail: 'no answer within 3000 ms',
  });
  expect(told).toHaveLength(2);
});

test('a check that fails is a finding that quotes nothing of the error, thrown now or later', async () => {
  const timers = new ManualTimers();
  const failing = selfCheck(
    'central',
    1000,
    () => {
      throw new TypeError('Nguyễn Thị Ánh Tuyết 079185001234');
    },
    judgeCentral,
  );
  const rejecting = selfCheck('central', 1000, () => Promise.reject(new RangeError('0912345678')), judgeCentral);
  const findings = await runChecks([failing, rejecting], timers.after, () => undefined);
  expect(findings.map(({ reason, detail }) => [reason, detail])).toEqual([
    ['failed', 'TypeError'],
    ['failed', 'RangeError'],
  ]);
});
