import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '#common/domain/calendar/format-local.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

export type ExportWish = Omit<CommandInput<'audit.export'>, 'requestId'>;

export type ExportDialogProps = {
  readonly from: string;
  readonly to: string;
  readonly busy: boolean;
  readonly onExport: (wish: ExportWish) => void;
  readonly onClose: () => void;
};

/** What goes into an export, and where it is written; it says first that everything personal is in it. */
export const ExportDialog = ({ from, to, busy, onExport, onClose }: ExportDialogProps) => {
  const { t } = useTranslation('audit');
  const view = useView('audit.places', {}, []);
  const [all, setAll] = useState(false);
  const [place, setPlace] = useState('');
  const places = view.kind === 'ready' ? view.value.places : [];
  return (
    <Dialog
      title={t('export.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('export.no')}</Button>
          <Button
            variant="primary"
            isPending={busy}
            onPress={() => onExport({ days: all ? null : { from, to }, place: place === '' ? null : place })}
          >
            {t('export.yes')}
          </Button>
        </>
      }
    >
      <p>{t('export.about')}</p>
      <Notice tone="offline" what={t('export.personal')} />
      <fieldset className="flex flex-col gap-1">
        <legend className="font-semibold">{t('export.period')}</legend>
        {[false, true].map((value) => (
          <label key={String(value)} className="flex min-h-target items-center gap-2">
            <input
              type="radio"
              name="audit-period"
              className="size-4 accent-brand"
              checked={all === value}
              onChange={() => setAll(value)}
            />
            {value ? t('export.all') : t('export.days', { from: formatDay(from), to: formatDay(to) })}
          </label>
        ))}
      </fieldset>
      <label className="flex flex-col gap-0.5 font-semibold">
        {t('export.place')}
        <select
          value={place}
          onChange={({ currentTarget }) => setPlace(currentTarget.value)}
          className="min-h-target rounded-control border border-edge bg-surface px-2.5 font-normal text-ink focus:outline-3 focus:-outline-offset-1 focus:outline-brand"
        >
          <option value="">{t('export.reports')}</option>
          {places.map(({ path, name }) => (
            <option key={path} value={path}>{`${name} (${path})`}</option>
          ))}
        </select>
      </label>
    </Dialog>
  );
};
