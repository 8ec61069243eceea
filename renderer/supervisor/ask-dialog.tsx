import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';

export type AskDialogProps = {
  readonly title: string;
  /** What will be different, what stays, and when one should not do it: one paragraph each. */
  readonly meaning: readonly string[];
  readonly yes: string;
  readonly busy: boolean;
  readonly danger?: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
};

/** A question that says what its answer means before it is given; the safe answer comes first and so has the focus. */
export const AskDialog = ({ title, meaning, yes, busy, danger = false, onYes, onNo }: AskDialogProps) => {
  const { t } = useTranslation('supervisor');
  return (
    <Dialog
      title={title}
      onClose={onNo}
      actions={
        <>
          <Button onPress={onNo}>{t('ask.no')}</Button>
          <Button variant={danger ? 'danger' : 'primary'} isPending={busy} onPress={onYes}>
            {yes}
          </Button>
        </>
      }
    >
      {meaning.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Dialog>
  );
};
