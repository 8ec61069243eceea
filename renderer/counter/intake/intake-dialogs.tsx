import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { useRefresh } from '#renderer/app/use-refresh.ts';
import { useView } from '#renderer/app/use-view.ts';
import { PickDialog } from '#renderer/ui/pick-dialog.tsx';
import type { Intake } from '../use-intake.ts';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { TurnAwayDialog } from './turn-away-dialog.tsx';
import type { IntakeActs, IntakeQuestion } from './use-intake-acts.ts';

const DraftsDialog = ({ acts }: { readonly acts: IntakeActs }) => {
  const { t } = useTranslation('intake');
  const view = useView('intake.drafts', {}, []);
  const refresh = useRefresh(['intake.drafts']);
  useEffect(() => {
    // Drafts are in no log: nothing tells when one was kept.
    void refresh();
    // Once, when the question opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const onForm = view.kind === 'ready' ? view.value.onForm?.id : undefined;
  const drafts = view.kind === 'ready' ? view.value.drafts.filter(({ id }) => id !== onForm) : [];
  return (
    <PickDialog
      by="digits"
      title={t('drafts.title')}
      options={drafts.map(({ id, ticketLabel, applicantName, procedureName, savedAt }) => ({
        id,
        name: [ticketLabel, applicantName === '' ? t('drafts.no-name') : applicantName].filter(Boolean).join(' · '),
        more: [procedureName, formatDateTime(savedAt)].filter(Boolean).join(' · '),
      }))}
      empty={t('drafts.none')}
      onPick={(id) => void acts.takeUp(id)}
      onClose={() => acts.ask(null)}
    />
  );
};

export type IntakeDialogsProps = {
  readonly question: IntakeQuestion;
  readonly intake: Intake;
  readonly acts: IntakeActs;
  readonly onOpen: (dossier: string) => void;
};

/** The questions of the intake: which draft, whether it is the same dossier, why nothing is accepted. */
export const IntakeDialogs = ({ question, intake, acts, onOpen }: IntakeDialogsProps) => {
  const close = () => acts.ask(null);
  switch (question.kind) {
    case 'drafts':
      return <DraftsDialog acts={acts} />;
    case 'duplicates':
      return (
        <DuplicateDialog
          duplicates={question.duplicates}
          onOpen={(id) => {
            close();
            onOpen(id);
          }}
          onAnyway={() => {
            close();
            void acts.receive(question.duplicates.map(({ id }) => id));
          }}
          onClose={close}
        />
      );
    case 'turn-away':
      return (
        <TurnAwayDialog
          components={intake.draft.fields.components}
          onDone={(step) => void acts.turnAway(step)}
          onClose={close}
        />
      );
    default:
      return assertNever(question);
  }
};
