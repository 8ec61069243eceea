import { useEffect, useRef } from 'react';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import type { Pane } from './desk.ts';
import type { DossierQuestion } from './dossier/dossier-dialogs.tsx';
import { ArrivedPane } from './intake/arrived-pane.tsx';
import type { FormAct } from './intake/intake-head.tsx';
import { PostInPane } from './intake/post-in-pane.tsx';
import type { CounterNotice } from './counter-notice.ts';
import { DossierPanel } from './dossier-panel.tsx';
import { FindPanel } from './find/find-panel.tsx';
import { IntakeForm } from './intake-form.tsx';
import type { PaperAnswer } from './paper-line.ts';
import type { Intake } from './use-intake.ts';

export type WorkColumnProps = {
  readonly pane: Pane;
  readonly intake: Intake;
  readonly serving: QueueTicket | null;
  readonly onReceive: () => void;
  readonly onNew: () => void;
  readonly onAnother: (dossier: DossierView) => void;
  readonly onAsk: (question: DossierQuestion) => void;
  readonly onAnswer: (job: string, answer: PaperAnswer) => void;
  readonly onPrintAgain: () => void;
  readonly onClose: () => void;
  readonly onOpen: (dossier: string) => void;
  readonly onCode: (text: string) => void;
  /** Who sits here, '' for nobody. */
  readonly officer: string;
  readonly onFormAct: (act: FormAct) => void;
  readonly onClaim: (dossier: string) => void;
  readonly onPost: () => void;
  readonly onParcel: (parcel: string) => void;
  readonly onSaid: (notice: CounterNotice) => void;
};

/** The right column: the form, an opened dossier, or the search. The form stays as it is while something lies on it. */
export const WorkColumn = ({ pane, intake, serving, officer, ...on }: WorkColumnProps) => {
  const form = useRef<HTMLDivElement>(null);
  const left = useRef<Element | null>(null);
  const open = pane.kind === 'intake';

  useEffect(() => {
    if (!open) return;
    // Back to the field where the officer was; at first, to the first field.
    const field =
      left.current instanceof HTMLElement ? left.current : form.current?.querySelector<HTMLElement>('input');
    if (document.activeElement === document.body || !form.current?.contains(document.activeElement)) field?.focus();
  }, [open]);

  return (
    <div className="flex min-h-0 min-w-0 flex-col bg-surface">
      <div
        ref={form}
        hidden={!open}
        className={open ? 'flex min-h-0 grow flex-col' : undefined}
        onFocus={(event) => {
          left.current = event.target;
        }}
      >
        <IntakeForm
          intake={intake}
          serving={serving}
          onReceive={on.onReceive}
          onNew={on.onNew}
          onAct={on.onFormAct}
          onOpen={on.onOpen}
        />
      </div>
      {pane.kind === 'dossier' && (
        <DossierPanel
          key={pane.id}
          id={pane.id}
          first={pane.first}
          justReceived={pane.justReceived}
          onAnswer={on.onAnswer}
          onPrintAgain={on.onPrintAgain}
          onAnother={on.onAnother}
          onAsk={on.onAsk}
          onClose={on.onClose}
        />
      )}
      {pane.kind === 'arrived' && <ArrivedPane onClaim={on.onClaim} onPost={on.onPost} onClose={on.onClose} />}
      {pane.kind === 'post-in' && (
        <PostInPane officer={officer} onSaid={on.onSaid} onParcel={on.onParcel} onClose={on.onClose} />
      )}
      {pane.kind === 'find' && <FindPanel onOpen={on.onOpen} onCode={on.onCode} />}
    </div>
  );
};
