import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectNode, root } from '#scripts/lib/paths.mjs';
import { enterRoom } from '#test/support/enter-room.ts';
import {
  kioskReady,
  leaveKiosk,
  openJourneyCentre,
  takeNumber,
  type JourneyCentre,
} from '#test/support/journey-centre.ts';

let centre: JourneyCentre;
beforeAll(async () => {
  centre = await openJourneyCentre({ central: false });
});
afterAll(() => centre.close());

/** What an inspector runs outside of the application. */
const check = (folder: string, seal: string): { readonly code: number | null; readonly said: string } => {
  const { status, stdout, stderr } = spawnSync(
    projectNode,
    [join(root, 'scripts', 'verify-audit.mjs'), folder, '--seal', seal],
    { encoding: 'utf8' },
  );
  return { code: status, said: stdout + stderr };
};

test('the journal is verified, handed to an inspector and checked outside; an export that somebody changed is found out', async () => {
  const app = await centre.launch(['kiosk', 'counter', 'supervisor']);
  const [kiosk, counter, supervisor] = [
    await app.window('kiosk'),
    await app.window('counter'),
    await app.window('supervisor'),
  ];
  await kioskReady(kiosk);
  expect(await takeNumber(kiosk, /Hộ tịch/u)).toBe('A001');
  await leaveKiosk(kiosk);
  await counter.getByText('Bấm F2 để gọi A001').waitFor();
  await counter.keyboard.press('F2');
  await counter.getByText('Đã gọi A001.').waitFor();

  // Who is at the desk says so first: what is done here carries the name.
  await supervisor.getByRole('button', { name: 'Chưa ký trực' }).waitFor();
  await supervisor.keyboard.press('Control+i');
  const duty = supervisor.getByRole('dialog', { name: 'Ai trực giám sát ở máy này?' });
  await duty.getByRole('option', { name: /Nguyễn Thị Hạnh/u }).waitFor();
  await supervisor.keyboard.type('hanh');
  await expect.poll(() => duty.getByRole('option').count()).toBe(1);
  await supervisor.keyboard.press('Enter');
  await supervisor.getByRole('button', { name: 'Đang trực: Nguyễn Thị Hạnh' }).waitFor();

  await enterRoom(supervisor, 'Nhật ký');
  await supervisor.getByRole('button', { name: 'gọi số A001', exact: true }).waitFor();
  await supervisor.keyboard.press('Alt+K');
  await supervisor.getByText(/\d mắt xích, tất cả khớp/u).waitFor();

  await supervisor.keyboard.press('Alt+X');
  const dialog = supervisor.getByRole('dialog', { name: 'Xuất nhật ký cho thanh tra, kiểm tra' });
  await dialog.getByLabel('Toàn bộ máy này còn giữ').check();
  await dialog.getByRole('button', { name: 'Xuất', exact: true }).press('Enter');
  const said = await supervisor.getByText(/Mã niêm phong, ghi vào biên bản: [\da-f]{64}/u).textContent();
  const seal = /[\da-f]{64}/u.exec(said ?? '')?.[0] ?? '';
  const reports = join(centre.profiles.supervisor, 'reports');
  const [name = ''] = readdirSync(reports).filter((one) => one.startsWith('nhat-ky-'));
  const folder = join(reports, name);
  expect(check(folder, seal)).toMatchObject({ code: 0 });

  // The journal says who exported it and who is on duty, and is narrowed to that person.
  await dialog.waitFor({ state: 'detached' });
  await supervisor.getByRole('combobox', { name: 'Cán bộ' }).selectOption('Nguyễn Thị Hạnh');
  await supervisor.keyboard.press('Alt+R');
  const row = (act: string) => supervisor.getByRole('row').filter({ hasText: act });
  await row(`xuất nhật ký cho thanh tra: ${name}`).filter({ hasText: 'Nguyễn Thị Hạnh' }).waitFor();
  await row('ký trực giám sát: Nguyễn Thị Hạnh').waitFor();
  expect(readFileSync(join(folder, 'own-config.jsonl'), 'utf8')).toContain('Nguyễn Thị Hạnh · S1');

  const floor = join(folder, 'site-floor.jsonl');
  const lines = readFileSync(floor, 'utf8');
  writeFileSync(floor, lines.replace('ticket.call', 'ticket.done'));
  expect(check(folder, seal)).toMatchObject({ code: 1, said: expect.stringContaining('site-floor.jsonl') });
  expect(app.complaints).toEqual([]);
});
