import { useState } from 'react';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';

/** What the last act on drafts and versions ended in. */
export type VersionSaid =
  | CommandOutput<'versions.deploy'>
  | CommandOutput<'versions.take-back'>
  | CommandOutput<'versions.call-off'>
  | CommandOutput<'versions.go-back'>
  | { readonly kind: 'failed'; readonly code: FailureCode };

export type VersionActs = {
  readonly said: VersionSaid | null;
  readonly busy: boolean;
  readonly clear: () => void;
  readonly deploy: (drafts: readonly string[], from: number | null, who: string) => Promise<VersionSaid>;
  readonly takeBack: (key: string, uid: string) => Promise<VersionSaid>;
  readonly callOff: (version: string) => Promise<VersionSaid>;
  readonly goBack: (version: string | null) => Promise<VersionSaid>;
};

type Replied =
  | { readonly ok: true; readonly value: VersionSaid }
  | { readonly ok: false; readonly failure: { readonly code: FailureCode } };

/** Acts on drafts and versions, and what the last one ended in. */
export const useVersionActs = (): VersionActs => {
  const intentions = useIntentions();
  const [said, setSaid] = useState<VersionSaid | null>(null);
  const deploying = useAct('versions.deploy');
  const taking = useAct('versions.take-back');
  const calling = useAct('versions.call-off');
  const going = useAct('versions.go-back');
  const run = async (wish: string, call: (requestId: string) => Promise<Replied>): Promise<VersionSaid> => {
    const matter = `supervisor:versions:${wish}`;
    const reply = await call(intentions.open(matter));
    if (reply.ok) intentions.close(matter);
    const outcome: VersionSaid = reply.ok ? reply.value : { kind: 'failed', code: reply.failure.code };
    setSaid(outcome);
    return outcome;
  };
  return {
    said,
    busy: deploying.busy || taking.busy || calling.busy || going.busy,
    clear: () => setSaid(null),
    deploy: (drafts, from, who) =>
      run(`deploy:${drafts.join(' ')}:${from ?? ''}:${who}`, (requestId) =>
        deploying.act({ drafts: [...drafts], from, who, requestId }),
      ),
    takeBack: (key, uid) => run(`take-back:${key}:${uid}`, (requestId) => taking.act({ key, uid, requestId })),
    callOff: (version) => run(`call-off:${version}`, (requestId) => calling.act({ version, requestId })),
    goBack: (version) => run(`go-back:${version ?? ''}`, (requestId) => going.act({ version, requestId })),
  };
};
