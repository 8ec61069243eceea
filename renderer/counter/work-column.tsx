import { useEffect, useRef } from 'react';
import type { DossierView, QueueTicket } from '#common/ipc/counter-calls.ts';
import type { Pane } from './desk.ts';
import { DossierPanel } from './dossier-panel.tsx';
import { FindPanel } from './find-panel.tsx';
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
  readonly onAnswer: (job: string, answer: PaperAnswer) => void;
  readonly onPrintAgain: () => void;
  readonly onClose: () => void;
  readonly onOpen: (dossier: string) => void;
  readonly onCode: (text: string) => void;
};

/** The right column: the form, an opened dossier, or the search. The form stays as it is while something lies on it. */
export const WorkColumn = ({ pane, intake, serving, ...on }: WorkColumnProps) => {
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
        <IntakeForm intake={intake} serving={serving} onReceive={on.onReceive} onNew={on.onNew} />
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
          onClose={on.onClose}
        />
      )}
      {pane.kind === 'find' && <FindPanel onOpen={on.onOpen} onCode={on.onCode} />}
    </div>
  );
};
