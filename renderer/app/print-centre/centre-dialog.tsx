import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CentreJob, CentrePrinter } from '#common/ipc/print-centre-calls.ts';
import type { FailureCode } from '#common/ipc/contract.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { CentreAct } from './centre-lines.ts';
import { JobTable } from './job-table.tsx';
import { PrinterTable } from './printer-table.tsx';

export type CentreDialogProps = { readonly scope: 'here' | 'site'; readonly onClose: () => void };

/** Printers and papers in front of everything else; Escape goes back to work. */
export const CentreDialog = ({ scope, onClose }: CentreDialogProps) => {
  const { t } = useTranslation('print-centre');
  const client = useClient();
  const intentions = useIntentions();
  const view = useView('print.centre', { scope, recent: true }, ['papers', 'status']);
  const [trouble, setTrouble] = useState<FailureCode | null>(null);

  /** One wish stays one wish until it is answered: pressed again after a failure, it carries the same id. */
  const wish = async (
    matter: string,
    call: (requestId: string) => Promise<{ ok: true } | { ok: false; failure: { code: FailureCode } }>,
  ) => {
    const reply = await call(intentions.open(matter));
    setTrouble(reply.ok ? null : reply.failure.code);
    if (reply.ok) intentions.close(matter);
  };
  const onTest = ({ terminal, name }: CentrePrinter) =>
    wish(`print-centre:test:${terminal}:${name}`, (requestId) =>
      client.call('printer.test', { terminal, printer: name, requestId }),
    );
  const onAct = ({ job, copy }: CentreJob, act: CentreAct) =>
    wish(`print-centre:${act}:${job}:${copy}`, (requestId) => {
      if (act === 'cancel') return client.call('paper.cancel', { job, requestId });
      if (act === 'again') return client.call('paper.again', { of: job, requestId });
      return client.call('paper.confirm', { job, cameOut: act === 'came-out', requestId });
    });

  return (
    <Dialog title={t('title')} wide onClose={onClose} actions={<Button onPress={onClose}>{t('close')}</Button>}>
      {trouble !== null && <Notice tone="act" what={t(failureKey(trouble))} />}
      {view.kind === 'loading' && <p className="text-soft">{t('loading')}</p>}
      {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
      {view.kind === 'ready' && (
        <>
          <PrinterTable printers={view.value.printers} site={scope === 'site'} onTest={(one) => void onTest(one)} />
          <div className="max-h-[42vh] overflow-y-auto">
            <JobTable jobs={view.value.jobs} site={scope === 'site'} onAct={(job, act) => void onAct(job, act)} />
          </div>
        </>
      )}
    </Dialog>
  );
};
