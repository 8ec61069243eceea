import { useTranslation } from 'react-i18next';
import { failureKey } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

export type AnswerDialogProps = { readonly order: string; readonly terminal: string; readonly onClose: () => void };

/** What a terminal answered: its report as text, or the one picture of its screen. */
export const AnswerDialog = ({ order, terminal, onClose }: AnswerDialogProps) => {
  const { t } = useTranslation('floor');
  const view = useView('order.fetch', { order }, [], { forget: true });
  const answer = view.kind === 'ready' ? view.value : null;
  return (
    <Dialog
      title={t('answer.title', { terminal })}
      wide
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('answer.close')}</Button>}
    >
      {view.kind === 'loading' && <p className="text-soft">{t('answer.loading')}</p>}
      {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
      {answer?.kind === 'report' && (
        <>
          <p className="text-soft">
            {answer.file === null ? t('answer.not-kept') : t('answer.kept', { file: answer.file })}
          </p>
          <div
            role="group"
            aria-label={t('answer.report')}
            // One stop for the keyboard: the arrow keys scroll from here.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            className="max-h-[55vh] overflow-auto rounded-control border border-line bg-sunken p-3"
          >
            <pre className="text-[0.8125rem] leading-snug whitespace-pre-wrap">{answer.text}</pre>
          </div>
        </>
      )}
      {answer?.kind === 'picture' && (
        <>
          <img
            src={`data:image/jpeg;base64,${answer.jpeg}`}
            alt={t('answer.picture', { terminal })}
            className="max-h-[62vh] w-full border border-line object-contain"
          />
          <p className="text-[0.875rem] text-soft">{t('answer.picture-goes')}</p>
        </>
      )}
      {(answer?.kind === 'gone' || answer?.kind === 'hub-away' || answer?.kind === 'nothing') && (
        <Notice tone="offline" what={t(`answer.${answer.kind}`)} />
      )}
    </Dialog>
  );
};
