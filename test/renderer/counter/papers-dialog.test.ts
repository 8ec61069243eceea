import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DocumentsState } from '#common/ipc/document-calls.ts';
import { simulatedPage } from '#main/devices/document-scanner/simulated-page.ts';
import { pdfOfPictures } from '#main/print/pdf-of-pictures.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from './counter-answers.ts';
import { dossier } from './counter-dossiers.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const bytes = (page: number) => simulatedPage(page, { dpi: 150, colour: 'grey' });
const picture = (page: number): string => `data:image/png;base64,${Buffer.from(bytes(page)).toString('base64')}`;
const page = (number: number, component = 0) => ({
  id: `page-${number}`,
  width: 1240,
  height: 1754,
  turn: 0 as const,
  component,
});
const three: DocumentsState = {
  scanner: true,
  pages: [page(1), page(2), page(3)],
  scanning: null,
  ended: { kind: 'done', pages: 3, next: 4 },
  saved: null,
};
const none: DocumentsState = { ...three, pages: [], ended: null };
const pdf = pdfOfPictures(
  [1, 2].map((number) => ({ bytes: bytes(number), dpi: 150 })),
  {
    title: 'Tờ khai',
    at: Date.UTC(2026, 2, 9, 3, 42),
  },
);
const scanned = {
  ...dossier,
  files: [
    {
      sha256: 'a'.repeat(64),
      kind: 'component' as const,
      component: 0,
      name: 'Tờ khai đăng ký khai sinh',
      bytes: 81_000,
      pages: 2,
      signed: 'no' as const,
      stored: false,
    },
  ],
};

let state: DocumentsState;
const start = async (at: DocumentsState, more: Answers = {}): Promise<Screen> => {
  state = at;
  const answers: Answers = {
    ...wellAnswers(),
    'dossier.show': () => ({ kind: 'found', dossier: scanned }),
    'documents.state': () => state,
    'documents.page': ({ page: id }) => ({ kind: 'page', picture: picture(Number(id.slice(5))) }),
    'documents.scan': () => ({ kind: 'started' }),
    'documents.cancel': () => state,
    'documents.remove': () => state,
    'documents.turn': () => state,
    'documents.move': () => state,
    'documents.assign': () => state,
    'documents.save': () => ({ kind: 'saved', saved: { files: 1, bytes: 1, pages: 3 } }),
    'documents.sending': () => ({ files: 1, bytes: 200, sent: 90, trouble: null, lost: [] }),
    'documents.file': () => ({ kind: 'file', base64: Buffer.from(pdf ?? []).toString('base64') }),
    ...more,
  };
  screen = await screens.open({ width: 1366, height: 768, answers });
  await screen.page.getByRole('heading', { name: 'Lượt đang phục vụ' }).waitFor();
  return screen;
};
/** The dossier opened at the desk: found by its code, by keys alone. */
const openDossier = async (at: DocumentsState, more: Answers = {}): Promise<Screen> => {
  await start(at, more);
  await screen.emit({ name: 'scanned', payload: { kind: 'dossier', dossier: scanned } });
  await screen.page.getByRole('region', { name: 'Bản số hóa' }).waitFor();
  return screen;
};
const openPapers = async (at: DocumentsState, more: Answers = {}): Promise<Screen> => {
  await openDossier(at, more);
  await screen.page.keyboard.press('Control+d');
  await screen.page.getByRole('dialog', { name: 'Số hóa giấy tờ' }).waitFor();
  return screen;
};
const become = async (next: DocumentsState): Promise<void> => {
  state = next;
  await screen.emit({ name: 'changed', payload: { topics: ['documents'] } });
};
const calls = (name: string) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);

test(
  'a batch is scanned into a dossier, split, turned, moved, scanned again and saved, by keys alone; nothing stands in anybody’s way',
  async () => {
    const { page: view, complaints, barriers } = await openPapers(none);
    await view.keyboard.press('Alt+q');
    await become({ ...none, scanning: { page: 2, percent: 40, component: 0, here: true }, pages: [page(1)] });
    await view.getByText('Đang quét trang 2: 40%').waitFor();
    await view.keyboard.press('Alt+q');
    await become(three);
    await view.getByText('Đã quét xong 3 trang.').waitFor();
    await view.getByRole('button', { name: '1. Tờ khai đăng ký khai sinh 5 trang · đã lưu' }).click();
    await view.getByRole('figure').getByRole('img', { name: 'Trang 3' }).waitFor();
    expect(await barriers()).toEqual([]);
    await view.keyboard.press('PageUp');
    await view.getByRole('figure').getByRole('img', { name: 'Trang 2' }).waitFor();
    for (const key of ['Alt+x', 'Alt+ArrowUp', 'Alt+l', 'Alt+k', 'Delete']) await view.keyboard.press(key);
    await view.getByRole('figure').getByRole('img', { name: 'Trang 3' }).waitFor();
    await view.keyboard.press('Alt+t');
    await view.keyboard.press('Alt+r');
    await view.keyboard.press('Alt+s');
    await expect.poll(() => calls('documents.save').length).toBe(1);
    const wish = { source: 'feeder', dpi: 200, colour: 'colour' };
    const two = { draft: 'dossier-1', page: 'page-2' };
    expect({
      scans: calls('documents.scan'),
      stops: calls('documents.cancel'),
      turns: calls('documents.turn'),
      moves: calls('documents.move'),
      removes: calls('documents.remove'),
      splits: calls('documents.assign'),
      saves: calls('documents.save'),
    }).toEqual({
      scans: [
        { draft: 'dossier-1', wish, component: 1, beside: null },
        { draft: 'dossier-1', wish, component: 0, beside: { page: 'page-2', how: 'instead' } },
        { draft: 'dossier-1', wish, component: 0, beside: { page: 'page-2', how: 'behind' } },
      ],
      stops: [{ draft: 'dossier-1' }],
      turns: [two],
      moves: [{ ...two, by: -1 }],
      removes: [two],
      splits: [{ draft: 'dossier-1', page: 'page-3', component: 1, later: true }],
      saves: [{ requestId: expect.any(String), dossier: 'dossier-1', replace: true }],
    });
    expect(complaints).toEqual([]);
  },
  patience,
);

test(
  'a feeder that broke off says how many pages are kept and from which to go on; Escape closes the dialog and nothing behind it',
  async () => {
    const { page: view } = await openPapers({
      ...three,
      ended: { kind: 'fault', fault: 'jammed', pages: 61, next: 62 },
    });
    await view.getByText('Đã giữ 61 trang. Đặt lại giấy từ trang 62 rồi bấm Quét tiếp.').waitFor();
    await view.keyboard.press('F2');
    await view.keyboard.press('Escape');
    await view.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(calls('ticket.call-next')).toEqual([]);
  },
  patience,
);

test(
  'a torn page is chosen for the officer to scan again',
  async () => {
    const { page: view } = await openPapers(three, {
      'documents.save': () => ({ kind: 'unreadable', page: 'page-1' }),
    });
    await view.keyboard.press('Alt+s');
    await view.getByText('Trang đang chọn bị hỏng').waitFor();
    await view.getByRole('figure').getByRole('img', { name: 'Trang 1' }).waitFor();
  },
  patience,
);

test(
  'before a dossier is received its pages are scanned for the form, and without a document scanner the dialog says whom to ask',
  async () => {
    const { page: view } = await start({ ...none, scanner: false });
    await view.keyboard.press('Control+d');
    await view.getByRole('dialog', { name: 'Số hóa giấy tờ của hồ sơ đang nhận' }).waitFor();
    await view.getByText('Quầy này chưa nối máy quét giấy tờ.').waitFor();
    expect(await view.getByRole('button', { name: 'Quét', exact: true }).isDisabled()).toBe(true);
    expect(calls('documents.state')).toContainEqual({ draft: 'intake' });
  },
  patience,
);

test(
  'the dossier shows its files and whether central has them, and each opens page by page',
  async () => {
    const { page: view, complaints, barriers } = await openDossier(none);
    await view.getByText('Đang gửi 1 tệp: 45%').waitFor();
    await view.getByText('Chưa gửi').waitFor();
    await view.getByRole('button', { name: 'Xem Tờ khai đăng ký khai sinh' }).click();
    await view.getByText('Trang 1/2').waitFor();
    const canvas = view.getByRole('img', { name: 'Trang 1' });
    const isDrawn = () =>
      canvas.evaluate((node) => {
        const place = node as HTMLCanvasElement; // the role is on a canvas
        const { data } = place.getContext('2d')?.getImageData(0, 0, place.width, place.height) ?? { data: [255] };
        return place.width > 300 && data.some((value, index) => index % 4 === 0 && value < 100);
      });
    await expect.poll(isDrawn).toBe(true);
    for (const key of ['PageDown', 'PageUp', 'PageDown']) await view.keyboard.press(key);
    await view.getByText('Trang 2/2').waitFor();
    await expect
      .poll(() => view.getByRole('img', { name: 'Trang 2' }).evaluate((node) => node.clientWidth))
      .toBeGreaterThan(200);
    expect([await barriers(), complaints, calls('documents.file')]).toEqual([
      [],
      [],
      [{ dossier: 'dossier-1', sha256: 'a'.repeat(64) }],
    ]);
  },
  patience,
);

test(
  'a signature is shown as the picture it is, and what is neither picture nor PDF says so',
  async () => {
    const { page: view } = await openDossier(none, {
      'documents.file': () => ({ kind: 'file', base64: Buffer.from(bytes(1)).toString('base64') }),
    });
    const look = view.getByRole('button', { name: 'Xem Tờ khai đăng ký khai sinh' });
    await look.click();
    await view.getByRole('img', { name: 'Tờ khai đăng ký khai sinh' }).waitFor();
    await view.keyboard.press('Escape');
    screen.answers['documents.file'] = () => ({ kind: 'file', base64: 'bm90aGluZw==' });
    await look.click();
    await view.getByText('Không mở được tệp này').waitFor();
  },
  patience,
);

test(
  'a file that was scanned elsewhere says what to do while central cannot be reached',
  async () => {
    const { page: view } = await openDossier(none, { 'documents.file': () => ({ kind: 'central-away' }) });
    await view.getByRole('button', { name: 'Xem Tờ khai đăng ký khai sinh' }).click();
    await view.getByText('Tệp này không có ở máy này và chưa gọi được trung tâm.').waitFor();
  },
  patience,
);
