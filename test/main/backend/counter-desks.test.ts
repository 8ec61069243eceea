import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openLog } from '#main/backend/backend-log.ts';
import { openCounterDesks } from '#main/backend/counter-desks.ts';
import { testTerminal } from '#test/support/terminal.ts';

test.each([
  ['counter', true],
  ['kiosk', false],
] as const)('a %s has desks for papers, money and signatures and a key for its files: %s', async (role, has) => {
  const terminal = await testTerminal({ name: 'Q1', profile: { roles: [role] } });
  const desks = openCounterDesks({
    terminal,
    condition: () => null,
    receive: () => ({ kind: 'no-such-procedure' }),
    hub: () => null,
    log: openLog(terminal.dir),
    tell: () => undefined,
  });
  const names = ['documents.scan', 'money.cash', 'signing.sign', 'pen.ask'] as const;
  expect(names.map((name) => name in desks.handlers)).toEqual(names.map(() => has));
  expect(existsSync(path.join(terminal.dir, 'attachments.key'))).toBe(has);
  await desks.stop();
  terminal.dispose();
});
