import { CalendarClock, Printer, TriangleAlert, FileText, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { StepAhead } from '#common/ipc/dossier-desk-calls.ts';
import { classNames } from '#renderer/ui/class-names.ts';

const Line = ({
  icon: Icon,
  warns = false,
  children,
}: {
  readonly icon: LucideIcon;
  readonly warns?: boolean;
  readonly children: ReactNode;
}) => (
  <li className={classNames('flex items-start gap-2 leading-snug', warns && 'font-medium text-offline')}>
    <Icon aria-hidden="true" className="mt-0.5 size-[1.1em] shrink-0" />
    <span>{children}</span>
  </li>
);

/** What a step will do, before it is done: the paper it prints, the form that goes with it, the new date, and what to mind. */
export const AheadFacts = ({ ahead }: { readonly ahead: StepAhead }) => {
  const { t } = useTranslation('dossier-desk');
  const { paper, form, dueAt, answerBy, warnings } = ahead;
  return (
    <ul
      aria-label={t('ahead.title')}
      className="flex flex-col gap-1 rounded-control border border-line bg-ground px-3 py-2"
    >
      {warnings.map((warning) => (
        <Line key={warning} icon={TriangleAlert} warns>
          {t(`warning.${warning}`)}
        </Line>
      ))}
      {dueAt !== null && (
        <Line icon={CalendarClock}>
          {t('ahead.due')} <strong className="tabular">{formatDateTime(dueAt)}</strong>
        </Line>
      )}
      {answerBy !== null && (
        <Line icon={CalendarClock}>
          {t('ahead.answer-by')} <strong className="tabular">{formatDateTime(answerBy)}</strong>
        </Line>
      )}
      <Line icon={Printer}>{paper === null ? t('ahead.no-paper') : t(`ahead.paper.${paper}`)}</Line>
      {form !== null && <Line icon={FileText}>{t('ahead.form', { form: t(`forms:form.${form}`) })}</Line>}
    </ul>
  );
};
