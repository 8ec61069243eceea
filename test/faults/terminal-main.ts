import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { uuidV7 } from '#common/kit/uuid-v7.ts';
import type { TerminalProfile } from '#main/profile/terminal-profile.ts';
import { guardFile } from '#main/store/guard.ts';
import { openDatabase } from '#main/store/open.ts';
import { TerminalStore } from '#main/store/terminal-store.ts';
import { machineClock } from '#main/sync/clock-watch.ts';
import { startSync } from '#main/sync/sync-client.ts';
import { finishTickets } from '#main/usecases/announce-start.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { SiteKnowledge } from '#main/usecases/site-knowledge.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import { testSite } from '#test/support/site.ts';
import { fastTiming } from '#test/support/sync-site.ts';

/**
 * A kiosk without a window: takes numbers as fast as it can and writes `printed <ticket> <label>` after each, as paper would come out.
 * After `quiet` on standard input it takes no more, and says `drained` when the hub has everything and it has everything of the hub.
 */
const { values } = parseArgs({
  options: { dir: { type: 'string' }, term: { type: 'string' }, hub: { type: 'string' } },
});
const { dir = '.', term = 'K1', hub = '0' } = values;
const newId = (): string => uuidV7(Date.now(), randomBytes(10));
const store = new TerminalStore({
  db: await openDatabase(`${dir}/${term}.db`),
  site: 'faults',
  term,
  audiences: ['floor', 'config'],
  clock: { now: Date.now, offset: () => 0 },
  newId,
  guard: guardFile(`${dir}/${term}.guard`),
});
const client = startSync({
  url: `ws://127.0.0.1:${hub}/sync`,
  who: { as: 'terminal', site: 'faults', term, name: term, roles: ['kiosk'], app: 'test' },
  logs: ['floor', 'config'],
  own: store,
  copy: store,
  status: null,
  ...machineClock,
  random: Math.random,
  onLog: () => undefined,
  timing: fastTiming,
});
const profile: TerminalProfile = { site: 'faults', name: term, roles: ['kiosk'], series: term.slice(1), dir };
const terminal: TerminalContext = {
  store,
  profile,
  site: new SiteKnowledge(store),
  newId,
  hub: { connection: client.connection, caughtUp: () => true },
};
const say = (line: string): void => void writeSync(1, `${line}\n`);

if (terminal.site.service('A') === null && term === 'K1') store.append(testSite);
await finishTickets(terminal);
let quiet = false;
process.stdin.on('data', () => {
  quiet = true;
});
say('started');
const turn = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms));
while (!quiet) {
  if (terminal.site.service('A') !== null) {
    const outcome = await issueTicket(terminal, { service: 'A', language: 'vi', requestId: newId() });
    if (outcome.kind === 'issued') say(`printed ${outcome.ticket.id} ${outcome.ticket.label ?? '?'}`);
  }
  await turn(2);
}
const head = (): number => client.progress().get('floor')?.head ?? Number.POSITIVE_INFINITY;
for (let calm = 0; calm < 25;) {
  await turn(20);
  const done = store.unsynced() === 0 && client.connection() !== 'alone' && store.cursor('floor').g >= head();
  calm = done ? calm + 1 : 0;
}
say(`drained ${store.cursor('floor').g}`);
await client.stop();
store.close();
process.exit(0);
