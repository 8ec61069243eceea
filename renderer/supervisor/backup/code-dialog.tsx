import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeOnPaper } from '#common/domain/backup/recovery-sheet.ts';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { usePrinters } from '#renderer/app/use-printers.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Line } from '../boards/fields.tsx';
import { ChoiceField } from '../settings/fields.tsx';

const GROUP = 4;

/** Hands the code to an office printer, where this machine has one. */
const PrintPart = ({ paper }: { readonly paper: CodeOnPaper }) => {
  const { t } = useTranslation('backup');
  const printing = useAct('backup.print-code');
  const { printers, printer, setPrinter } = usePrinters();
  const [said, setSaid] = useState<{ readonly tone: 'good' | 'act'; readonly key: string } | null>(null);
  if (printers === null || printers.length === 0) return null;
  const print = async () => {
    const { code, madeAt, terminal, site, agency } = paper;
    const reply = await printing.act({ code, madeAt, terminal, site, agency, printer });
    if (!reply.ok) setSaid({ tone: 'act', key: failureKey(reply.failure.code) });
    else setSaid({ tone: reply.value.kind === 'handed-over' ? 'good' : 'act', key: `code.print.${reply.value.kind}` });
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-end gap-2">
        <div className="min-w-0 grow">
          <ChoiceField
            label={t('code.print.printer')}
            value={printer}
            options={printers.map(({ name, title }) => ({ value: name, name: title }))}
            onChange={setPrinter}
          />
        </div>
        <Button icon={Printer} isPending={printing.busy} onPress={() => void print()}>
          {t('code.print.act')}
        </Button>
      </div>
      {said !== null && <Notice tone={said.tone} what={t(said.key)} />}
    </div>
  );
};

/** Shows a code once. It closes when the last group was typed from the paper: then it stands there. */
export const CodeDialog = ({ made, onClose }: { readonly made: CodeOnPaper; readonly onClose: () => void }) => {
  const { t } = useTranslation('backup');
  const [typed, setTyped] = useState('');
  const isWritten = typed.trim().toUpperCase() === made.code.slice(-GROUP);
  return (
    <Dialog
      title={t('code.title')}
      onClose={() => isWritten && onClose()}
      actions={
        <Button variant="primary" isDisabled={!isWritten} onPress={onClose}>
          {t('code.done')}
        </Button>
      }
    >
      <p>{t('code.write')}</p>
      <p className="tabular py-2 text-center font-mono text-[1.5rem] font-semibold tracking-wide select-all">
        {made.code}
      </p>
      <p className="text-soft">{t('code.date', { at: formatDateTime(made.madeAt) })}</p>
      <PrintPart paper={made} />
      <Line label={t('code.retype')} value={typed} max={GROUP} onChange={setTyped} />
    </Dialog>
  );
};
