import { useTranslation } from 'react-i18next';
import { formatDateTime, formatTime } from '#common/domain/calendar/format-local.ts';
import type { CentrePrinter } from '#common/ipc/print-centre-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useNow } from '#renderer/ui/clock.tsx';
import { loudnessOf } from './centre-lines.ts';

const DAY_MS = 86_400_000;

export type PrinterTableProps = {
  readonly printers: readonly CentrePrinter[];
  /** Printers of several terminals: each is called by its terminal. */
  readonly site: boolean;
  readonly onTest: (printer: CentrePrinter) => void;
};

const looks = { act: 'font-semibold text-act', soon: 'font-semibold', calm: '' } as const;
const signs = { act: '▲ ', soon: '△ ', calm: '' } as const;

/** The printers (máy in): what they are, how they are and since when, how many papers wait, and a button that tries each. */
export const PrinterTable = ({ printers, site, onTest }: PrinterTableProps) => {
  const { t } = useTranslation('print-centre');
  const now = useNow();
  const nameOf = ({ terminal, name }: CentrePrinter): string =>
    site ? `${terminal} · ${t(`printer.${name}`)}` : t(`printer.${name}`);
  if (printers.length === 0) return <p className="text-soft">{t('no-printers')}</p>;
  return (
    <table className="w-full border-collapse">
      <caption className="pb-1 text-left font-semibold">{t('printers')}</caption>
      <thead>
        <tr className="border-y border-line bg-sunken text-left text-[0.8125rem] text-soft">
          {(['printer.column', 'condition', 'waiting', 'acts'] as const).map((key) => (
            <th key={key} scope="col" className="px-3 py-1 font-medium">
              {t(key === 'printer.column' ? 'printer.column' : `column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {printers.map((printer) => {
          const { terminal, name, model, condition, since, waiting } = printer;
          const loudness = loudnessOf(condition);
          return (
            <tr key={`${terminal}/${name}`} className="border-b border-line align-top">
              <th scope="row" className="px-3 py-2 text-left font-medium">
                <span className="block first-letter:uppercase">{nameOf(printer)}</span>
                {model !== '' && <span className="block text-[0.8125rem] font-normal text-soft">{model}</span>}
              </th>
              <td className="px-3 py-2">
                <span className={looks[loudness]}>
                  <span aria-hidden="true">{signs[loudness]}</span>
                  {t(`common:status.printer.${condition}`)}
                </span>
                <span className="tabular block text-[0.8125rem] text-soft">
                  {t('since', { at: now - since < DAY_MS ? formatTime(since) : formatDateTime(since) })}
                </span>
              </td>
              <td className="tabular px-3 py-2">{waiting}</td>
              <td className="px-3 py-1.5">
                <Button aria-label={t('test-of', { printer: nameOf(printer) })} onPress={() => onTest(printer)}>
                  {t('test')}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
