import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { HandOverView } from '#common/ipc/hand-over-calls.ts';
import type { CommandName } from '#common/ipc/contract.ts';
import { startScreens, type Screen, type Screens } from '#test/support/screen.ts';
import { dossier } from '../counter-dossiers.ts';
import { answersWith, processing, processingAhead } from './desk-dossiers.ts';

const patience = 90_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const callsOf = (name: CommandName) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);
const says = (text: string | RegExp) =>
  screen.page.getByRole('region', { name: 'Thông báo' }).getByText(text).waitFor();
const { id, code, procedureName, applicantName, receivedAt, dueAt, state, channel } = dossier;
const candidate = { id, code, procedureName, applicantName, receivedAt, dueAt, state, channel };
const list: HandOverView = {
  id: 'list-1',
  what: 'to-department',
  number: '0501-260310/BG',
  from: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
  to: 'Phòng Tư pháp',
  madeAt: Date.UTC(2026, 2, 10, 2),
  items: [],
  giver: { name: 'Nguyễn Thị Hạnh', at: Date.UTC(2026, 2, 10, 2) },
  receiver: null,
};

const open = async () => {
  screen = await screens.open({
    width: 1366,
    height: 768,
    answers: {
      ...answersWith(processing, processingAhead),
      'hand-over.ready': ({ what }) => ({
        candidates: [1, 2, 3].map((place) => ({
          ...candidate,
          id: `d${place}`,
          code: `H26.102-260309-000${place}`,
          ownerName: 'Nguyễn Minh Khôi',
          place: 'Phòng Tư pháp',
          parcel: '',
        })),
        places: ['Phòng Tư pháp', 'Phòng Kinh tế'],
        here: 'TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG',
        officer: 'Nguyễn Thị Hạnh',
        unsigned: what === 'to-department' ? [list] : [],
      }),
      'hand-over.make': () => ({ kind: 'made', handOver: list }),
      'form.offer': () => ({ kind: 'not-found' }),
      'form.printers': () => ({ printers: [] }),
      'hand-over.sign': () => ({ kind: 'signed', handOver: { ...list, receiver: { name: 'Long', at: 1 } } }),
    },
  });
  const { page } = screen;
  await page.getByText('Quầy 5').first().waitFor();
  await page.keyboard.press('Control+y');
  await page.getByText('H26.102-260309-0001').waitFor();
  return page;
};

test(
  'dossiers go to a department by keys alone: all are marked, a digit takes one out, the other side signs by name',
  async () => {
    const page = await open();
    expect(await screen.barriers()).toEqual([]);
    await page.getByLabel('Người nhận ký tên').fill('Trần Văn Long');
    await page.getByRole('checkbox').first().focus();
    await page.keyboard.press('2');
    await page.getByRole('button', { name: 'Lập danh sách (2)' }).waitFor();
    await page.getByLabel('Ghi chú cho H26.102-260309-0001').fill('hồ sơ giấy');
    await page.keyboard.press('Control+Enter');
    await says(/Đã lập bàn giao 0501-260310\/BG/u);
    expect(callsOf('hand-over.make')).toMatchObject([
      {
        what: 'to-department',
        place: 'Phòng Tư pháp',
        other: 'Trần Văn Long',
        items: [
          { dossier: 'd1', note: 'hồ sơ giấy' },
          { dossier: 'd3', note: '' },
        ],
      },
    ]);
    // Its papers lie ready for both sides.
    await expect.poll(() => callsOf('form.offer')).toContainEqual({ subject: { kind: 'hand-over', id: 'list-1' } });
    expect(screen.complaints).toEqual([]);
  },
  patience,
);

test(
  'results that come in are marked by scanning, each with its number; what is not on the list is named',
  async () => {
    const page = await open();
    await page.getByLabel('Loại bàn giao').selectOption({ label: 'Nhận kết quả từ phòng chuyên môn' });
    await page.getByRole('button', { name: 'Lập danh sách (0)' }).waitFor();
    await screen.emit({ name: 'scanned', payload: { kind: 'dossier', dossier: { ...dossier, id: 'd2' } } });
    await page.getByLabel('Số kết quả của H26.102-260309-0002').fill('77/2026');
    await screen.emit({ name: 'scanned', payload: { kind: 'dossier', dossier } });
    await page.getByText(/không ở danh sách này/u).waitFor();
    expect(await screen.barriers()).toEqual([]);
    screen.answers['hand-over.make'] = () => ({ kind: 'moved', codes: ['H26.102-260309-0002'] });
    await page.keyboard.press('Control+Enter');
    await page.getByText(/vừa chuyển trạng thái nên chưa lập danh sách: H26.102-260309-0002/u).waitFor();
    expect(callsOf('hand-over.make')).toMatchObject([
      { what: 'results-in', items: [{ dossier: 'd2', number: '77/2026' }] },
    ]);
  },
  patience,
);

test(
  'what is scanned while the list is still read is marked when it stands',
  async () => {
    const page = await open();
    const ready = screen.answers['hand-over.ready'];
    if (ready === undefined) throw new Error('The dialog has no list.');
    let give = (): void => undefined;
    screen.answers['hand-over.ready'] = async (input) => {
      await new Promise<void>((resolve) => {
        give = resolve;
      });
      return ready(input);
    };
    const asked = callsOf('hand-over.ready').length;
    await page.getByLabel('Loại bàn giao').selectOption({ label: 'Nhận kết quả từ phòng chuyên môn' });
    await expect.poll(() => callsOf('hand-over.ready').length).toBe(asked + 1);
    await screen.emit({ name: 'scanned', payload: { kind: 'dossier', dossier: { ...dossier, id: 'd2' } } });
    await screen.emit({ name: 'scanned', payload: { kind: 'dossier', dossier: { ...dossier, id: 'd3' } } });
    give();
    await page.getByRole('button', { name: 'Lập danh sách (2)' }).waitFor();
    expect(await page.getByText(/không ở danh sách này/u).count()).toBe(0);
  },
  patience,
);

test(
  'a list that waits is signed by the side that was not there',
  async () => {
    const page = await open();
    await page.getByLabel('Tên người ký cho 0501-260310/BG').fill('Long');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => callsOf('hand-over.sign'))
      .toMatchObject([{ handOver: 'list-1', side: 'receiver', name: 'Long' }]);
    expect(callsOf('hand-over.make')).toEqual([]);
  },
  patience,
);
