import { expect, onTestFinished, test } from 'vitest';
import { openSwitchBoard } from '#scripts/demo/switch-board.ts';
import { freePort } from '#test/support/free-port.ts';

const board = async () => {
  const opened = await openSwitchBoard(await freePort(), () => Promise.resolve(7));
  onTestFinished(opened.close);
  const order = async (part: string, on: boolean) => {
    const reply = await fetch(opened.address, { method: 'POST', body: JSON.stringify({ part, on }) });
    return reply.status === 200 ? ((await reply.json()) as unknown) : reply.status;
  };
  const show = async (): Promise<unknown> => (await fetch(opened.address)).json();
  return { ...opened, order, show };
};

test('a part is cut once, shows that it is changing, and comes back', async () => {
  const { connect, order, show } = await board();
  const done: string[] = [];
  let finish = (): void => undefined;
  const cut = () => new Promise<void>((resolve) => void (finish = () => resolve(void done.push('cut'))));
  connect('hub', { cut, back: async () => void done.push('back') });
  connect('central', { cut, back: () => Promise.resolve() });
  const central = { part: 'central', state: 'on' };
  const changing = { parts: [{ part: 'hub', state: 'changing' }, central], atCentral: 7 };
  expect(await order('hub', false)).toEqual(changing);
  expect(await order('hub', true)).toEqual(changing);
  finish();
  await expect.poll(show).toEqual({ parts: [{ part: 'hub', state: 'off' }, central], atCentral: 7 });
  await order('hub', true);
  await expect.poll(show).toEqual({ parts: [{ part: 'hub', state: 'on' }, central], atCentral: 7 });
  expect(done).toEqual(['cut', 'back']);
});

test('whoever does not know the address, or orders what is not there, changes nothing', async () => {
  const { address, connect, order, show } = await board();
  connect('hub', { cut: () => Promise.reject(new Error('must not be called')), back: () => Promise.resolve() });
  expect((await fetch(new URL('/', address))).status).toBe(404);
  expect([await order('moon', false), await order('hub', true)]).toEqual([
    400,
    { parts: [{ part: 'hub', state: 'on' }], atCentral: 7 },
  ]);
  expect(await show()).toEqual({ parts: [{ part: 'hub', state: 'on' }], atCentral: 7 });
});
