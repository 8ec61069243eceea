import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { DocumentsState } from '#common/ipc/document-calls.ts';
import { simulatedPage } from '#main/devices/document-scanner/simulated-page.ts';
import { startScreens, type Answers, type Screen, type Screens } from '#test/support/screen.ts';
import { wellAnswers } from './counter-answers.ts';

const patience = 60_000;
let screens: Screens;
let screen: Screen;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterEach(() => screen.close());
afterAll(() => screens.close());

const picture = (page: number): string =>
  `data:image/png;base64,${Buffer.from(simulatedPage(page, { dpi: 150, colour: 'grey' })).toString('base64')}`;
const page = (number: number) => ({ id: `page-${number}`, width: 1240, height: 1754 });
const three: DocumentsState = {
  scanner: true,
  pages: [page(1), page(2), page(3)],
  scanning: null,
  ended: { kind: 'done', pages: 3 },
  saved: null,
};
const none: DocumentsState = { ...three, pages: [], ended: null };

let state: DocumentsState;
const open = async (at: DocumentsState): Promise<Screen> => {
  state = at;
  const answers: Answers = {
    ...wellAnswers(),
    'documents.state': () => state,
    'documents.page': ({ page: id }) => ({ kind: 'page', picture: picture(Number(id.slice(5))) }),
    'documents.scan': () => ({ kind: 'started' }),
    'documents.cancel': () => state,
    'documents.remove': () => state,
    'documents.save': () => ({ kind: 'saved', saved: { file: 'a.pdf', sha256: 'a'.repeat(64), bytes: 1, pages: 3 } }),
  };
  screen = await screens.open({ width: 1366, height: 768, answers });
  await screen.page.getByRole('heading', { name: 'Lượt đang phục vụ' }).waitFor();
  await screen.page.keyboard.press('Control+d');
  await screen.page.getByRole('dialog', { name: 'Quét giấy tờ' }).waitFor();
  return screen;
};
const become = async (next: DocumentsState): Promise<void> => {
  state = next;
  await screen.emit({ name: 'changed', payload: { topics: ['documents'] } });
};
const calls = (name: string) => screen.calls.filter((call) => call.name === name).map(({ input }) => input);

test(
  'papers are scanned, a page again, and saved, by mouse; nothing stands in anybody’s way',
  async () => {
    const { page: view, complaints, barriers } = await open(none);
    await view.getByRole('button', { name: 'Quét', exact: true }).click();
    await become({ ...none, scanning: { page: 2, percent: 40 }, pages: [page(1)] });
    await view.getByText('Đang quét trang 2: 40%').waitFor();
    await view.getByRole('button', { name: 'Dừng quét' }).click();
    await become(three);
    await view.getByText('Đã quét xong 3 trang.').waitFor();
    await view.getByRole('button', { name: 'Trang 2' }).click();
    await view.getByRole('figure').getByRole('img', { name: 'Trang 2' }).waitFor();
    expect(await barriers()).toEqual([]);
    await view.getByRole('button', { name: 'Quét lại trang này' }).click();
    await view.getByRole('button', { name: 'Lưu 3 trang thành PDF' }).click();
    const wish = { source: 'feeder', dpi: 200, colour: 'colour' };
    await expect.poll(() => calls('documents.save').length).toBe(1);
    expect([calls('documents.scan'), calls('documents.cancel')]).toEqual([
      [
        { wish, instead: null },
        { wish, instead: 'page-2' },
      ],
      [{}],
    ]);
    expect(complaints).toEqual([]);
  },
  patience,
);

test(
  'a fault says what to do, and Escape closes the dialog and nothing behind it',
  async () => {
    const { page: view } = await open({ ...three, ended: { kind: 'fault', fault: 'jammed', pages: 3 } });
    await view.getByText('Kẹt giấy. Mở nắp khay nạp').waitFor();
    await view.keyboard.press('F2');
    await view.keyboard.press('Escape');
    await view.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(calls('ticket.call-next')).toEqual([]);
  },
  patience,
);

test(
  'without a document scanner the dialog says whom to ask',
  async () => {
    const { page: view } = await open({ ...none, scanner: false });
    await view.getByText('Quầy này chưa nối máy quét giấy tờ.').waitFor();
    expect(await view.getByRole('button', { name: 'Quét', exact: true }).isDisabled()).toBe(true);
  },
  patience,
);
