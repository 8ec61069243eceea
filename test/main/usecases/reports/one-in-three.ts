import { actOnTicket } from '#main/usecases/act-on-ticket.ts';
import { callNext } from '#main/usecases/call-next.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { showSettings } from '#main/usecases/settings.ts';
import { applySetting } from '#test/support/apply-setting.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

export const MINUTE = 60_000;

/** A terminal where one elderly person goes before two others. */
export const oneInThree = async (): Promise<TestTerminal> => {
  const one = await testTerminal();
  const { priority } = showSettings(one);
  applySetting(
    one,
    {
      page: 'priority',
      draft: {
        groups: [{ id: 'elderly', name: { vi: 'Người cao tuổi', en: 'Elderly' } }],
        policy: { mode: 'ratio', priority: 1, normal: 2 },
      },
    },
    priority.last?.uid ?? null,
    one.newId(),
  );
  return one;
};
/** Takes a number, and a minute goes by. */
export const take = async (one: TestTerminal, priority?: string): Promise<string> => {
  const outcome = await issueTicket(one, { service: 'A', language: 'vi', requestId: one.newId(), priority });
  if (outcome.kind !== 'issued') throw new Error(outcome.kind);
  one.advance(MINUTE);
  return outcome.ticket.id;
};
/** Calls the next one and finishes after so many minutes. */
export const serve = async (one: TestTerminal, minutes: number): Promise<string> => {
  const call = await callNext(one, 'Q1', one.newId());
  if (call.kind !== 'called') throw new Error(call.kind);
  one.advance(minutes * MINUTE);
  actOnTicket(one, 'ticket.done', 'Q1', call.ticket.id, one.newId());
  return call.ticket.id;
};
