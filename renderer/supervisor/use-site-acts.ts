import { useState } from 'react';
import type { EnrolPurpose } from '#common/domain/site/enrolment.ts';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import type { EnrolCodeView } from '#common/ipc/supervisor-calls.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';

/** What stands in front of the screen: a code, or a question. */
export type Front =
  | { readonly kind: 'none' }
  | { readonly kind: 'ask-code' }
  | { readonly kind: 'code'; readonly made: EnrolCodeView }
  | { readonly kind: 'ask-revoke'; readonly terminal: string }
  | { readonly kind: 'ask-promote' };

/** What the last act ended in, for the line above the figures. */
export type Said =
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | {
      readonly kind: 'revoked';
      readonly how: CommandOutput<'terminal.revoke'>['kind'];
      readonly terminal: string;
    }
  | { readonly kind: 'promoted'; readonly how: CommandOutput<'hub.promote'>['kind'] };

export type SiteActs = {
  readonly front: Front;
  readonly said: Said | null;
  readonly busy: boolean;
  readonly show: (front: Front) => void;
  /** Asks which machine a code is for. */
  readonly askCode: () => void;
  readonly makeCode: (purpose: EnrolPurpose) => void;
  readonly revoke: (terminal: string) => void;
  readonly promote: () => void;
};

/** What a supervisor does about the site's machines: codes, revoking, and taking the hub over. */
export const useSiteActs = (): SiteActs => {
  const intentions = useIntentions();
  const code = useAct('terminal.enrol-code');
  const revoking = useAct('terminal.revoke');
  const promoting = useAct('hub.promote');
  const [front, setFront] = useState<Front>({ kind: 'none' });
  const [said, setSaid] = useState<Said | null>(null);

  const makeCode = async ({ roles, term }: EnrolPurpose) => {
    const reply = await code.act({ roles: [...roles], ...(term === undefined ? {} : { term }) });
    setSaid(reply.ok ? null : { kind: 'failed', code: reply.failure.code });
    setFront(reply.ok ? { kind: 'code', made: reply.value } : { kind: 'none' });
  };
  const revoke = async (terminal: string) => {
    const matter = `supervisor:revoke:${terminal}`;
    const reply = await revoking.act({ terminal, requestId: intentions.open(matter) });
    if (reply.ok) intentions.close(matter);
    setFront({ kind: 'none' });
    setSaid(
      reply.ok ? { kind: 'revoked', how: reply.value.kind, terminal } : { kind: 'failed', code: reply.failure.code },
    );
  };
  const promote = async () => {
    const matter = 'supervisor:promote';
    const reply = await promoting.act({ requestId: intentions.open(matter) });
    if (reply.ok) intentions.close(matter);
    setFront({ kind: 'none' });
    setSaid(reply.ok ? { kind: 'promoted', how: reply.value.kind } : { kind: 'failed', code: reply.failure.code });
  };

  return {
    front,
    said,
    busy: code.busy || revoking.busy || promoting.busy,
    show: setFront,
    askCode: () => setFront({ kind: 'ask-code' }),
    makeCode: (purpose) => void makeCode(purpose),
    revoke: (terminal) => void revoke(terminal),
    promote: () => void promote(),
  };
};
