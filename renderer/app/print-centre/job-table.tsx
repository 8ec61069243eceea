import { useTranslation } from 'react-i18next';
import { formatDateTime, formatTime } from '#common/domain/calendar/format-local.ts';
import type { CentreJob } from '#common/ipc/print-centre-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { type CentreAct, centreLine, markOf } from './centre-lines.ts';

const DAY_MS = 86_400_000;

export type JobTableProps = {
  readonly jobs: readonly CentreJob[];
  readonly site: boolean;
  readonly onAct: (job: CentreJob, act: CentreAct) => void;
};

const looks = { calm: 'text-ink', good: 'text-good', act: 'font-semibold text-act' } as const;

/** The papers (giấy in): what must be answered first, then what is on its way, then what is out; each with its copy, its printer and its time. */
export const JobTable = ({ jobs, site, onAct }: JobTableProps) => {
  const { t } = useTranslation('print-centre');
  const now = useNow();
  if (jobs.length === 0) return <p className="text-soft">{t('no-jobs')}</p>;
  return (
    <table className="w-full border-collapse">
      <caption className="pb-1 text-left font-semibold">{t('jobs')}</caption>
      <thead>
        <tr className="border-y border-line bg-sunken text-left text-[0.8125rem] text-soft">
          {(['paper', 'state', 'at', 'acts'] as const).map((key) => (
            <th key={key} scope="col" className="px-3 py-1 font-medium">
              {t(`column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {jobs.map((job) => {
          const { key, tone, hint, acts } = centreLine(job);
          const mark = markOf(job);
          const name = t(`paper.${job.what}`, { title: job.title });
          return (
            <tr key={job.job} className="border-b border-line align-top">
              <th scope="row" className="px-3 py-2 text-left font-medium">
                {name}
                <span className="block text-[0.8125rem] font-normal text-soft">
                  {site && `${job.terminal} · `}
                  {t(`printer.${job.printer}`)}
                  {mark !== null && ` · ${t('copy', { times: mark })}`}
                </span>
              </th>
              <td className={classNames('px-3 py-2 leading-snug', looks[tone])}>
                {t(key, { name })}
                {hint !== null && <span className="block text-[0.8125rem] font-normal text-ink">{t(hint)}</span>}
              </td>
              <td className="tabular px-3 py-2 whitespace-nowrap">
                {now - job.changedAt < DAY_MS ? formatTime(job.changedAt) : formatDateTime(job.changedAt)}
              </td>
              <td className="px-3 py-1.5">
                <div className="flex gap-2">
                  {acts.map((act) => (
                    <Button
                      key={act}
                      variant={act === 'cancel' || job.state === 'printed' ? 'quiet' : 'secondary'}
                      aria-label={t(`act-of.${act}`, { name })}
                      onPress={() => onAct(job, act)}
                    >
                      {t(`act.${act}`)}
                    </Button>
                  ))}
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
