import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PickDialog } from '#renderer/ui/pick-dialog.tsx';
import { DayEndDialog } from './day-end-dialog.tsx';
import { StatementDialog } from './statement-dialog.tsx';

const books = ['statement', 'day'] as const;

/** What there is about fees while no dossier is open: the bank's statement, and the list at the end of the day. */
export const MoneyBooks = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('money');
  const [book, setBook] = useState<(typeof books)[number] | null>(null);
  if (book === 'statement') return <StatementDialog onClose={onClose} />;
  if (book === 'day') return <DayEndDialog onClose={onClose} />;
  return (
    <PickDialog
      by="digits"
      title={t('books')}
      options={books.map((id) => ({ id, name: t(`choice.${id}`), more: '' }))}
      empty=""
      onPick={(id) => setBook(books.find((one) => one === id) ?? null)}
      onClose={onClose}
    />
  );
};
