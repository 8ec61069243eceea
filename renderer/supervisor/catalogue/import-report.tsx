import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemSentence } from '#common/domain/catalogue/exchange/problem-words.ts';
import { type CatalogueReport, REPORTED } from '#common/ipc/catalogue-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { ColumnMapping, type MappingProps } from './column-mapping.tsx';
import { counted } from './counted.ts';

const tabs = ['wrong', 'fresh', 'changed', 'retired', 'columns'] as const;
type Tab = (typeof tabs)[number];

const countOf = (report: CatalogueReport, tab: Tab): number => {
  switch (tab) {
    case 'wrong':
      return report.wrongLines;
    case 'columns':
      return report.headings.length;
    case 'fresh':
    case 'changed':
    case 'retired':
      return report.counts[tab];
  }
};

const More = ({ shown, all }: { readonly shown: number; readonly all: number }) => {
  const { t } = useTranslation('catalogue');
  return all > shown ? (
    <p className="pt-2 text-soft">{t('report.more', { shown: counted(shown), all: counted(all) })}</p>
  ) : null;
};

const Wrong = ({ report }: { readonly report: CatalogueReport }) => {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  if (report.problems.length === 0) return <p className="text-soft">{t('report.no-wrong')}</p>;
  return (
    <>
      <ol className="flex flex-col">
        {report.problems.map((problem) => (
          <li
            key={`${problem.line} ${problem.column ?? ''} ${problem.problem}`}
            className="border-t border-line py-1 leading-snug break-words first:border-t-0"
          >
            {problemSentence(problem, language)}
          </li>
        ))}
      </ol>
      <More shown={report.problems.length} all={report.problemCount} />
    </>
  );
};

const Named = ({ list, all }: { readonly list: CatalogueReport['fresh']; readonly all: number }) => {
  const { t } = useTranslation('catalogue');
  if (list.length === 0) return <p className="text-soft">{t('report.none')}</p>;
  return (
    <>
      <ul>
        {list.map(({ code, name }) => (
          <li key={code} className="border-t border-line py-1 leading-snug first:border-t-0">
            <span className="tabular text-soft">{code}</span> {name}
          </li>
        ))}
      </ul>
      <More shown={Math.min(list.length, REPORTED)} all={all} />
    </>
  );
};

const Changed = ({ report }: { readonly report: CatalogueReport }) => {
  const { t } = useTranslation('catalogue');
  if (report.changed.length === 0) return <p className="text-soft">{t('report.none')}</p>;
  return (
    <>
      <ul>
        {report.changed.map(({ code, name, differences }) => (
          <li key={code} className="border-t border-line py-1.5 leading-snug first:border-t-0">
            <span className="tabular text-soft">{code}</span> {name}
            <ul className="pl-4 text-[0.875rem]">
              {differences.map(({ column, before, after }) => (
                <li key={column} className="break-words">
                  {t(`column.${column}`)}:{' '}
                  <del className="text-act">{before === '' ? t('report.nothing') : before}</del> →{' '}
                  <ins className="font-medium text-good no-underline">{after === '' ? t('report.nothing') : after}</ins>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <More shown={report.changed.length} all={report.counts.changed} />
    </>
  );
};

/** What a file would do: what is wrong line by line, what is new, what differs, and what its columns are taken for. */
export const ImportReport = ({ report, isDisabled, onMapping }: MappingProps) => {
  const { t } = useTranslation('catalogue');
  const [tab, setTab] = useState<Tab>(
    report.wrongLines > 0 ? 'wrong' : report.counts.changed > 0 ? 'changed' : 'fresh',
  );
  return (
    <div className="flex min-h-0 grow flex-col gap-2">
      <div role="group" aria-label={t('report.title')} className="flex flex-wrap gap-1.5">
        {tabs
          .filter((each) => each !== 'columns' || report.headings.length > 0)
          .map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === tab}
              onClick={() => setTab(each)}
              className={classNames(
                'min-h-target rounded-control border px-3 font-semibold',
                'focus-visible:outline-3 focus-visible:outline-offset-1 focus-visible:outline-brand',
                each === tab ? 'border-brand bg-brand text-on-brand' : 'border-line bg-surface text-ink',
              )}
            >
              {t(`report.${each}`)} · <span className="tabular">{counted(countOf(report, each))}</span>
            </button>
          ))}
      </div>
      <div
        role="group"
        aria-label={t(`report.${tab}`)}
        // One stop for the keyboard: the arrow keys scroll from here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="min-h-0 grow overflow-y-auto rounded-card border border-line bg-surface px-4 py-2 outline-offset-[-3px]"
      >
        {tab === 'wrong' && <Wrong report={report} />}
        {tab === 'fresh' && <Named list={report.fresh} all={report.counts.fresh} />}
        {tab === 'changed' && <Changed report={report} />}
        {tab === 'retired' && <Named list={report.retired} all={report.counts.retired} />}
        {tab === 'columns' && <ColumnMapping report={report} isDisabled={isDisabled} onMapping={onMapping} />}
      </div>
    </div>
  );
};
