import { ArrowLeft, CalendarClock, CircleHelp, Printer, Ticket } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KioskProcedure } from '#common/ipc/kiosk-search-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { QrCode } from '#renderer/ui/qr-code.tsx';
import { ClosedMark } from '../closed-mark.tsx';
import { ChecklistLine } from './checklist-line.tsx';
import { DocumentList, ProcedureFacts } from './procedure-facts.tsx';
import { StillThere } from './still-there.tsx';
import { useChecklist } from './use-checklist.ts';
import { useLeaving } from './use-leaving.ts';

/** Long enough to read a list of papers twice, in seconds. */
const readingSeconds = 120;

export type ProcedureScreenProps = {
  readonly code: string;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
  readonly onBack: () => void;
  readonly onGone: () => void;
  readonly onService: (service: string) => void;
};

const Known = ({ procedure }: { readonly procedure: KioskProcedure }) => {
  const { t } = useTranslation('kiosk-search');
  return (
    <div className="flex min-h-0 grow flex-col gap-6 landscape:flex-row">
      <section
        // A long list is scrolled by keys too: axe asks for it, and rightly.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('documents')}
        className="flex min-h-0 grow flex-col gap-4 overflow-y-auto rounded-tile border border-line bg-surface p-7"
      >
        <h2 className="text-[1.6rem] font-bold">{t('documents')}</h2>
        <DocumentList documents={procedure.documents} />
      </section>
      <section
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('facts')}
        className="flex shrink-0 flex-col gap-6 landscape:w-[26rem] landscape:overflow-y-auto"
      >
        <ProcedureFacts procedure={procedure} />
        <div className="flex items-center gap-6">
          <QrCode
            text={procedure.link}
            label={t('qr', { code: procedure.code })}
            className="size-[10rem] shrink-0 rounded-card border border-line landscape:large:size-[7rem]"
          />
          <p className="text-[1.2rem] text-soft">{t(procedure.onPhone ? 'qr-phone' : 'qr-caption')}</p>
        </div>
        {procedure.service === null && (
          <Notice tone="calm" className="text-[1.2rem]" what={t('no-service')} advice={t('no-service-advice')} />
        )}
      </section>
    </div>
  );
};

/** One procedure (thủ tục): what to bring, on screen and on paper, and the number for the right queue in one press. */
export const ProcedureScreen = ({ code, now, onBack, onGone, onService }: ProcedureScreenProps) => {
  const { t } = useTranslation('kiosk-search');
  const language = useLanguage();
  const view = useView('kiosk.procedure', { code }, ['config']);
  const { checklist, print } = useChecklist(code);
  const secondsLeft = useLeaving(readingSeconds, onGone);
  const procedure = view.kind === 'ready' && view.value.kind === 'found' ? view.value.procedure : null;
  const service = procedure?.service ?? null;
  return (
    <main className="flex min-h-0 grow flex-col">
      <div className="relative flex shrink-0 flex-col gap-1 bg-brand-deep px-10 py-7 text-white landscape:py-4">
        <StillThere secondsLeft={secondsLeft} />
        <p className="text-[1.25rem]">{procedure === null ? t('title') : t('field', { field: procedure.field })}</p>
        <h1 className="text-[2.4rem] leading-[1.3] font-bold landscape:text-[1.9rem]">
          {procedure === null ? t('procedure') : procedure.name[language]}
        </h1>
      </div>
      <div className="flex min-h-0 grow flex-col gap-5 px-8 py-6 landscape:py-4">
        {procedure !== null && <Known procedure={procedure} />}
        {view.kind === 'loading' && <p className="grow text-center text-[1.3rem]">{t('looking')}</p>}
        {view.kind !== 'loading' && procedure === null && (
          <EmptyState icon={CircleHelp} what={t('gone')} advice={t('gone-advice')} />
        )}
        <ChecklistLine checklist={checklist} />
        {service?.door.kind === 'closed' && (
          <Notice
            tone="calm"
            icon={CalendarClock}
            className="text-[1.25rem]"
            what={t('closed-now', { service: service.name[language] })}
            advice={<ClosedMark door={service.door} now={now} />}
          />
        )}
        <div className="flex shrink-0 flex-wrap gap-4">
          <Button size="large" icon={ArrowLeft} className="grow" onPress={onBack}>
            {t('back')}
          </Button>
          {procedure !== null && procedure.documents.length > 0 && (
            <Button
              size="large"
              icon={Printer}
              className="grow"
              isPending={checklist.kind === 'asking'}
              isDisabled={checklist.kind === 'asked'}
              onPress={print}
            >
              {t('print')}
            </Button>
          )}
          {service !== null && (
            <Button
              size="large"
              variant="primary"
              icon={Ticket}
              className="grow-[2]"
              onPress={() => onService(service.id)}
            >
              {t('take-number-of', { service: service.name[language] })}
            </Button>
          )}
        </div>
      </div>
    </main>
  );
};
