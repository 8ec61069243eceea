import { Printer, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import type { PrinterWish, WishedTerminal } from '#common/ipc/wish-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { DataTable } from '../../data-table.tsx';
import { ChoiceField, TextField } from '../fields.tsx';

const kinds = ['printer', 'secondPrinter'] as const;
const none: PrinterWish = { printer: null, secondPrinter: null };

const said = (wish: PrinterWish | null): string =>
  kinds.flatMap((kind) => wish?.[kind]?.address ?? []).join('; ') || '—';

type Outcome = CommandOutput<'printers.wish'>['kind'];

const WishForm = ({ terminal }: { readonly terminal: WishedTerminal }) => {
  const { t } = useTranslation('versions');
  const intentions = useIntentions();
  const { act, busy } = useAct('printers.wish');
  const [wish, setWish] = useState<PrinterWish>(terminal.wish ?? terminal.now ?? none);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [failed, setFailed] = useState<FailureCode | null>(null);
  const send = async () => {
    const { printer, secondPrinter } = wish;
    const matter = `supervisor:printers:${terminal.terminal}:${JSON.stringify(wish)}`;
    const requestId = intentions.open(matter);
    const reply = await act({ terminal: terminal.terminal, wish: { printer, secondPrinter }, requestId });
    setFailed(reply.ok ? null : reply.failure.code);
    setOutcome(reply.ok ? reply.value.kind : null);
    if (reply.ok) intentions.close(matter);
  };
  return (
    <section aria-label={t('printers.of', { terminal: terminal.terminal })} className="flex flex-col gap-2">
      <h2 className="font-semibold">{t('printers.of', { terminal: terminal.terminal })}</h2>
      {kinds.map((kind) => (
        <div key={kind} className="grid grid-cols-[1fr_14rem] gap-3">
          <TextField
            label={t(`printers.${kind}`)}
            value={wish[kind]?.address ?? ''}
            turn={0}
            most={200}
            onType={(text) => {
              const address = text.trim();
              const before = wish[kind] ?? { widthDots: 576, model: 'auto' };
              setWish({ ...wish, [kind]: address === '' ? null : { ...before, address } });
            }}
          />
          <ChoiceField
            label={t('printers.width')}
            value={String(wish[kind]?.widthDots ?? 576)}
            options={[
              { value: '576', name: t('printers.wide') },
              { value: '384', name: t('printers.narrow') },
            ]}
            onChange={(width) => {
              const before = wish[kind];
              if (before !== null) setWish({ ...wish, [kind]: { ...before, widthDots: width === '384' ? 384 : 576 } });
            }}
          />
        </div>
      ))}
      <p className="text-[0.8125rem] text-soft">{t('printers.hint')}</p>
      {outcome !== null && <Notice tone={outcome === 'wished' ? 'good' : 'act'} what={t(`printers.said.${outcome}`)} />}
      {failed !== null && <Notice tone="act" what={t(failureKey(failed))} />}
      <Button variant="primary" icon={Send} className="self-start" isPending={busy} onPress={() => void send()}>
        {t('printers.send', { terminal: terminal.terminal })}
      </Button>
    </section>
  );
};

/** The printers of every terminal (máy in), as they are and as they are wished from here, and whether each terminal has taken that up. */
export const PrintersPane = () => {
  const { t } = useTranslation('versions');
  const view = useView('printers.show', {}, ['config', 'status']);
  const [open, setOpen] = useState<string | null>(null);
  if (view.kind === 'loading') return <p className="text-soft">{t('loading')}</p>;
  if (view.kind === 'failed') return <Notice tone="offline" what={t(failureKey(view.trouble))} />;
  const { terminals } = view.value;
  const chosen = terminals.find(({ terminal }) => terminal === open);
  return (
    <>
      <DataTable
        title={t('pane.printers')}
        about={t('printers.about')}
        rows={terminals}
        rowKey={({ terminal }) => terminal}
        empty={t('no-terminals')}
        columns={[
          { name: t('column.terminal'), renderCell: ({ terminal }) => terminal },
          { name: t('column.from'), renderCell: ({ now }) => said(now) },
          { name: t('printers.wished'), renderCell: ({ wish }) => said(wish) },
          { name: t('column.standing'), renderCell: ({ standing }) => t(`printers.standing.${standing}`) },
          {
            name: t('printers.change'),
            renderCell: ({ terminal }) => (
              <Button
                icon={Printer}
                aria-label={t('printers.change-one', { terminal })}
                onPress={() => setOpen(terminal)}
              >
                {t('printers.change')}
              </Button>
            ),
          },
        ]}
      />
      {chosen !== undefined && <WishForm key={chosen.terminal} terminal={chosen} />}
    </>
  );
};
