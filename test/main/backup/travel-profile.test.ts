import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { travelProfile } from '#main/backup/travel-profile.ts';
import { markOf } from '#common/domain/site/training.ts';
import { profileSchema } from '#main/profile/terminal-profile.ts';

test('a profile of the demo centre is one of the demo centre after a restore, too; its secrets and what stands only there stay at home', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'motcua-travel-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const kept = { site: 'H49.12', name: 'Q5', roles: ['counter'], counter: 'Q5', hub: '10.0.0.5:4700' };
  const home = {
    staffCode: { salt: 's', hash: 'h' },
    seed: 'seed.json',
    virtualPrinter: { port: 9100, out: 'papers' },
    demo: { control: 'http://127.0.0.1:4711' },
  };
  writeFileSync(join(dir, 'terminal.json'), JSON.stringify({ ...kept, ...home }));
  const travelled = profileSchema.parse(JSON.parse(await travelProfile(dir)));
  expect(travelled).toEqual({ ...kept, demo: {} });
  expect(markOf(travelled)).toBe('demo');

  writeFileSync(join(dir, 'terminal.json'), JSON.stringify(kept));
  expect(JSON.parse(await travelProfile(dir))).toEqual(kept);
});
