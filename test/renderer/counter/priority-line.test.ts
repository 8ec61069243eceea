import { afterAll, beforeAll, expect, test } from 'vitest';
import { startScreens, type Screens } from '#test/support/screen.ts';
import { busyState, calledTicket, waitingTicket, wellAnswers } from './counter-answers.ts';

const patience = 60_000;
let screens: Screens;
beforeAll(async () => {
  screens = await startScreens('counter');
}, patience);
afterAll(() => screens.close());

const elderly = { id: 'elderly', name: { vi: 'Người cao tuổi', en: 'Elderly' }, confirmed: false };

test(
  'the officer sees whom priority lets pass, looks at the ground and confirms it; then the line says so and asks no more',
  async () => {
    const state = {
      ...busyState(),
      serving: { ...calledTicket('A042', 'Quầy 5'), priority: elderly },
      waiting: [{ ...waitingTicket('A043', 4), priority: elderly }, waitingTicket('A041', 20)],
    };
    const screen = await screens.open({
      width: 1366,
      height: 768,
      answers: { ...wellAnswers(), 'counter.state': () => state },
    });
    const { page } = screen;
    await page.getByText('Ưu tiên: Người cao tuổi.').waitFor();
    expect(await page.getByText('Ưu tiên ·').count()).toBe(1);
    expect(await screen.barriers()).toEqual([]);
    const serving = { ...state.serving, priority: { ...elderly, confirmed: true } };
    Object.assign(screen.answers, {
      'priority.judge': () => {
        Object.assign(screen.answers, { 'counter.state': () => ({ ...state, serving }) });
        return { kind: 'done', ticket: serving };
      },
    });
    await page.keyboard.press('Control+e');
    await page.getByRole('option', { name: /Người cao tuổi.*người dân đã chọn/u }).waitFor();
    expect(await screen.barriers()).toEqual([]);
    await page.keyboard.press('1');
    await page.getByText('A042: đã xác nhận diện ưu tiên Người cao tuổi.').waitFor();
    const judged = () => screen.calls.filter(({ name }) => name === 'priority.judge').map(({ input }) => input);
    await expect.poll(() => judged().length).toBe(1);
    await screen.emit({ name: 'changed', payload: { topics: ['queue'] } });
    await page.getByText('Đã xác nhận.').waitFor();
    expect(await page.getByRole('button', { name: 'Xác nhận', exact: true }).count()).toBe(0);
    expect(judged()).toEqual([{ ticket: 'ticket-A042', group: 'elderly', requestId: expect.any(String) }]);
    expect(screen.complaints).toEqual([]);
    await screen.close();
  },
  patience,
);
