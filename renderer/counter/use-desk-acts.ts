import type { PauseReason } from '#common/domain/floor/pause-reason.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import { failureNotice, type CounterNotice } from './counter-notice.ts';
import { deskNotice } from './desk-notice.ts';
import type { InLine } from './use-ticket-acts.ts';

/** What an officer does with the counter itself; each says what came of it, null when it joined the same press. */
export type DeskActs = {
  readonly pause: (reason: PauseReason) => Promise<CounterNotice | null>;
  readonly resume: () => Promise<CounterNotice | null>;
  readonly signIn: (officer: string, name: string) => Promise<CounterNotice | null>;
  readonly signOut: () => Promise<CounterNotice | null>;
  readonly handOver: (note: string) => Promise<CounterNotice | null>;
};

/** The acts of this desk, in one line with the counter's other acts. */
export const useDeskActs = (inLine: InLine): DeskActs => {
  const client = useClient();
  const intentions = useIntentions();

  return {
    pause: (reason) =>
      inLine('pause', async () => {
        const matter = `counter:pause:${reason}`;
        const reply = await client.call('desk.pause', { reason, requestId: intentions.open(matter) });
        if (!reply.ok) return failureNotice(reply.failure.code);
        intentions.close(matter);
        return deskNotice('pause', reply.value);
      }),
    resume: () =>
      inLine('pause', async () => {
        const matter = 'counter:resume';
        const reply = await client.call('desk.resume', { requestId: intentions.open(matter) });
        if (!reply.ok) return failureNotice(reply.failure.code);
        intentions.close(matter);
        return deskNotice('resume', reply.value);
      }),
    signIn: (officer, name) =>
      inLine('sign-in', async () => {
        const matter = `counter:sign-in:${officer}`;
        const reply = await client.call('desk.sign-in', { officer, requestId: intentions.open(matter) });
        if (!reply.ok) return failureNotice(reply.failure.code);
        intentions.close(matter);
        return deskNotice('sign-in', reply.value, name);
      }),
    signOut: () =>
      inLine('sign-out', async () => {
        const matter = 'counter:sign-out';
        const reply = await client.call('desk.sign-out', { requestId: intentions.open(matter) });
        if (!reply.ok) return failureNotice(reply.failure.code);
        intentions.close(matter);
        return deskNotice('sign-out', reply.value);
      }),
    handOver: (note) =>
      inLine('hand-over', async () => {
        const matter = `counter:hand-over:${note}`;
        const reply = await client.call('desk.hand-over', { note, requestId: intentions.open(matter) });
        if (!reply.ok) return failureNotice(reply.failure.code);
        intentions.close(matter);
        return deskNotice('hand-over', reply.value);
      }),
  };
};
