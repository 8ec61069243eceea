import { useTranslation } from 'react-i18next';
import { assertNever } from '#common/kit/assert-never.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { TemplateSaid } from './use-template-acts.ts';

/** What the last act about a template ended in, in words. */
export const SaidLine = ({ said }: { readonly said: TemplateSaid }) => {
  const { t } = useTranslation('templates');
  switch (said.kind) {
    case 'failed':
      return <Notice tone="act" what={t(failureKey(said.code))} />;
    case 'saved':
      return <Notice tone="good" what={t('said.saved', { number: said.number })} meaning={t('said.everywhere')} />;
    case 'problems':
      return <Notice tone="act" what={t('said.problems')} />;
    case 'used':
      return <Notice tone={said.how === 'used' ? 'good' : 'act'} what={t(`said.use.${said.how}`)} />;
    case 'tried':
      return <Notice tone={said.how === 'sent' ? 'good' : 'act'} what={t(`said.try.${said.how}`)} />;
    default:
      return assertNever(said);
  }
};
