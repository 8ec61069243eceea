import type { Answers } from '#common/domain/setup/answers.ts';
import type { Move } from '#common/domain/setup/steps.ts';
import type { FailureCode } from '#common/ipc/contract.ts';
import type { SetupView } from '#common/ipc/setup-calls.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { useState } from 'react';

/** What a page of the wizard is given. */
export type StepProps = {
  readonly view: SetupView;
  /** Keeps answers and stays; `done`: the trial of this step went well or not. */
  readonly keep: (answers: Partial<Answers>, done?: boolean) => Promise<void>;
  /** Keeps answers and goes on. */
  readonly next: (answers?: Partial<Answers>, done?: boolean) => Promise<void>;
  readonly go: (move: Move) => Promise<void>;
  /** A code from the supervisor's QR that was scanned before its step. */
  readonly code: string;
  readonly setCode: (code: string) => void;
};

/** The acts of the wizard; `trouble` names the last that could not be kept. */
export const useSetup = () => {
  const client = useClient();
  const [trouble, setTrouble] = useState<FailureCode | null>(null);
  const answer = async (answers: Partial<Answers>, move: Move, done: boolean | null): Promise<void> => {
    const { centre, hub, printer, ...rest } = answers;
    const reply = await client.call('setup.answer', {
      answers: {
        ...rest,
        ...(centre === undefined ? {} : { centre: structuredClone(centre) }),
        ...(hub === undefined ? {} : { hub: structuredClone(hub) }),
        ...(printer === undefined ? {} : { printer: structuredClone(printer) }),
      },
      move,
      done,
      requestId: crypto.randomUUID(),
    });
    setTrouble(reply.ok ? null : reply.failure.code);
  };
  const keep: StepProps['keep'] = (answers, done) => answer(answers, { kind: 'stay' }, done ?? null);
  const next: StepProps['next'] = (answers = {}, done) => answer(answers, { kind: 'next' }, done ?? null);
  const go: StepProps['go'] = (move) => answer({}, move, null);
  return { keep, next, go, trouble };
};
