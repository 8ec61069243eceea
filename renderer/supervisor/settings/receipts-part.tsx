import { useTranslation } from 'react-i18next';
import type { CounterDraft } from '#common/domain/settings/drafts.ts';
import type { SettingsProblem } from '#common/domain/settings/problems.ts';
import { Part, TextField, TickField } from './fields.tsx';
import { shownNumber, typedLongNumber } from './typed.ts';

type Receipts = CounterDraft['receipts'];

type ReceiptsPartProps = {
  readonly receipts: Receipts;
  /** The highest number this counter used of its block; null for none, or for one that is not known here. */
  readonly used: number | null;
  readonly year: string;
  readonly turn: number;
  readonly wrongAt: (field: string) => readonly SettingsProblem[];
  readonly onChange: (field: string, receipts: Receipts, redraw?: boolean) => void;
};

/** The receipt numbers (dải số biên lai) set aside for a counter: form, serial, first and last, and how many are left. */
export const ReceiptsPart = ({ receipts, used, year, turn, wrongAt, onChange }: ReceiptsPartProps) => {
  const { t } = useTranslation('settings');
  const fresh = { form: 'EBL01', serial: `${year.slice(-2)}TAA`, first: 1, last: 1_000 };
  const left =
    receipts === null || receipts.last < receipts.first
      ? null
      : used !== null && used >= receipts.first && used <= receipts.last
        ? receipts.last - used
        : receipts.last - receipts.first + 1;
  return (
    <Part title={t('part.receipts')}>
      <p className="text-[0.8125rem] text-soft">{t('receipts.about')}</p>
      <TickField
        label={t('receipts.has')}
        ticked={receipts !== null}
        onTick={(on) => onChange('receipts', on ? fresh : null, true)}
      />
      {receipts !== null && (
        <>
          <div className="grid max-w-3xl grid-cols-4 items-start gap-3">
            {(['form', 'serial'] as const).map((part) => (
              <TextField
                key={part}
                label={t(`receipts.${part}`)}
                value={receipts[part]}
                turn={turn}
                most={20}
                problems={wrongAt(`receipts.${part}`)}
                onType={(text) => onChange(`receipts.${part}`, { ...receipts, [part]: text })}
              />
            ))}
            {(['first', 'last'] as const).map((edge) => (
              <TextField
                key={edge}
                label={t(`receipts.${edge}`)}
                value={shownNumber(receipts[edge])}
                turn={turn}
                most={8}
                problems={wrongAt(`receipts.${edge}`)}
                onType={(text) => onChange(`receipts.${edge}`, { ...receipts, [edge]: typedLongNumber(text) })}
              />
            ))}
          </div>
          {left !== null && (
            <p className={left < 50 ? 'font-medium text-offline' : 'text-soft'}>
              {t('receipts.left', { count: left })}
              {used !== null && ` ${t('receipts.used', { number: used })}`}
            </p>
          )}
        </>
      )}
    </Part>
  );
};
