import { FileDown, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDay } from '#common/domain/calendar/business-day.ts';
import type { RegisterPeriod } from '#common/domain/form/register-period.ts';
import type { FormWish } from '#common/ipc/form-calls.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { usePrinters } from '#renderer/app/use-printers.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FormPreview } from '#renderer/ui/form-preview.tsx';
import { FormSaidLine, type FormSaid } from '#renderer/ui/form-said.tsx';
import { DayField } from '../reports/day-field.tsx';
import { SaidLine, type Said } from '../reports/export-said.tsx';
import { ChoiceField } from '../settings/fields.tsx';
import { BookFiles } from './book-files.tsx';

const spans = ['day', 'month', 'year', 'days'] as const;
/** Until 3:00 a night still belongs to the day before, as in the books themselves. */
const today = (): string => businessDay(Date.now());

type PaperPageProps = {
  readonly form: 'register' | 'day-end';
  readonly period: RegisterPeriod;
  readonly onPeriod: (period: RegisterPeriod) => void;
};

/** A book as it prints: look, hand to the office printer, or save as PDF. */
const PaperPage = ({ form, period, onPeriod }: PaperPageProps) => {
  const { t } = useTranslation(['books', 'forms']);
  const printing = useAct('form.print');
  const saving = useAct('form.save');
  const { printers, printer, setPrinter } = usePrinters();
  const [said, setSaid] = useState<FormSaid | null>(null);
  const [kept, setKept] = useState<Said | null>(null);
  const wish = { form: form === 'register' ? '07' : 'day-end', of: null, both: false, period } satisfies FormWish;
  const print = async () => {
    if (printer === '' || saving.busy) return;
    const reply = await printing.act({ ...wish, printer });
    setSaid(reply.ok ? { kind: 'print', how: reply.value.kind } : { kind: 'failed', code: reply.failure.code });
  };
  const save = async () => {
    if (printing.busy) return;
    const reply = await saving.act(wish);
    setSaid(reply.ok ? { kind: 'save', outcome: reply.value } : { kind: 'failed', code: reply.failure.code });
  };
  const set = (next: RegisterPeriod) => {
    setSaid(null);
    setKept(null);
    onPeriod(next);
  };
  return (
    <div className="flex min-h-0 grow flex-col gap-3">
      <h1 className="text-[1.25rem] font-semibold">{t(`books:page.${form}`)}</h1>
      <div className="flex flex-wrap items-end gap-3">
        {form === 'register' && (
          <ChoiceField
            label={t('books:span')}
            value={period.span}
            options={spans.map((value) => ({ value, name: t(`books:spans.${value}`) }))}
            onChange={(span) => set({ ...period, span, ...(span === 'days' ? { to: period.to ?? period.day } : {}) })}
          />
        )}
        <DayField
          label={t(period.span === 'days' ? 'books:from' : period.span === 'day' ? 'books:day' : 'forms:period.day-in')}
          day={period.day}
          onDay={(day) => set({ ...period, day })}
        />
        {period.span === 'days' && (
          <DayField label={t('books:to')} day={period.to ?? period.day} onDay={(to) => set({ ...period, to })} />
        )}
        <div className="max-w-56 min-w-40 grow">
          <ChoiceField
            label={t('forms:printer')}
            value={printer}
            options={
              printers === null || printers.length === 0
                ? [{ value: '', name: printers === null ? '…' : t('forms:no-printer') }]
                : printers.map(({ name, title }) => ({ value: name, name: title }))
            }
            onChange={setPrinter}
          />
        </div>
        <div className="ml-auto flex gap-2">
          {form === 'register' && (
            <BookFiles
              wish={wish}
              onSaid={(outcome) => {
                setSaid(null);
                setKept(outcome);
              }}
            />
          )}
          <Button icon={FileDown} isPending={saving.busy} onPress={() => void save()}>
            {t('forms:save.act')}
          </Button>
          <Button
            variant="primary"
            icon={Printer}
            isPending={printing.busy}
            isDisabled={printer === ''}
            onPress={() => void print()}
          >
            {t('forms:print.act')}
          </Button>
        </div>
      </div>
      {said !== null && <FormSaidLine said={said} />}
      {said === null && kept !== null && <SaidLine said={kept} />}
      <div
        role="group"
        aria-label={t('forms:preview')}
        // One stop for the keyboard: the arrow keys scroll from here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="form-preview flex min-h-0 grow overflow-auto rounded-card bg-sunken p-4"
      >
        <FormPreview wish={wish} />
      </div>
    </div>
  );
};

/** The register (Mẫu 07, Sổ theo dõi hồ sơ) of a day, a month, a year, or any days. */
export const RegisterPage = () => {
  const [period, setPeriod] = useState<RegisterPeriod>(() => ({ span: 'month', day: today() }));
  return <PaperPage form="register" period={period} onPeriod={setPeriod} />;
};

/** The list of fees at the end of a day (bảng kê thu phí, lệ phí). */
export const DayEndPage = () => {
  const [period, setPeriod] = useState<RegisterPeriod>(() => ({ span: 'day', day: today() }));
  return <PaperPage form="day-end" period={period} onPeriod={setPeriod} />;
};
