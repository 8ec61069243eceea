import { FileSpreadsheet, FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureCode } from '#common/ipc/contract.ts';
import type { ReportSheet } from '#common/ipc/report-sheet.ts';
import { keepBook, keepTable } from '#renderer/app/keep-file.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { SaidLine, type Outcome, type Said } from './export-said.tsx';
import type { Wording } from './figure-text.ts';
import { csvRows, notesOf, paperOf, periodText, workbookOf } from './sheet-words.ts';

type ExportBarProps = { readonly sheet: ReportSheet | null; readonly wording: Wording };

/** Hands a report on as a workbook, as CSV, and as an official paper of A4. */
export const useExport = ({ sheet, wording }: ExportBarProps) => {
  const { t, i18n } = useTranslation('reports');
  const client = useClient();
  const [said, setSaid] = useState<Said | null>(null);
  const [busy, setBusy] = useState(false);
  const isEmpty = sheet === null || sheet.rows.length === 0;
  const hand = async (
    ask: () => Promise<
      | { readonly ok: true; readonly value: Outcome }
      | { readonly ok: false; readonly failure: { readonly code: FailureCode } }
    >,
  ) => {
    setBusy(true);
    setSaid(null);
    const reply = await ask();
    setBusy(false);
    setSaid(reply.ok ? reply.value : { kind: 'refused', code: reply.failure.code });
  };
  const csv = (from: ReportSheet) =>
    hand(() =>
      keepTable(client, {
        name: from.name,
        group: from.group,
        from: from.from,
        to: from.to,
        rows: [
          [t(`name.${from.name}`)],
          [periodText(from, wording)],
          ...notesOf(from, wording).map((note) => [note]),
          ...csvRows(from, wording),
        ],
      }),
    );
  const paper = (from: ReportSheet) => {
    const vietnamese: Wording = { t: i18n.getFixedT('vi', 'reports'), language: 'vi' };
    return hand(() => client.call('report.save-pdf', { sheet: paperOf(from, vietnamese) }));
  };
  const buttons = (
    <div className="flex gap-2">
      <Button
        icon={FileSpreadsheet}
        isDisabled={isEmpty || busy}
        onPress={() => sheet !== null && void hand(() => keepBook(client, workbookOf(sheet, wording)))}
      >
        {t('keep-book')}
      </Button>
      <Button icon={FileDown} isDisabled={isEmpty || busy} onPress={() => sheet !== null && void csv(sheet)}>
        {t('keep')}
      </Button>
      <Button icon={Printer} isDisabled={isEmpty || busy} onPress={() => sheet !== null && void paper(sheet)}>
        {t('save-pdf')}
      </Button>
    </div>
  );
  return { buttons, said: said === null ? null : <SaidLine said={said} />, forget: () => setSaid(null) };
};
