import { useTranslation } from 'react-i18next';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { Notice } from '#renderer/ui/notice.tsx';

/** What an attempt to write a file ended in. */
export type Outcome = CommandOutput<'report.keep'> | CommandOutput<'report.save-pdf'>;
/** `refused`: nobody tried to write. */
export type Said = Outcome | { readonly kind: 'refused'; readonly code: FailureCode };

/** The same in words: which file lies where, or what to do. */
export const SaidLine = ({ said }: { readonly said: Said }) => {
  const { t } = useTranslation('reports');
  switch (said.kind) {
    case 'written':
      return (
        <Notice tone="good" what={t('kept', { name: said.name })} meaning={t('kept-where', { folder: said.folder })} />
      );
    case 'saved':
      return <Notice tone="good" what={t('kept', { name: said.file })} />;
    case 'cancelled':
      return null;
    case 'too-slow':
      return <Notice tone="act" what={t('pdf-too-slow')} />;
    case 'gone':
      return <Notice tone="act" what={t('kept-gone')} />;
    case 'refused':
      return <Notice tone="offline" what={t(failureKey(said.code))} />;
    default:
      return <Notice tone="act" what={t('not-kept')} />;
  }
};
