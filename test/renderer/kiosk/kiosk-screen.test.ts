import { afterAll, beforeAll, expect, test } from 'vitest';
import { startScreens, type Screens } from '#test/support/screen.ts';
import { portrait, testEveryState } from './every-state.ts';
import { services, ticket, wellAnswers } from './kiosk-answers.ts';
import {
  failing,
  giving,
  issued,
  outOfPaper,
  printed,
  shows,
  states,
  tile,
  touchTile,
  withGroups,
} from './kiosk-states.ts';

const patience = 60_000;
let screens: Screens;
beforeAll(async () => {
  screens = await startScreens('kiosk');
}, patience);
afterAll(() => screens.close());

testEveryState(states, async (answers, size) => {
  const kiosk = await screens.open({ ...size, answers: { ...wellAnswers, ...answers } });
  await tile(kiosk).first().waitFor();
  return kiosk;
});

test(
  'five fast taps are one call with one request id',
  async () => {
    let answer = (): void => {};
    const kiosk = await screens.open({
      ...portrait,
      answers: {
        ...wellAnswers,
        'ticket.issue': () =>
          new Promise((resolve) => {
            answer = () => resolve({ kind: 'issued', ticket });
          }),
      },
    });
    const { x, y } = await tile(kiosk)
      .boundingBox()
      .then((box) => ({ x: box!.x + 40, y: box!.y + 40 }));
    for (let tap = 0; tap < 5; tap += 1) await kiosk.page.mouse.click(x, y);
    await expect.poll(() => issued(kiosk).length).toBeGreaterThan(0);
    answer();
    await shows(kiosk, 'A042');
    expect(issued(kiosk)).toEqual([{ service: 'a', language: 'vi', requestId: expect.any(String) }]);
    await kiosk.close();
  },
  patience,
);

test(
  'a chosen priority goes with the wish, and is forgotten for the next person',
  async () => {
    const kiosk = await screens.open({ ...portrait, answers: { ...wellAnswers, ...withGroups } });
    await kiosk.page.getByRole('button', { name: 'Tôi thuộc diện ưu tiên' }).click();
    await kiosk.page.getByRole('button', { name: 'Người cao tuổi (từ 60 tuổi)' }).click();
    await touchTile(kiosk);
    await shows(kiosk, 'A042');
    await kiosk.page.getByRole('button', { name: 'Xong' }).click();
    await touchTile(kiosk);
    await shows(kiosk, 'A042');
    const asked = { service: 'a', language: 'vi', requestId: expect.any(String) };
    expect(issued(kiosk)).toEqual([{ ...asked, priority: 'elderly' }, asked]);
    await kiosk.close();
  },
  patience,
);

test(
  'a reload in the middle asks with the same request id, and so does one after the number came',
  async () => {
    const kiosk = await screens.open({
      ...portrait,
      answers: { ...wellAnswers, 'ticket.issue': () => new Promise(() => {}) },
    });
    await touchTile(kiosk);
    await shows(kiosk, 'Đang lấy số cho ông/bà…');
    Object.assign(kiosk.answers, giving(ticket));
    await kiosk.page.reload();
    await shows(kiosk, 'A042');
    await kiosk.page.reload();
    await shows(kiosk, 'A042');
    const inputs = issued(kiosk);
    expect(inputs).toHaveLength(3);
    expect(new Set(inputs.map((input) => JSON.stringify(input))).size).toBe(1);
    await kiosk.close();
  },
  patience,
);

test(
  'the next visit has a request id of its own',
  async () => {
    const kiosk = await screens.open({ ...portrait, answers: wellAnswers });
    for (let visit = 0; visit < 2; visit += 1) {
      await touchTile(kiosk);
      await kiosk.page.getByRole('button', { name: 'Xong' }).click();
    }
    await tile(kiosk).waitFor();
    expect(new Set(issued(kiosk).map((input) => JSON.stringify(input))).size).toBe(2);
    await kiosk.close();
  },
  patience,
);

test(
  'when the printer is out of paper the number stands and the screen says so; when paper is back it says to take it',
  async () => {
    const kiosk = await screens.open({ ...portrait, answers: { ...wellAnswers, ...giving(outOfPaper) } });
    await touchTile(kiosk);
    await kiosk.page.getByRole('heading', { name: /A042/ }).waitFor();
    expect((await kiosk.page.getByRole('alert').innerText()).split('\n').filter((line) => line !== '')).toEqual([
      'Máy in hết giấy.',
      'Số A042 của ông/bà vẫn giữ nguyên.',
      'Nhân viên đang đến; ông/bà có thể chụp lại màn hình này.',
    ]);
    Object.assign(kiosk.answers, giving(printed));
    await kiosk.emit({ name: 'changed', payload: { topics: ['papers'] } });
    await shows(kiosk, 'Mời ông/bà lấy phiếu');
    await kiosk.close();
  },
  patience,
);

test(
  'the screen returns by itself ten seconds after the paper is out, and not before when more time was asked for',
  async () => {
    const kiosk = await screens.open({
      ...portrait,
      answers: { ...wellAnswers, ...giving(printed) },
    });
    await kiosk.page.clock.install();
    await kiosk.page.reload();
    await touchTile(kiosk);
    await shows(kiosk, 'Về màn hình đầu sau 10 giây');
    await kiosk.page.clock.runFor(9_000);
    await shows(kiosk, 'Về màn hình đầu sau 1 giây');
    await kiosk.page.getByRole('button', { name: 'Thêm thời gian' }).click();
    await kiosk.page.clock.runFor(30_000);
    await shows(kiosk, 'Về màn hình đầu sau 1 giây');
    await kiosk.page.clock.runFor(1_000);
    await shows(kiosk, 'Kính chào ông/bà');
    await kiosk.close();
  },
  patience,
);

test(
  'after a failure trying again is the same wish',
  async () => {
    const kiosk = await screens.open({ ...portrait, answers: { ...wellAnswers, ...failing } });
    await touchTile(kiosk);
    await shows(kiosk, 'Chưa lấy được số');
    Object.assign(kiosk.answers, giving(ticket));
    await kiosk.page.getByRole('button', { name: 'Thử lại' }).click();
    await shows(kiosk, 'A042');
    expect(new Set(issued(kiosk).map((input) => JSON.stringify(input))).size).toBe(1);
    await kiosk.close();
  },
  patience,
);

test(
  'while the backend restarts the tiles stay, and the screen says calmly what happens',
  async () => {
    const kiosk = await screens.open({ ...portrait, answers: wellAnswers });
    await tile(kiosk).waitFor();
    await kiosk.emit({ name: 'backend', payload: { state: 'restarting' } });
    await shows(kiosk, 'Những số đã lấy vẫn giữ nguyên.');
    expect(await kiosk.page.getByRole('region', { name: 'Các lĩnh vực' }).getByRole('button').count()).toBe(
      services.length,
    );
    await kiosk.emit({ name: 'backend', payload: { state: 'up' } });
    await kiosk.page.getByText('Những số đã lấy vẫn giữ nguyên.').waitFor({ state: 'detached' });
    await kiosk.close();
  },
  patience,
);

test(
  'one call for staff, however often it is pressed',
  async () => {
    const kiosk = await screens.open({ ...portrait, answers: wellAnswers });
    const button = kiosk.page.getByRole('button', { name: 'Gọi nhân viên' });
    for (let press = 0; press < 3; press += 1) await button.click();
    await shows(kiosk, 'Đã báo nhân viên.');
    expect(kiosk.calls.filter(({ name }) => name === 'kiosk.call-staff')).toHaveLength(1);
    await kiosk.close();
  },
  patience,
);
