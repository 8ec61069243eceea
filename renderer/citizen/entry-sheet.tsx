import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { CitizenEntry } from '#common/ipc/citizen-calls.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { TicketNumber } from '#renderer/ui/ticket-number.tsx';
import { Fee } from './fee.tsx';
import { Rating } from './rating.tsx';

export type EntrySheetProps = {
  readonly label: string | null;
  readonly entry: CitizenEntry;
  readonly mayRate: boolean;
};

/** Papers that fit; the rest is a number. */
const shownPapers = 5;

const Fact = ({
  name,
  wide = false,
  children,
}: {
  readonly name: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) => (
  <div className={wide ? 'col-span-2' : ''}>
    <dt className="text-[1.15rem] text-soft">{name}</dt>
    <dd className="text-[1.7rem] leading-snug font-semibold text-pretty">{children}</dd>
  </div>
);

const Papers = ({ papers }: { readonly papers: CitizenEntry['papers'] }) => {
  const { t } = useTranslation('citizen');
  if (papers.length === 0) return null;
  return (
    <section className="min-h-0">
      <h2 className="font-sans text-[1.15rem] font-normal text-soft">{t('papers')}</h2>
      <ul className="flex flex-col">
        {papers.slice(0, shownPapers).map(({ name, count }) => (
          <li key={name} className="flex items-baseline gap-4 border-b border-line py-1.5 text-[1.3rem]">
            <span className="line-clamp-2 min-w-0 grow leading-snug">{name}</span>
            <span className="tabular shrink-0 font-semibold">{t('copies', { count })}</span>
          </li>
        ))}
      </ul>
      {papers.length > shownPapers && (
        <p className="pt-1 text-[1.1rem] text-soft">{t('more-papers', { count: papers.length - shownPapers })}</p>
      )}
    </section>
  );
};

/** What was entered for this citizen, to be read along: is the name right, which papers, what it costs, when to come back. */
export const EntrySheet = ({ label, entry, mayRate }: EntrySheetProps) => {
  const { t } = useTranslation('citizen');
  const { applicantName, maskedNumber, procedureName, papers, feeVnd, dueAt, dossierCode } = entry;
  const blank = <span className="font-normal text-soft">{t('not-yet')}</span>;
  // Fee and question stand beside the sheet once there is something to say.
  const hasSide = procedureName !== '' || mayRate;
  return (
    <section
      className={classNames(
        'grid min-h-0 grow gap-6 overflow-hidden p-6',
        hasSide && 'grid-cols-[minmax(0,1fr)_25rem]',
      )}
    >
      <div className="flex min-h-0 flex-col gap-4 overflow-hidden rounded-tile border border-line bg-surface p-6 shadow-card">
        <div className="flex items-center gap-6">
          <h1 className="min-w-0 grow font-display text-[1.75rem] leading-tight font-bold">
            {t(dossierCode === null ? 'please-check' : 'received')}
          </h1>
          {label !== null && <TicketNumber label={label} now className="text-[2.6rem]" />}
        </div>
        <dl className="grid grid-cols-2 gap-x-6 gap-y-3">
          <Fact name={t('name')}>{applicantName === '' ? blank : applicantName}</Fact>
          <Fact name={t('number')}>
            <span className="tabular">{maskedNumber === '' ? blank : maskedNumber}</span>
          </Fact>
          <Fact name={t('procedure')} wide>
            {procedureName === '' ? blank : procedureName}
          </Fact>
          {dossierCode !== null && (
            <Fact name={t('code')}>
              <span className="tabular">{dossierCode}</span>
            </Fact>
          )}
          {dueAt !== null && (
            <Fact name={t('due')}>
              <span className="tabular">{formatDateTime(dueAt)}</span>
            </Fact>
          )}
        </dl>
        <Papers papers={papers} />
      </div>
      {hasSide && (
        <div className="flex min-h-0 flex-col gap-6">
          {procedureName !== '' && <Fee feeVnd={feeVnd} />}
          {mayRate && (
            <div className="flex grow flex-col justify-center rounded-tile border border-line bg-surface p-5 shadow-card">
              <Rating visit={dossierCode ?? ''} small />
            </div>
          )}
        </div>
      )}
    </section>
  );
};
