import { useTranslation } from 'react-i18next';
import { failureKey } from '#renderer/app/i18n.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { TakenBack } from './use-take-back.ts';
import { counted } from './counted.ts';

/** What taking an act back ended in. */
export const TakenBackLine = ({ said }: { readonly said: TakenBack }) => {
  const { t } = useTranslation('catalogue');
  if (said.kind === 'failed') return <Notice tone="act" what={t(failureKey(said.code))} />;
  if (said.kind === 'not-found') return <Notice tone="act" what={t('undo.not-found')} />;
  return (
    <Notice
      tone="good"
      what={t('undo.done', { n: counted(said.back) })}
      {...(said.kept > 0 && { meaning: t('undo.kept', { n: counted(said.kept) }) })}
    />
  );
};
