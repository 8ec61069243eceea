import { useTranslation } from 'react-i18next';
import type { Rival } from '#common/ipc/arrived-calls.ts';
import { Notice } from '#renderer/ui/notice.tsx';

/** One dossier received by two counters that were cut off: which receipt holds, which has to be called back, and what to do. */
export const RivalNote = ({ rival }: { readonly rival: Omit<Rival, 'dossier' | 'at'> }) => {
  const { t } = useTranslation('intake');
  return <Notice tone="act" what={t('rival.what', rival)} advice={t('rival.advice', rival)} className="py-2!" />;
};
