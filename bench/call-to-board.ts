import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright';
import { openDatabase } from '#main/store/open.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { openJourneyCentre } from '#test/support/journey-centre.ts';
import { withElectron } from './electron-rig.ts';
import { figure, quantile, timed, type Bench } from './figure.ts';
import { newId } from './site-rig.ts';

const CALLS = 40;
/** A machine that does much else takes its time between two calls, ms. */
const PATIENCE_MS = 120_000;
const WARM = 5;
const PINGS = 200;

const labelOf = (n: number): string => `A${String(n).padStart(3, '0')}`;

/** Writes the people who wait into the counter's own log before it starts. */
const fillHall = async (profile: string): Promise<void> => {
  // Each comes a moment after the one before: people who came in the same millisecond are called in any order.
  let arrival = Date.now() - 60_000;
  const store = new TerminalStore({
    db: await openDatabase(path.join(profile, 'terminal.db')),
    site: 'H49.12',
    term: path.basename(profile),
    audiences: ['floor', 'dossier', 'config'],
    clock: { now: () => (arrival += 1), offset: () => 0 },
    newId,
  });
  for (let n = 1; n <= CALLS + WARM; n += 1) {
    const id = newId();
    store.append([
      { t: 'ticket.issue', id, d: { service: 'A', lang: 'vi' } },
      { t: 'ticket.label', id, d: { service: 'A', label: labelOf(n), series: 'A', number: n, ahead: 0 } },
    ]);
  }
  store.close();
};

/** Notes when the key went down, by the clock that all windows of a machine share, ms. */
const noteKeys = `addEventListener('keydown', (event) => {
  if (event.key === 'F2') globalThis.pressedAt = performance.timeOrigin + event.timeStamp;
}, true)`;

/** Notes when the frame after the first one with this number begins: then it is on the glass. */
const noteNumber = (label: string): string => `globalThis.shownAt = new Promise((resolve) => {
  const look = () => {
    if (!document.body.textContent.includes('${label}')) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())));
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true });
}); undefined`;

const frames = `new Promise((resolve) => {
  const at = [];
  const next = (now) => (at.push(now) > ${PINGS} ? resolve(at.slice(1).map((one, n) => one - at[n])) : requestAnimationFrame(next));
  requestAnimationFrame(next);
})`;

const calls = `(async () => {
  const took = [];
  for (let n = 0; n < ${PINGS}; n += 1) {
    const from = performance.now();
    await motcua.call('terminal.status', {});
    took.push(performance.now() - from);
  }
  return took;
})()`;

/** Round trips of one byte over a loopback connection, ms. */
const loopback = async (): Promise<readonly number[]> => {
  const server = createServer((socket) => socket.pipe(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A listening TCP server's address is always AddressInfo.
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.setNoDelay(true);
  await once(socket, 'connect');
  const took: number[] = [];
  for (let n = 0; n < PINGS; n += 1) {
    took.push(
      await timed(async () => {
        const answer = once(socket, 'data');
        socket.write('x');
        await answer;
      }),
    );
  }
  socket.destroy();
  server.close();
  return took;
};

const callOne = async (counter: Page, board: Page, n: number): Promise<number> => {
  const label = labelOf(n);
  await counter.getByText(`Bấm F2 để gọi ${label}`).waitFor();
  await board.evaluate(noteNumber(label));
  await counter.keyboard.press('F2');
  const shownAt = await board.evaluate<number>('globalThis.shownAt');
  const pressedAt = await counter.evaluate<number>('globalThis.pressedAt');
  await counter.getByText(`Đã gọi ${label}.`).waitFor();
  await counter.getByText(/^Đã gọi 1 lần/u).waitFor();
  await counter.keyboard.press('F5');
  await counter.getByText(`Đã hoàn thành ${label}.`).waitFor();
  await counter.getByText(/^Đã gọi 1 lần/u).waitFor({ state: 'hidden' });
  return shownAt - pressedAt;
};

/**
 * From F2 at a counter to the number's pixels on a board: two programs and a hub, each a process of its own, with a durable commit at the counter,
 * at the hub and at the board in between. Beside it what cannot be saved: one call over IPC, one loopback round trip, one frame.
 */
export const callToBoard: Bench = {
  name: 'call-to-board',
  run: () =>
    withElectron(async () => {
      const centre = await openJourneyCentre({ central: false });
      await fillHall(centre.profiles.counter);
      const counter = await (await centre.launch(['counter'])).window('counter');
      const board = await (await centre.launch(['display'])).window('display');
      for (const page of [counter, board]) page.setDefaultTimeout(PATIENCE_MS);
      await counter.evaluate(noteKeys);
      const took: number[] = [];
      for (let n = 1; n <= CALLS + WARM; n += 1) {
        const ms = await callOne(counter, board, n);
        if (n > WARM) took.push(ms);
      }
      const parts = [
        await counter.evaluate<readonly number[]>(calls),
        await loopback(),
        await board.evaluate<readonly number[]>(frames),
      ];
      await centre.close();
      const least = (q: number): number => parts.reduce((sum, part) => sum + quantile(part, q), 0);
      const anchor = 'one IPC call + one loopback round trip + one frame';
      return [
        figure('call-to-board', quantile(took, 0.5), 'ms p50', `${anchor}, p50`, least(0.5), CALLS),
        figure('call-to-board-p99', quantile(took, 0.99), 'ms p99', `${anchor}, p99`, least(0.99), CALLS),
      ];
    }),
};
