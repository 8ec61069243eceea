import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { maskNumber } from '#common/domain/identity/mask-number.ts';
import type { DossierView } from '#common/ipc/counter-calls.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DossierPapers } from './dossier-papers.tsx';
import { feeText } from './fee-text.ts';
import { FormDialog } from './form-dialog.tsx';
import { capOf } from './keys.ts';
import type { PaperAnswer } from './paper-line.ts';
import { PaperStatus } from './paper-status.tsx';

export type DossierPanelProps = {
  readonly id: string;
  /** The dossier as the scan or the receipt brought it, shown until it is asked for again. */
  readonly first: DossierView | null;
  readonly justReceived: boolean;
  readonly onAnswer: (job: string, answer: PaperAnswer) => void;
  readonly onPrintAgain: () => void;
  readonly onAnother: (dossier: DossierView) => void;
  readonly onClose: () => void;
};

const Fact = ({
  name,
  children,
  wide = false,
}: {
  readonly name: string;
  readonly children: ReactNode;
  readonly wide?: boolean;
}) => (
  <div className={wide ? 'col-span-2' : ''}>
    <dt className="text-[0.8125rem] text-soft">{name}</dt>
    <dd className="leading-snug">{children}</dd>
  </div>
);

/** An opened dossier (hồ sơ): what was received, when it is due, and where its receipt stands. */
export const DossierPanel = ({
  id,
  first,
  justReceived,
  onAnswer,
  onPrintAgain,
  onAnother,
  onClose,
}: DossierPanelProps) => {
  const { t } = useTranslation('counter');
  const view = useView('dossier.show', { dossier: id }, ['dossiers', 'papers']);
  const panel = useRef<HTMLElement>(null);
  const [forms, setForms] = useState(false);
  useEffect(() => panel.current?.focus(), []);
  const found = view.kind === 'ready' && view.value.kind === 'found' ? view.value.dossier : null;
  const missing = view.kind === 'ready' && view.value.kind === 'not-found';
  const dossier = found ?? (missing ? null : first);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t('dossier.title')}
      className="flex min-h-0 grow flex-col outline-none"
    >
      <div className="flex min-h-0 grow flex-col gap-4 overflow-y-auto px-5 py-3">
        <header className="flex min-h-target items-center gap-3">
          <h2 className="min-w-0 grow text-[1.125rem] font-semibold">
            {t(justReceived ? 'dossier.received' : 'dossier.title')}
          </h2>
          {dossier !== null && (
            <p className="text-[0.8125rem] text-soft">{t(dossier.synced ? 'dossier.synced' : 'dossier.not-synced')}</p>
          )}
          <Button variant="quiet" onPress={onClose}>
            {t('dossier.close')}
          </Button>
        </header>
        {dossier === null && <p className="text-soft">{t(missing ? 'dossier.not-found' : 'dossier.loading')}</p>}
        {dossier !== null && (
          <>
            <div className="grid grid-cols-2 gap-4 rounded-card border border-line bg-ground px-4 py-3">
              <div>
                <p className="text-[0.8125rem] text-soft">{t('dossier.code')}</p>
                <p className="tabular text-[1.375rem] leading-tight font-bold">{dossier.code}</p>
              </div>
              <div>
                <p className="text-[0.8125rem] text-soft">{t('dossier.due-at')}</p>
                <p className="tabular text-[1.375rem] leading-tight font-bold">{formatDateTime(dossier.dueAt)}</p>
              </div>
              <div className="col-span-2 border-t border-line pt-2">
                <p className="text-[0.8125rem] text-soft">{t('dossier.receipt')}</p>
                {dossier.receipt === null ? (
                  <p>{t('dossier.receipt-none')}</p>
                ) : (
                  <PaperStatus
                    title={t('dossier.receipt')}
                    paper={dossier.receipt}
                    onAnswer={(answer) => dossier.receipt !== null && onAnswer(dossier.receipt.job, answer)}
                  />
                )}
              </div>
            </div>
            <dl className="grid grid-cols-2 gap-x-4 gap-y-2">
              <Fact name={t('dossier.procedure')} wide>
                <strong className="font-semibold">{dossier.procedureName}</strong>
                <span className="text-soft"> · {dossier.procedureCode}</span>
              </Fact>
              <Fact name={t('dossier.applicant')}>{dossier.applicant.fullName}</Fact>
              <Fact name={t('dossier.number')}>
                <span className="tabular">{maskNumber(dossier.applicant.citizenNumber)}</span>
              </Fact>
              {dossier.ownerName !== dossier.applicant.fullName && (
                <Fact name={t('dossier.owner')}>{dossier.ownerName}</Fact>
              )}
              {dossier.applicant.phone !== '' && (
                <Fact name={t('dossier.phone')}>
                  <span className="tabular">{dossier.applicant.phone}</span>
                </Fact>
              )}
              <Fact name={t('dossier.received-at')}>
                <span className="tabular">{formatDateTime(dossier.receivedAt)}</span>
              </Fact>
              <Fact name={t('dossier.deadline')}>{dossier.deadline}</Fact>
              <Fact name={t('dossier.fee')}>
                <span className="tabular">{feeText(t, dossier.feeVnd)}</span>
              </Fact>
              <Fact name={t('dossier.sets')}>
                <span className="tabular">{dossier.sets}</span>
              </Fact>
              <Fact name={t('dossier.counter')}>
                {dossier.counter}
                {dossier.ticketLabel !== null && ` · ${t('dossier.ticket')} ${dossier.ticketLabel}`}
              </Fact>
              <Fact name={t('dossier.agency')}>{dossier.agency}</Fact>
            </dl>
            <DossierPapers components={dossier.components} />
          </>
        )}
      </div>
      {dossier !== null && (
        <footer className="flex items-center justify-end gap-3 border-t border-line bg-sunken px-5 py-2.5">
          <Button keys={capOf('print-again')} onPress={onPrintAgain}>
            {t('act.print-again')}
          </Button>
          <Button onPress={() => setForms(true)}>{t('forms:open')}</Button>
          <Button onPress={() => onAnother(dossier)}>{t('dossier.another')}</Button>
          <Button variant="primary" onPress={onClose}>
            {t('act.new-intake')}
          </Button>
        </footer>
      )}
      {forms && <FormDialog dossier={id} onClose={() => setForms(false)} />}
    </section>
  );
};
