import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { catalogueHandlers } from '#main/backend/catalogue-handlers.ts';
import { testTerminal } from '#test/support/terminal.ts';

const log = { info: () => undefined, error: () => undefined };
const by = { role: 'supervisor' } as const;

test.each([
  ['at work', {}, 'danh-muc-thu-tuc-'],
  ['of training', { training: true as const }, 'TAP-HUAN-danh-muc-thu-tuc-'],
  ['of the demo centre', { demo: { control: 'http://127.0.0.1:9' } }, 'TRINH-DIEN-danh-muc-thu-tuc-'],
])('the catalogue of a machine %s goes out under a name that says so', async (_what, profile, beginning) => {
  const terminal = await testTerminal({ profile });
  onTestFinished(terminal.dispose);
  for (const format of ['csv', 'xlsx', 'json'] as const) {
    const kept = await catalogueHandlers(terminal, log)['catalogue.export']?.({ format }, by);
    if (kept?.kind !== 'written') throw new Error('The catalogue was not written.');
    expect(kept.name).toMatch(new RegExp(`^${beginning}\\d{8}-\\d{4}\\.${format}$`, 'u'));
    expect(existsSync(path.join(kept.folder, kept.name))).toBe(true);
  }
});
