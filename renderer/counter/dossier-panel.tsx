import { PackageCheck, Route, StepForward } from 'lucide-react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isEnded } from '#common/domain/dossier/business-state.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Cautions } from './dossier/cautions.tsx';
import type { DossierQuestion } from './dossier/dossier-dialogs.tsx';
import { Parties } from './dossier/parties.tsx';
import { Sides } from './dossier/sides.tsx';
import { Timeline } from './dossier/timeline.tsx';
import { DossierFiles } from './digitise/dossier-files.tsx';
import { DossierPapers } from './dossier-papers.tsx';
import { FormDialog } from './form-dialog.tsx';
import { MoneyLine } from './money/money-line.tsx';
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
  /** Opens one of the dossier's own questions: the next step, giving out the result, what became of a parcel, another way for it. */
  readonly onAsk: (question: DossierQuestion) => void;
  readonly onClose: () => void;
};

const Results = ({ results }: { readonly results: DossierView['results'] }) => {
  const { t } = useTranslation('dossier-desk');
  if (results.length === 0) return null;
  return (
    <section aria-label={t('result.title')}>
      <h3 className="pb-1 text-[0.8125rem] font-medium text-soft">{t('result.title')}</h3>
      <ul>
        {results.map(({ type, number, summary }) => (
          <li key={`${type} ${number}`} className="leading-snug">
            {[type, number, summary].filter((part) => part !== '').join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** Until the result is on its way, or after it came back, the citizen may have it another way. */
const mayWishAgain = ({ state, delivery }: DossierView): boolean =>
  delivery.state === 'failed' || (!isEnded(state) && (delivery.state === 'none' || delivery.state === 'ready'));

type PaperRowProps = Pick<DossierPanelProps, 'onAnswer' | 'onAsk'> & { readonly dossier: DossierView };

/** Where the receipt stands, and what became of the parcel where there is one. */
const PaperRow = ({ dossier, onAnswer, onAsk }: PaperRowProps) => {
  const { t } = useTranslation('counter');
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
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
      {(dossier.delivery.state === 'posted' || dossier.delivery.state === 'failed') && (
        <Button icon={PackageCheck} onPress={() => onAsk({ kind: 'deliver', dossier })}>
          {t('dossier-desk:deliver.open')}
        </Button>
      )}
      {mayWishAgain(dossier) && (
        <Button icon={Route} onPress={() => onAsk({ kind: 'wish', dossier })}>
          {t('dossier-desk:wish.open')}
        </Button>
      )}
    </div>
  );
};

/** The officer's place for one dossier (hồ sơ): where its four sides stand, what happened, whose it is, what is in it, and what may be done next. */
export const DossierPanel = ({
  id,
  first,
  justReceived,
  onAnswer,
  onPrintAgain,
  onAnother,
  onAsk,
  onClose,
}: DossierPanelProps) => {
  const { t } = useTranslation('counter');
  const view = useView('dossier.show', { dossier: id }, ['dossiers', 'papers']);
  const looked = useView('dossier.ahead', { dossier: id }, ['dossiers', 'config']);
  const panel = useRef<HTMLElement>(null);
  const [forms, setForms] = useState(false);
  useLayoutEffect(() => panel.current?.focus(), []);
  const found = view.kind === 'ready' && view.value.kind === 'found' ? view.value.dossier : null;
  const missing = view.kind === 'ready' && view.value.kind === 'not-found';
  const dossier = found ?? (missing ? null : first);
  const ahead = looked.kind === 'ready' && looked.value.kind === 'ahead' ? looked.value.ahead : null;
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t('dossier.title')}
      className="flex min-h-0 grow flex-col outline-none"
    >
      <div
        role="group"
        aria-label={t('dossier-desk:body')}
        // One stop for the keyboard: the arrow keys scroll from here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="flex min-h-0 grow flex-col gap-4 overflow-y-auto px-5 py-3"
      >
        <header className="flex min-h-target items-center gap-3">
          <div className="min-w-0 grow">
            <h2 className="text-[0.9375rem] font-semibold">{t(justReceived ? 'dossier.received' : 'dossier.title')}</h2>
            {dossier !== null && (
              <p className="tabular text-[1.375rem] leading-tight font-bold">{dossier.code || dossier.ref}</p>
            )}
          </div>
          {dossier !== null && (
            <Button variant="quiet" onPress={() => onAnother(dossier)}>
              {t('dossier.another')}
            </Button>
          )}
          <Button variant="quiet" onPress={onClose}>
            {t('dossier.close')}
          </Button>
        </header>
        {dossier === null && <p className="text-soft">{t(missing ? 'dossier.not-found' : 'dossier.loading')}</p>}
        {dossier !== null && (
          <>
            <Cautions dossier={dossier} ahead={ahead} />
            <Sides dossier={dossier} />
            <PaperRow dossier={dossier} onAnswer={onAnswer} onAsk={onAsk} />
            <MoneyLine dossier={dossier} onMoney={() => onAsk({ kind: 'money', dossier: id })} />
            <Results results={dossier.results} />
            <Timeline history={dossier.history} />
            <Parties dossier={dossier} />
            <DossierPapers components={dossier.components} />
            <DossierFiles dossier={dossier} />
          </>
        )}
      </div>
      {dossier !== null && (
        <footer className="flex items-center justify-end gap-2 border-t border-line bg-sunken px-5 py-2.5">
          <Button keys={capOf('print-again')} onPress={onPrintAgain}>
            {t('act.print-again')}
          </Button>
          <Button onPress={() => setForms(true)}>{t('forms:open')}</Button>
          {justReceived && <Button onPress={onClose}>{t('act.new-intake')}</Button>}
          {dossier.next.includes('return') && (
            <Button keys={capOf('give-result')} onPress={() => onAsk({ kind: 'give', dossier: id })}>
              {t('act.give-result')}
            </Button>
          )}
          <Button
            variant="primary"
            icon={StepForward}
            keys={capOf('next-step')}
            unavailable={dossier.next.length === 0}
            onPress={() => onAsk({ kind: 'next', dossier: id })}
          >
            {t('act.next-step')}
          </Button>
        </footer>
      )}
      {forms && <FormDialog dossier={id} onClose={() => setForms(false)} />}
    </section>
  );
};
