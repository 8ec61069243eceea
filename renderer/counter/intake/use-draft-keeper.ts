import { useEffect, useRef, useState } from 'react';
import { useBackendEvent } from '#renderer/app/use-backend-event.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { decodeDraft, encodeDraft, type IntakeDraft } from '../intake-draft.ts';

export type DraftKeeper = {
  /** False while what stands on the form is on no disk: the terminal's own program is away, or its disk is full. */
  readonly kept: boolean;
  /** Writes the form down. What was written last is not written again. */
  readonly keep: (draft: IntakeDraft) => void;
  readonly drop: (id: string) => void;
  /** The draft on the form goes to the others; false where it is on no disk, so that it must stay. */
  readonly putAside: () => Promise<boolean>;
  /** The draft with this id, now the one on the form; null when it is gone. */
  readonly takeUp: (id: string) => Promise<IntakeDraft | null>;
};

/** Keeps the form in the terminal's own database at each step. `onFound` gets what stood on the form when the program ended. */
export const useDraftKeeper = (onFound: (draft: IntakeDraft) => void): DraftKeeper => {
  const client = useClient();
  const [kept, setKept] = useState(true);
  const asked = useRef(false);
  /** What is on the disk, and what should be. */
  const written = useRef('');
  const wanted = useRef<IntakeDraft | null>(null);

  /** Calls go one after the other, each with what is wanted by then. */
  const line = useRef<Promise<unknown>>(Promise.resolve());

  const inLine = <Result>(call: () => Promise<Result>): Promise<Result> => {
    const turn = line.current.then(call);
    line.current = turn;
    return turn;
  };

  const write = (): Promise<boolean> =>
    inLine(async () => {
      const draft = wanted.current;
      const content = draft === null ? '' : encodeDraft(draft);
      if (draft === null || content === written.current) return true;
      const { id, ticket, fields } = draft;
      const { ok } = await client.call('intake.keep', {
        id,
        ticketLabel: ticket?.label ?? '',
        applicantName: fields.fullName.slice(0, 200),
        procedureName: fields.procedureName,
        content,
      });
      if (ok) written.current = content;
      setKept(ok);
      return ok;
    });

  const find = async (): Promise<void> => {
    const reply = await client.call('intake.drafts', {});
    if (!reply.ok || asked.current) return;
    asked.current = true;
    const { onForm } = reply.value;
    const found = onForm === null ? null : decodeDraft(onForm.content);
    if (found === null || wanted.current !== null) return;
    written.current = onForm?.content ?? '';
    onFound(found);
  };

  useEffect(() => {
    void find();
    // Once, when the screen opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  useBackendEvent('backend', ({ state }) => {
    if (state !== 'up') return;
    if (!asked.current) void find();
    void write();
  });

  return {
    kept,
    keep: (draft) => {
      wanted.current = draft;
      void write();
    },
    drop: (id) => {
      wanted.current = null;
      void inLine(async () => {
        written.current = '';
        await client.call('intake.drop', { id });
      });
    },
    putAside: async () => {
      if (!(await write())) return false;
      wanted.current = null;
      return inLine(async () => {
        written.current = '';
        return (await client.call('intake.put-aside', {})).ok;
      });
    },
    takeUp: async (id) => {
      if (!(await write())) return null;
      return inLine(async () => {
        const reply = await client.call('intake.take-up', { id });
        if (!reply.ok || reply.value.kind === 'not-found') return null;
        written.current = reply.value.draft.content;
        return decodeDraft(reply.value.draft.content);
      });
    },
  };
};
