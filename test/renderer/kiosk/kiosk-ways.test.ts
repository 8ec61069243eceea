import { afterAll, beforeAll, expect, test } from 'vitest';
import { startScreens, type Screens } from '#test/support/screen.ts';
import { portrait, testEveryState } from './every-state.ts';
import { wellAnswers } from './kiosk-answers.ts';
import { issued, layoutFaults, shows, tile, touchTile } from './kiosk-states.ts';
import {
  bigCentre,
  due,
  lowStates,
  openGroup,
  outOfReach,
  receipt,
  receiptCode,
  scanReceipt,
  wayStates,
} from './kiosk-ways.ts';

const patience = 60_000;
let screens: Screens;
beforeAll(async () => {
  screens = await startScreens('kiosk');
}, patience);
afterAll(() => screens.close());

testEveryState(wayStates, async (answers, size) => {
  const kiosk = await screens.open({ ...size, answers: { ...wellAnswers, ...answers } });
  await tile(kiosk).first().waitFor();
  return kiosk;
});

test.each(lowStates)(
  'low buttons, %s: everything to touch lies in the lower half, nothing is cut off or covered, axe finds nothing',
  async (_state, answers, act) => {
    const kiosk = await screens.open({ ...portrait, answers: { ...wellAnswers, ...answers } });
    await tile(kiosk).waitFor();
    await act(kiosk);
    expect(await outOfReach(kiosk)).toEqual([]);
    expect(await kiosk.barriers()).toEqual([]);
    expect((await layoutFaults(kiosk)).filter((fault) => !fault.startsWith('covered'))).toEqual([]);
    await kiosk.close();
  },
  patience,
);

test(
  'a receipt is asked about once, by its code, and its question leads to the right queue',
  async () => {
    const kiosk = await screens.open({ ...portrait, answers: { ...wellAnswers, ...receipt(due) } });
    await tile(kiosk).waitFor();
    await scanReceipt(kiosk);
    await kiosk.page.getByRole('button', { name: /^Tôi đến nhận kết quả/ }).click();
    await shows(kiosk, 'A042');
    await scanReceipt(kiosk);
    await kiosk.page.getByRole('button', { name: /^Tôi nộp bổ sung/ }).click();
    await shows(kiosk, 'A042');
    const asked = kiosk.calls.filter(({ name }) => name === 'kiosk.receipt').map(({ input }) => input);
    expect(asked).toEqual([{ code: receiptCode }, { code: receiptCode }]);
    expect(issued(kiosk)).toMatchObject([{ service: 'h' }, { service: 'a' }]);
    await kiosk.close();
  },
  patience,
);

test(
  'a receipt nobody can answer about still leads to the tiles, and a procedure’s code to its page',
  async () => {
    const kiosk = await screens.open({
      ...portrait,
      answers: {
        ...wellAnswers,
        ...receipt({ kind: 'ask-staff' }, false),
        'kiosk.procedure': () => ({ kind: 'not-found' }),
      },
    });
    await tile(kiosk).waitFor();
    await scanReceipt(kiosk);
    await shows(kiosk, 'Lúc này máy chưa xem được hồ sơ');
    await kiosk.page.getByRole('button', { name: /^Tôi nộp bổ sung/ }).click();
    await tile(kiosk).waitFor();
    await kiosk.emit({ name: 'scanned-at-kiosk', payload: { kind: 'procedure', code: '1.001193' } });
    await shows(kiosk, 'Thủ tục này không còn trong danh mục.');
    expect(kiosk.calls.flatMap(({ name, input }) => (name === 'kiosk.procedure' ? [input] : []))).toContainEqual({
      code: '1.001193',
    });
    await kiosk.close();
  },
  patience,
);

test(
  'in a big centre the second press gives the number',
  async () => {
    const kiosk = await screens.open({ ...portrait, answers: { ...wellAnswers, ...bigCentre } });
    await openGroup(kiosk);
    await kiosk.page.getByRole('button', { name: /^Chứng thực \(doanh nghiệp\)/ }).click();
    await shows(kiosk, 'A042');
    expect(issued(kiosk)).toMatchObject([{ service: 'b2' }]);
    await kiosk.close();
  },
  patience,
);

test(
  'silent until somebody asks; then each screen is spoken, with the number, in the language of the screen',
  async () => {
    const kiosk = await screens.open({ ...portrait, answers: wellAnswers });
    const spoken: string[] = [];
    kiosk.page.on('request', (request) => {
      const [, name] = /\/([\w-]+)-[\w-]{8}\.ogg$/u.exec(request.url()) ?? [];
      if (name !== undefined) spoken.push(name);
    });
    await touchTile(kiosk);
    await shows(kiosk, 'A042');
    await kiosk.page.getByRole('button', { name: 'Xong' }).click();
    await tile(kiosk).waitFor();
    expect(spoken).toEqual([]);
    await kiosk.page.getByRole('button', { name: 'Nghe hướng dẫn' }).click();
    await expect.poll(() => spoken).toEqual(['start']);
    await touchTile(kiosk);
    await expect
      .poll(() => spoken.slice(-5), { timeout: 30_000 })
      .toEqual(['ticket', 'letter-a', 'digit-0', 'digit-4', 'digit-2']);
    await kiosk.close();
  },
  patience,
);

test(
  'a long touch and one that slides on its tile give one number; one that slips off its tile gives none',
  async () => {
    const kiosk = await screens.open({ ...portrait, answers: wellAnswers });
    const box = await tile(kiosk).boundingBox();
    const [x, y] = [(box?.x ?? 0) + 60, (box?.y ?? 0) + 60];
    const { mouse } = kiosk.page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x, y + (box?.height ?? 0) * 3, { steps: 4 });
    await mouse.up();
    expect(issued(kiosk)).toEqual([]);
    await mouse.click(x, y, { delay: 1_500 });
    await shows(kiosk, 'A042');
    await kiosk.page.getByRole('button', { name: 'Xong' }).click();
    await tile(kiosk).waitFor();
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + 40, y + 20, { steps: 4 });
    await mouse.up();
    await shows(kiosk, 'A042');
    expect(issued(kiosk)).toHaveLength(2);
    await kiosk.close();
  },
  patience,
);
