import { useState } from 'react';
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type PrinterFault, printerFaults } from '#common/domain/paper/printer-fault.ts';
import type { FailureCode } from '#common/ipc/contract.ts';
import type { VirtualPrinterView } from '#common/ipc/printer-calls.ts';
import { failureKey, setLanguage, useLanguage } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { DemoPanel } from './demo-panel.tsx';
import { PaperSheet } from './paper-sheet.tsx';

const Controls = ({
  printer,
  onFault,
}: {
  readonly printer: VirtualPrinterView;
  readonly onFault: (fault: PrinterFault) => void;
}) => {
  const { t } = useTranslation('printer');
  const well = printer.condition === 'online';
  return (
    <>
      <div role="status">
        <p className={classNames('text-[1.25rem] leading-tight font-semibold', well ? 'text-good' : 'text-act')}>
          <span aria-hidden="true">{well ? '●' : '○'}</span> {t(`common:status.printer.${printer.condition}`)}
        </p>
        <p className="tabular text-[0.8125rem] text-soft">{t('port', { port: String(printer.port) })}</p>
      </div>
      <div role="group" aria-label={t('fault.title')} className="flex flex-col gap-1.5">
        <h2 className="font-semibold">{t('fault.title')}</h2>
        <p className="pb-1 text-[0.8125rem] text-soft">{t('fault.about')}</p>
        {printerFaults.map((fault) => (
          <Button
            key={fault}
            variant={printer.fault === fault ? 'primary' : 'secondary'}
            aria-pressed={printer.fault === fault}
            className="justify-start!"
            onPress={() => onFault(fault)}
          >
            {t(`fault.${fault}`)}
          </Button>
        ))}
      </div>
    </>
  );
};

/** The window of the virtual printer: how it is, what may go wrong with it, and its papers as they come out. */
export const PrinterScreen = () => {
  const { t } = useTranslation('printer');
  const language = useLanguage();
  const view = useView('virtual-printer.show', {}, ['virtual-printer']);
  const { act } = useAct('virtual-printer.fault');
  const [trouble, setTrouble] = useState<FailureCode | null>(null);
  // The answer to a fault is fresher than the view until the view is asked again.
  const [answered, setAnswered] = useState<{
    readonly over: VirtualPrinterView;
    readonly printer: VirtualPrinterView;
  } | null>(null);

  const shown = view.kind === 'ready' ? view.value : null;
  const printer = answered !== null && answered.over === shown ? answered.printer : shown;

  const setFault = async (fault: PrinterFault) => {
    const reply = await act({ fault });
    setTrouble(reply.ok ? null : reply.failure.code);
    if (reply.ok && shown !== null) setAnswered({ over: shown, printer: reply.value });
  };

  return (
    <div className="grid h-full grid-cols-[16rem_minmax(0,1fr)]">
      <aside
        aria-label={t('title')}
        className="flex min-h-0 flex-col gap-4 overflow-y-auto border-r border-line bg-surface px-4 py-4"
      >
        <div className="flex items-center justify-between gap-2">
          <h1 className="text-[1.125rem] font-semibold">{t('title')}</h1>
          <LanguageSwitch language={language} onChange={(next) => void setLanguage(next)} />
        </div>
        {view.kind === 'loading' && <p className="text-soft">{t('loading')}</p>}
        {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
        {trouble !== null && <Notice tone="act" what={t(failureKey(trouble))} />}
        <DemoPanel />
        {printer !== null && <Controls printer={printer} onFault={(fault) => void setFault(fault)} />}
      </aside>
      <main aria-label={t('paper.title')} className="printer-desk min-h-0 overflow-y-auto p-8">
        {printer?.papers.length === 0 && (
          <EmptyState icon={Printer} what={t('paper.none')} advice={t('paper.none-advice')} />
        )}
        {printer !== null && printer.papers.length > 0 && (
          <ol
            aria-label={t('paper.title')}
            // One stop for the keyboard: the arrow keys scroll from here.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            className="flex flex-wrap items-start justify-center gap-8"
          >
            {printer.papers.map((paper) => (
              <PaperSheet key={paper.number} paper={paper} />
            ))}
          </ol>
        )}
      </main>
    </div>
  );
};
