import { FileDown, Printer } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { usePrinters } from '#renderer/app/use-printers.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FormPreview } from '#renderer/ui/form-preview.tsx';
import { FormSaidLine, type FormSaid } from '#renderer/ui/form-said.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { FormChoice, PeriodChoice, PrinterChoice } from './form-choice.tsx';
import { FormOptions } from './form-options.tsx';
import { useFormChoice } from './use-form-choice.ts';

type BodyProps = Pick<ReturnType<typeof useFormChoice>, 'offer' | 'wish'>;

/** The sheets as they will print, or why there are none. */
const Body = ({ offer, wish }: BodyProps) => {
  const { t } = useTranslation('forms');
  return (
    <div
      role="group"
      aria-label={t('preview')}
      // One stop for the keyboard: the arrow keys scroll from here.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="form-preview flex h-[42vh] overflow-auto rounded-card bg-sunken p-4"
    >
      {offer.kind === 'failed' && <Notice tone="offline" what={t(failureKey(offer.trouble))} />}
      {offer.kind === 'ready' && offer.value.kind === 'not-found' && <p>{t('not-found')}</p>}
      {wish !== null && <FormPreview wish={wish} />}
    </div>
  );
};

export type FormDialogProps = { readonly onClose: () => void } & (
  | { readonly dossier: string }
  /** A hand-over list instead: its papers for both sides. */
  | { readonly handOver: string }
);

/** The forms of a dossier or of a hand-over list as they print on A5 and A4: look, hand to the office printer, or save as PDF. */
export const FormDialog = ({ onClose, ...about }: FormDialogProps) => {
  const { t } = useTranslation('forms');
  const printing = useAct('form.print');
  const saving = useAct('form.save');
  const { printers, printer, setPrinter } = usePrinters();
  const [said, setSaid] = useState<FormSaid | null>(null);
  const { offer, offered, one, wish, period, setPeriod, setBoth, choose } = useFormChoice(
    'dossier' in about ? { kind: 'dossier', id: about.dossier } : { kind: 'hand-over', id: about.handOver },
  );
  const canPrint = wish !== null && printer !== '' && !saving.busy;

  const print = async () => {
    if (wish === null || !canPrint) return;
    const reply = await printing.act({ ...wish, printer });
    setSaid(reply.ok ? { kind: 'print', how: reply.value.kind } : { kind: 'failed', code: reply.failure.code });
  };
  const save = async () => {
    if (wish === null || printing.busy) return;
    const reply = await saving.act(wish);
    setSaid(reply.ok ? { kind: 'save', outcome: reply.value } : { kind: 'failed', code: reply.failure.code });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.altKey || event.repeat) return;
    const act = event.code === 'KeyP' ? print : event.code === 'KeyS' ? save : null;
    if (act === null) return;
    event.preventDefault();
    void act();
  };

  return (
    <Dialog
      title={t('title')}
      wide
      onClose={onClose}
      onKeyDown={onKeyDown}
      actions={
        <>
          <Button onPress={onClose}>{t('close')}</Button>
          <Button
            icon={FileDown}
            keys="Ctrl+S"
            isPending={saving.busy}
            isDisabled={wish === null || printing.busy}
            onPress={() => void save()}
          >
            {t('save.act')}
          </Button>
          <Button
            variant="primary"
            icon={Printer}
            keys="Ctrl+P"
            isPending={printing.busy}
            isDisabled={!canPrint}
            onPress={() => void print()}
          >
            {t('print.act')}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-3">
        {offered !== null && one !== null && (
          <FormChoice
            forms={offered.forms}
            formsBy={offered.formsBy}
            form={one.form}
            onChoose={(form) => {
              setSaid(null);
              choose(form);
            }}
          />
        )}
        <PrinterChoice printers={printers} printer={printer} onChoose={setPrinter} />
      </div>
      {one?.form === '07' && <PeriodChoice period={period} onChange={setPeriod} />}
      {one !== null && one.form !== '07' && <FormOptions one={one} both={wish?.both ?? false} onBoth={setBoth} />}
      {/* The room for what is said is always there: nothing moves under the pointer or the eye when it comes. */}
      <div className="min-h-[4.25rem]">{said !== null && <FormSaidLine said={said} />}</div>
      <Body offer={offer} wish={wish} />
    </Dialog>
  );
};
