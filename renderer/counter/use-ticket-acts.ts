import { useState } from 'react';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import { useRefresh } from '#renderer/app/use-refresh.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import {
  callNextNotice,
  drawerNotice,
  failureNotice,
  nothingToNotice,
  paperNotice,
  ticketActNotice,
  type CounterNotice,
} from './counter-notice.ts';
import type { CounterAct } from './keys.ts';
import type { PaperAnswer } from './paper-line.ts';
import { PressLine } from './press-line.ts';

/** Runs an act when those pressed before are over; null when it joined the same press. */
export type InLine = <Result>(act: CounterAct, run: () => Promise<Result>) => Promise<Result | null>;

/** Acts on tickets and papers; each says what came of it, null when it joined the same press. They are done in the order of the presses, and mean the ticket that was seen then. */
export type TicketActs = {
  readonly busy: CounterAct | null;
  readonly inLine: InLine;
  readonly callNext: (
    formInUse: boolean,
  ) => Promise<{ readonly notice: CounterNotice; readonly called: boolean } | null>;
  readonly onTicket: (act: 'recall' | 'no-show' | 'done', serving: QueueTicket | null) => Promise<CounterNotice | null>;
  /** Another paper of a ticket or dossier, by id; null when nothing is open. */
  readonly printAgain: (of: string | null) => Promise<CounterNotice | null>;
  /** Opens the cash drawer. */
  readonly openDrawer: () => Promise<CounterNotice | null>;
  readonly answerPaper: (job: string, answer: PaperAnswer) => Promise<CounterNotice>;
};

/** The acts of this counter, done in the order of the presses. */
export const useTicketActs = (): TicketActs => {
  const client = useClient();
  const intentions = useIntentions();
  const [busy, setBusy] = useState<CounterAct | null>(null);

  const [line] = useState(() => new PressLine<CounterAct>(setBusy));

  const refresh = useRefresh(['counter.state', 'desk.state']);
  const during: InLine = async (act, run) =>
    line.press(act, async () => {
      const result = await run();
      // What is said stands on the screen already: a key pressed on reading it means the ticket that it names.
      await refresh();
      return result;
    });

  return {
    busy,
    inLine: during,
    callNext: (formInUse) =>
      during('call-next', async () => {
        const reply = await client.call('ticket.call-next', { requestId: intentions.open('counter:call-next') });
        if (!reply.ok) return { notice: failureNotice(reply.failure.code), called: false };
        intentions.close('counter:call-next');
        return { notice: callNextNotice(reply.value, formInUse), called: reply.value.kind === 'called' };
      }),
    onTicket: (act, serving) =>
      during(act, async () => {
        if (serving === null) return nothingToNotice(act);
        const matter = `counter:${act}:${serving.id}`;
        const reply = await client.call(`ticket.${act}`, { ticket: serving.id, requestId: intentions.open(matter) });
        if (!reply.ok) return failureNotice(reply.failure.code);
        intentions.close(matter);
        return ticketActNotice(act, serving.label, reply.value);
      }),
    printAgain: (of) =>
      during('print-again', async () => {
        if (of === null) return nothingToNotice('print-again');
        const matter = `counter:print-again:${of}`;
        const reply = await client.call('paper.again', { of, requestId: intentions.open(matter) });
        if (!reply.ok) return failureNotice(reply.failure.code);
        intentions.close(matter);
        return paperNotice(reply.value);
      }),
    openDrawer: () =>
      during('drawer', async () => {
        const reply = await client.call('drawer.open', {});
        return reply.ok ? drawerNotice(reply.value) : failureNotice(reply.failure.code);
      }),
    answerPaper: async (job, answer) => {
      const matter = `counter:paper:${answer}:${job}`;
      const requestId = intentions.open(matter);
      const reply =
        answer === 'again'
          ? await client.call('paper.again', { of: job, requestId })
          : await client.call('paper.confirm', { job, cameOut: answer === 'came-out', requestId });
      if (!reply.ok) return failureNotice(reply.failure.code);
      intentions.close(matter);
      return answer === 'came-out'
        ? { tone: 'good', key: 'say.paper-kept', values: {}, acts: [] }
        : paperNotice(reply.value);
    },
  };
};
