import { expect, onTestFinished, test } from 'vitest';
import { ticketById } from '#main/store/tickets.ts';
import { announceCall } from '#main/usecases/announce-call.ts';
import { boardView } from '#main/usecases/views/board-view.ts';
import { testTerminal } from '#test/support/terminal.ts';

test('a call that was spoken is written down once, and a recall is a call that nobody spoke yet', async () => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  const { store } = terminal;
  const label = { service: 'A', label: 'A001', series: 'A', number: 1, ahead: 0 };
  store.append([
    { t: 'ticket.issue', id: 't1', d: { service: 'A', lang: 'vi' } },
    { t: 'ticket.label', id: 't1', d: label },
    { t: 'ticket.call', id: 't1', d: { counter: 'Q1' } },
  ]);
  const announced = () => ticketById(store.db, 't1')?.announced;
  const ops = () => Number(store.db.prepare('SELECT count(*) FROM own_log').pluck().get());
  const before = ops();
  announceCall(terminal, { ticket: 't1', call: 1, requestId: 'r1' });
  announceCall(terminal, { ticket: 't1', call: 1, requestId: 'r1' });
  announceCall(terminal, { ticket: 't1', call: 1, requestId: 'r2' });
  announceCall(terminal, { ticket: 'no such ticket', call: 1, requestId: 'r3' });
  expect([announced(), ops() - before]).toEqual([1, 1]);
  store.append([{ t: 'ticket.recall', id: 't1', d: { counter: 'Q1' } }]);
  announceCall(terminal, { ticket: 't1', call: 2, requestId: 'r4' });
  expect([announced(), ops() - before]).toEqual([2, 3]);
  expect(boardView(terminal, { offlineSince: null, speaks: true, media: [] }).speaks).toBe(true);
});
