import { useTranslation } from 'react-i18next';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { Notice } from '#renderer/ui/notice.tsx';

/** What the last act with a form ended in. */
export type FormSaid =
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | { readonly kind: 'print'; readonly how: CommandOutput<'form.print'>['kind'] }
  | { readonly kind: 'save'; readonly outcome: CommandOutput<'form.save'> };

/** The same in words: what happened, what it means, what to do. */
export const FormSaidLine = ({ said }: { readonly said: FormSaid }) => {
  const { t } = useTranslation('forms');
  if (said.kind === 'failed') return <Notice tone="act" what={t(failureKey(said.code))} />;
  if (said.kind === 'print') {
    const good = said.how === 'handed-over';
    return (
      <Notice
        tone={good ? 'good' : 'act'}
        what={t(`print.${said.how}`)}
        {...(good ? { meaning: t('print.look') } : {})}
      />
    );
  }
  const { outcome } = said;
  if (outcome.kind === 'saved') return <Notice tone="good" what={t('save.saved', { file: outcome.file })} />;
  return <Notice tone={outcome.kind === 'cancelled' ? 'calm' : 'act'} what={t(`save.${outcome.kind}`)} />;
};
