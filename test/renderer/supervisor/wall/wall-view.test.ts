import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Floor } from '#common/ipc/supervisor-calls.ts';
import { startScreens, type Screens } from '#test/support/screen.ts';
import { calmFloor, troubledFloor, wellAnswers } from '../floor.ts';

const patience = 60_000;
let screens: Screens;
beforeAll(async () => {
  screens = await startScreens('supervisor');
}, patience);
afterAll(() => screens.close());

/** A province's centre: thirty counters, fourteen queues, twelve terminals in the hall. */
const bigFloor = (now: number): Floor => {
  const calm = calmFloor(now);
  const one = <T>(list: readonly T[], index: number): T => {
    const found = list[index % list.length];
    if (found === undefined) throw new Error('the calm floor is not empty');
    return found;
  };
  return {
    ...troubledFloor(now),
    services: Array.from({ length: 14 }, (_, index) => ({
      ...one(calm.services, index),
      id: `s${index}`,
      letter: String.fromCodePoint(65 + index),
      ...(index % 6 === 1 ? { name: { vi: 'Hộ tịch – Chứng thực', en: 'Civil status – Certification' } } : {}),
    })),
    counters: Array.from({ length: 30 }, (_, index) => ({
      ...one(calm.counters, index),
      id: `q${index}`,
      name: `Quầy ${index + 1}`,
      terminal: index % 11 === 10 ? '' : `Quầy ${index + 1}`,
      connected: index % 13 !== 12,
    })),
    terminals: Array.from({ length: 12 }, (_, index) => ({
      ...one(calm.terminals, 0),
      name: `Ki-ốt sảnh ${index + 1}`,
      connected: index !== 3,
      closed: index === 5 ? { goTo: '' } : null,
    })),
  };
};

test.each([
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
])(
  'F11 fills $width × $height with thirty counters and twelve terminals: nothing scrolls, no number is cut off, and Escape goes back',
  async (size) => {
    const answers = { ...wellAnswers(), 'floor.show': () => bigFloor(Date.now()) };
    const { page, barriers, complaints, close } = await screens.open({ ...size, answers });
    await page.getByRole('heading', { name: /việc cần/u }).waitFor();
    await page.keyboard.press('F11');
    const wall = page.getByRole('region', { name: 'Màn hình lớn' });
    await wall.getByRole('row', { name: /C Đất đai 23/u }).waitFor();
    const folder = process.env['MOTCUA_PICTURES'];
    if (folder !== undefined) await page.screenshot({ path: join(folder, `wall-${size.width}.png`) });
    expect(await barriers()).toEqual([]);
    expect(await wall.getByRole('list', { name: 'Quầy' }).getByRole('listitem').count()).toBe(30);
    const cut = await wall.evaluate((element) => {
      const outside = [...element.querySelectorAll('li, td, dd')].filter((each) => {
        const { right, bottom } = each.getBoundingClientRect();
        return right > window.innerWidth + 1 || bottom > window.innerHeight + 1;
      });
      // A tile is as high as the grid lets it be: what it says must fit in it, and whose counter it is must be read whole.
      const tiles = [...element.querySelectorAll('li')].filter((tile) => {
        const { top, bottom } = tile.getBoundingClientRect();
        const lines = [...tile.children].map((line) => line.getBoundingClientRect());
        return lines.some((line) => line.top < top - 1 || line.bottom > bottom + 1);
      });
      const names = [...element.querySelectorAll('li strong')].flatMap((each) => {
        const name = each.parentElement?.querySelector('.truncate') ?? null;
        return name !== null && name.scrollWidth > name.clientWidth + 1 ? [name] : [];
      });
      const numbers = [...element.querySelectorAll('.tabular')].filter(
        (each) => each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== 'inline',
      );
      const queues = [...element.querySelectorAll('tbody th > span')].filter(
        (each) => each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 2,
      );
      return [...outside, ...tiles, ...names, ...numbers, ...queues].map(({ textContent }) => textContent);
    });
    expect([cut, await wall.evaluate((element) => element.scrollHeight - element.clientHeight)]).toEqual([[], 0]);
    // From three metres: what the eye looks for first has letters of a twenty-fifth of the screen's height.
    const small = await wall.evaluate((element) => {
      const pen = document.createElement('canvas').getContext('2d');
      if (pen === null) throw new Error('no canvas');
      const figures = [...element.querySelectorAll('time, dd, td:nth-of-type(-n+2), li strong')].filter((each) =>
        /\d$|′$/u.test(each.textContent),
      );
      return figures.flatMap((each) => {
        const { fontWeight, fontSize, fontFamily } = getComputedStyle(each);
        pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
        const share = pen.measureText('0').actualBoundingBoxAscent / window.innerHeight;
        return share < 0.04 ? [`${each.textContent}: ${share}`] : [];
      });
    });
    expect(small).toEqual([]);
    await page.keyboard.press('Escape');
    await wall.waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await close();
  },
  patience,
);
