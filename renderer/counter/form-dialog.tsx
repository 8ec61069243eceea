import { FileDown, Printer } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formKindSchema, type FormKind } from '#common/domain/form/form-sheet.ts';
import type { CommandOutput, FailureCode } from '#common/ipc/contract.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FormSheetView } from '#renderer/ui/form-sheet.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { fieldLook } from './field.tsx';

type Said =
  | { readonly kind: 'failed'; readonly code: FailureCode }
  | { readonly kind: 'print'; readonly how: CommandOutput<'form.print'>['kind'] }
  | { readonly kind: 'save'; readonly outcome: CommandOutput<'form.save'> };

const SaidLine = ({ said }: { readonly said: Said }) => {
  const { t } = useTranslation('forms');
  if (said.kind === 'failed') return <Notice tone="act" what={t(failureKey(said.code))} />;
  if (said.kind === 'print') {
    const good = said.how === 'handed-over';
    return (
      <Notice
        tone={good ? 'good' : 'act'}
        what={t(`print.${said.how}`)}
        {...(good ? { meaning: t('print.look') } : {})}
      />
    );
  }
  const { outcome } = said;
  if (outcome.kind === 'saved') return <Notice tone="good" what={t('save.saved', { file: outcome.file })} />;
  return <Notice tone={outcome.kind === 'cancelled' ? 'calm' : 'act'} what={t(`save.${outcome.kind}`)} />;
};

/** The forms of a dossier as they print on A5 and A4: look, hand to the office printer, or save as PDF. */
export const FormDialog = ({ dossier, onClose }: { readonly dossier: string; readonly onClose: () => void }) => {
  const { t } = useTranslation('forms');
  const client = useClient();
  const id = useId();
  const printing = useAct('form.print');
  const saving = useAct('form.save');
  const [form, setForm] = useState<FormKind>('01');
  const [printers, setPrinters] = useState<CommandOutput<'form.printers'>['printers'] | null>(null);
  const [printer, setPrinter] = useState('');
  const [said, setSaid] = useState<Said | null>(null);
  const wanted = { form, dossier: form === '07' ? null : dossier };
  const view = useView('form.show', wanted, ['dossiers', 'config']);

  useEffect(() => {
    void client.call('form.printers', {}).then((reply) => {
      const found = reply.ok ? reply.value.printers : [];
      setPrinters(found);
      setPrinter(found[0]?.name ?? '');
    });
  }, [client]);

  const print = async () => {
    const reply = await printing.act({ ...wanted, printer });
    setSaid(reply.ok ? { kind: 'print', how: reply.value.kind } : { kind: 'failed', code: reply.failure.code });
  };
  const save = async () => {
    const reply = await saving.act(wanted);
    setSaid(reply.ok ? { kind: 'save', outcome: reply.value } : { kind: 'failed', code: reply.failure.code });
  };

  return (
    <Dialog
      title={t('title')}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('close')}</Button>
          <Button icon={FileDown} isPending={saving.busy} isDisabled={printing.busy} onPress={() => void save()}>
            {t('save.act')}
          </Button>
          <Button
            variant="primary"
            icon={Printer}
            isPending={printing.busy}
            isDisabled={saving.busy || printer === ''}
            onPress={() => void print()}
          >
            {t('print.act')}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-2 gap-3">
        <div className="flex flex-col gap-0.5">
          <label htmlFor={`${id}-form`} className="text-[0.8125rem] font-medium text-soft">
            {t('which')}
          </label>
          <select
            id={`${id}-form`}
            value={form}
            className={fieldLook}
            onChange={({ target }) => {
              setSaid(null);
              setForm(formKindSchema.parse(target.value));
            }}
          >
            {formKindSchema.options.map((kind) => (
              <option key={kind} value={kind}>
                {t(`form.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="flex flex-col gap-0.5">
          <label htmlFor={`${id}-printer`} className="text-[0.8125rem] font-medium text-soft">
            {t('printer')}
          </label>
          <select
            id={`${id}-printer`}
            value={printer}
            disabled={printers === null || printers.length === 0}
            className={fieldLook}
            onChange={({ target }) => setPrinter(target.value)}
          >
            {printers?.length === 0 && <option value="">{t('no-printer')}</option>}
            {printers?.map(({ name, title }) => (
              <option key={name} value={name}>
                {title}
              </option>
            ))}
          </select>
        </div>
      </div>
      {/* The room for what is said is always there: nothing moves under the pointer or the eye when it comes. */}
      <div className="min-h-[4.25rem]">{said !== null && <SaidLine said={said} />}</div>
      <div
        role="group"
        aria-label={t('preview')}
        // One stop for the keyboard: the arrow keys scroll from here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="form-preview flex h-[46vh] overflow-auto rounded-card bg-sunken p-4"
      >
        {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
        {view.kind === 'ready' && view.value.kind === 'not-found' && <p>{t('not-found')}</p>}
        {view.kind === 'ready' && view.value.kind === 'form' && (
          <div className="m-auto shadow-raised">
            <FormSheetView drawn={view.value.drawn} />
          </div>
        )}
      </div>
    </Dialog>
  );
};
