import { useTranslation } from 'react-i18next';
import type { DossierAhead, StepAhead } from '#common/ipc/dossier-desk-calls.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { useView } from '#renderer/app/use-view.ts';
import type { CounterNotice } from '../counter-notice.ts';
import { FormDialog } from '../form-dialog.tsx';
import { MoneyBooks } from '../money/money-books.tsx';
import { MoneyDialog } from '../money/money-dialog.tsx';
import { PickDialog } from '#renderer/ui/pick-dialog.tsx';
import { DeliverDialog } from './deliver-dialog.tsx';
import { HandOverListDialog } from './hand-over-list-dialog.tsx';
import { ReturnFlow } from './return-flow.tsx';
import type { FormEvent } from './step-draft.ts';
import { StepDialog } from './step-dialog.tsx';
import { WishDialog } from './wish-dialog.tsx';

/** What the officer is asked about dossiers; what a question is about was fixed when it was asked. */
export type DossierQuestion =
  | { readonly kind: 'next'; readonly dossier: string }
  | {
      readonly kind: 'step';
      readonly dossier: DossierView;
      readonly event: FormEvent;
      readonly ahead: DossierAhead;
      readonly step: StepAhead;
    }
  | { readonly kind: 'give'; readonly dossier: string | null }
  | { readonly kind: 'deliver'; readonly dossier: DossierView }
  | { readonly kind: 'wish'; readonly dossier: DossierView }
  | { readonly kind: 'hand-over-list' }
  /** The papers of a hand-over list, for both sides. */
  | { readonly kind: 'hand-over-paper'; readonly list: string }
  /** The fee of a dossier; `giving`: it was missing while the result was given out. */
  | { readonly kind: 'money'; readonly dossier: string; readonly giving?: true }
  | { readonly kind: 'money-books' };

export type DossierDialogsProps = {
  readonly question: DossierQuestion;
  readonly hasScreen: boolean;
  readonly onAsk: (question: DossierQuestion) => void;
  readonly onSaid: (notice: CounterNotice) => void;
  readonly onOpen: (dossier: string) => void;
  /** An arrived dossier comes onto the intake form. */
  readonly onReceive: (dossier: string) => void;
  readonly onClose: () => void;
};

type NextProps = Omit<DossierDialogsProps, 'question' | 'hasScreen' | 'onOpen' | 'onSaid'> & { readonly id: string };

/** "Bước tiếp theo": exactly what the state table and the rules of the procedure allow now. */
const NextDialog = ({ id, onAsk, onReceive, onClose }: NextProps) => {
  const { t } = useTranslation('dossier-desk');
  const shown = useView('dossier.show', { dossier: id }, ['dossiers', 'papers']);
  const looked = useView('dossier.ahead', { dossier: id }, ['dossiers', 'config']);
  const dossier = shown.kind === 'ready' && shown.value.kind === 'found' ? shown.value.dossier : null;
  const ahead = looked.kind === 'ready' && looked.value.kind === 'ahead' ? looked.value.ahead : null;
  const steps = ahead?.steps ?? [];
  const pick = (picked: string) => {
    const step = steps.find(({ event }) => event === picked);
    if (step === undefined || dossier === null || ahead === null) return;
    const { event } = step;
    if (event === 'return') onAsk({ kind: 'give', dossier: id });
    else if (event === 'receive' || event === 'arrive') {
      onClose();
      onReceive(id);
    } else onAsk({ kind: 'step', dossier, event, ahead, step });
  };
  return (
    <PickDialog
      by="digits"
      title={t('next.title', { code: dossier?.code || dossier?.ref || '' })}
      options={steps.map(({ event, warnings }) => ({
        id: event,
        name: t(`event.${event}`),
        more: warnings.map((warning) => t(`warning-short.${warning}`)).join(' · '),
      }))}
      empty={t(ahead === null ? 'next.looking' : 'next.none')}
      onPick={pick}
      onClose={onClose}
    />
  );
};

/** The questions about dossiers at the desk, each answered by keys alone; Escape leaves everything as it was. */
export const DossierDialogs = ({ question, hasScreen, onSaid, onOpen, ...on }: DossierDialogsProps) => {
  const { onClose } = on;
  switch (question.kind) {
    case 'next':
      return <NextDialog id={question.dossier} {...on} />;
    case 'step':
      return <StepDialog {...question} onSaid={onSaid} onClose={onClose} />;
    case 'give':
      return (
        <ReturnFlow
          dossier={question.dossier}
          hasScreen={hasScreen}
          onCollect={(dossier) => on.onAsk({ kind: 'money', dossier, giving: true })}
          onSaid={onSaid}
          onOpen={onOpen}
          onClose={onClose}
        />
      );
    case 'money': {
      const { dossier, giving } = question;
      return (
        <MoneyDialog
          dossier={dossier}
          onClose={giving === undefined ? onClose : () => on.onAsk({ kind: 'give', dossier })}
        />
      );
    }
    case 'money-books':
      return <MoneyBooks onClose={onClose} />;
    case 'deliver':
      return <DeliverDialog dossier={question.dossier} onSaid={onSaid} onClose={onClose} />;
    case 'wish':
      return <WishDialog dossier={question.dossier} onSaid={onSaid} onClose={onClose} />;
    case 'hand-over-list':
      return (
        <HandOverListDialog
          onSaid={onSaid}
          onPrint={(list) => on.onAsk({ kind: 'hand-over-paper', list })}
          onClose={onClose}
        />
      );
    case 'hand-over-paper':
      return <FormDialog handOver={question.list} onClose={onClose} />;
    default:
      return assertNever(question);
  }
};
