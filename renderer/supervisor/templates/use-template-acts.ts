import { useState } from 'react';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import type { PaperKind, Template } from '#common/domain/template/template.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';

/** What the last act ended in, for the line above the editor. */
export type TemplateSaid =
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | { readonly kind: 'saved'; readonly number: number }
  | { readonly kind: 'problems' }
  | { readonly kind: 'used'; readonly how: CommandOutput<'template.use'>['kind'] }
  | { readonly kind: 'tried'; readonly how: 'sent' | 'no-printer' };

export type TemplateActs = {
  readonly said: TemplateSaid | null;
  readonly busy: boolean;
  readonly clear: () => void;
  /** True when it was saved. */
  readonly save: (paper: PaperKind, template: Template) => Promise<boolean>;
  /** `show` brings the version on screen before anybody is told that it is the one in use. */
  readonly use: (paper: PaperKind, version: string | null, show: () => Promise<void>) => Promise<void>;
  readonly tryOut: (paper: PaperKind, template: Template, title: string) => Promise<void>;
};

/** What a supervisor does with a template: save it as a new version, go back to another, print it for a try. */
export const useTemplateActs = (): TemplateActs => {
  const intentions = useIntentions();
  const saving = useAct('template.save');
  const using = useAct('template.use');
  const trying = useAct('template.try');
  const [said, setSaid] = useState<TemplateSaid | null>(null);

  const save: TemplateActs['save'] = async (paper, template) => {
    const matter = `supervisor:template:${paper}`;
    const reply = await saving.act({ paper, template, requestId: intentions.open(matter) });
    if (!reply.ok) {
      setSaid({ kind: 'failed', code: reply.failure.code });
      return false;
    }
    intentions.close(matter);
    setSaid(reply.value.kind === 'saved' ? { kind: 'saved', number: reply.value.number } : { kind: 'problems' });
    return reply.value.kind === 'saved';
  };
  const use: TemplateActs['use'] = async (paper, version, show) => {
    const matter = `supervisor:template-use:${paper}:${version ?? ''}`;
    const reply = await using.act({ paper, version, requestId: intentions.open(matter) });
    if (!reply.ok) {
      setSaid({ kind: 'failed', code: reply.failure.code });
      return;
    }
    intentions.close(matter);
    if (reply.value.kind === 'used') await show();
    setSaid({ kind: 'used', how: reply.value.kind });
  };
  const tryOut: TemplateActs['tryOut'] = async (paper, template, title) => {
    const matter = `supervisor:template-try:${paper}`;
    const reply = await trying.act({ paper, template, title, requestId: intentions.open(matter) });
    if (reply.ok) intentions.close(matter);
    if (!reply.ok) setSaid({ kind: 'failed', code: reply.failure.code });
    else setSaid(reply.value.kind === 'problems' ? { kind: 'problems' } : { kind: 'tried', how: reply.value.kind });
  };

  return { said, busy: saving.busy || using.busy || trying.busy, clear: () => setSaid(null), save, use, tryOut };
};
