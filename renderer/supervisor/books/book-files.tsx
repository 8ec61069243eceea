import { FileDown, FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormSheet } from '#common/domain/form/form-sheet.ts';
import { calendarDaysOf } from '#common/domain/form/register-period.ts';
import type { FormWish } from '#common/ipc/form-calls.ts';
import { keepBook, keepTable } from '#renderer/app/keep-file.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import type { Said } from '../reports/export-said.tsx';

/** The table of a book without the empty lines that paper has for pens. */
const tableOf = ({ pieces }: FormSheet) => {
  const table = pieces.find((piece) => piece.kind === 'table');
  return table?.kind === 'table'
    ? { head: table.head, rows: table.rows.filter((row) => row.some((text) => text !== '')) }
    : { head: [], rows: [] };
};

type BookFilesProps = {
  readonly wish: FormWish & { readonly period: NonNullable<FormWish['period']> };
  readonly onSaid: (said: Said | null) => void;
};

/** Writes the register as a workbook or as CSV, as it would print now. A period with too many dossiers says so in the preview. */
export const BookFiles = ({ wish, onSaid }: BookFilesProps) => {
  const { t } = useTranslation('reports');
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const write = async (sheet: FormSheet, as: 'book' | 'csv') => {
    const { head, rows } = tableOf(sheet);
    const { first, last } = calendarDaysOf(wish.period);
    const about = { name: 'register', group: null, from: first, to: last } as const;
    return as === 'csv'
      ? keepTable(client, { ...about, rows: [[sheet.title], [sheet.subtitle], head, ...rows] })
      : keepBook(client, {
          ...about,
          title: sheet.title,
          columns: head.map((name) => ({ name, kind: 'text' as const })),
          rows,
          aboutTitle: t('about-title'),
          about: [
            [t('about-centre'), [sheet.parentAgency, sheet.agency].filter((text) => text !== '').join(' – ')],
            [t('about-report'), sheet.title],
            [t('about-period'), sheet.subtitle],
            ...sheet.notes.map((note): [string, string] => [t('about-note'), note]),
          ],
        });
  };
  const keep = async (as: 'book' | 'csv') => {
    onSaid(null);
    setBusy(true);
    const shown = await client.call('form.show', wish);
    const [drawn] = shown.ok && shown.value.kind === 'form' ? shown.value.drawn.sheets : [];
    const reply = drawn === undefined ? null : await write(drawn.sheet, as);
    setBusy(false);
    if (!shown.ok) onSaid({ kind: 'refused', code: shown.failure.code });
    else if (reply !== null) onSaid(reply.ok ? reply.value : { kind: 'refused', code: reply.failure.code });
  };
  return (
    <>
      <Button icon={FileSpreadsheet} isDisabled={busy} onPress={() => void keep('book')}>
        {t('keep-book')}
      </Button>
      <Button icon={FileDown} isDisabled={busy} onPress={() => void keep('csv')}>
        {t('keep')}
      </Button>
    </>
  );
};
