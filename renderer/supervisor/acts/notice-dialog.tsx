import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NOTICE_CHARS, hearerSchema, type Hearer } from '#common/domain/site/floor-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { fieldLook } from './field-look.ts';

export type NoticeDialogProps = {
  readonly onSend: (text: { readonly vi: string; readonly en: string }, to: Hearer[], minutes: number) => void;
  readonly onClose: () => void;
};

const durations = [15, 30, 60, 120, 240] as const;

/** A notice (thông báo) to the screens: what, where, how long. It takes the place of what was told there before. */
export const NoticeDialog = ({ onSend, onClose }: NoticeDialogProps) => {
  const { t } = useTranslation('floor');
  const id = useId();
  const [vi, setVi] = useState('');
  const [en, setEn] = useState('');
  const [to, setTo] = useState<readonly Hearer[]>(hearerSchema.options);
  const [minutes, setMinutes] = useState(30);
  const missing = vi.trim() === '' ? 'notice.no-text' : to.length === 0 ? 'notice.no-place' : null;
  const send = () => {
    if (missing === null) onSend({ vi, en }, [...to], minutes);
  };
  return (
    <Dialog
      title={t('notice.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant="primary" isDisabled={missing !== null} onPress={send}>
            {t('notice.send')}
          </Button>
        </>
      }
    >
      <label htmlFor={`${id}-vi`} className="font-medium">
        {t('notice.vi')}
      </label>
      <textarea
        id={`${id}-vi`}
        lang="vi"
        // The one thing that must be typed comes first: the dialog is opened to type it.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        rows={2}
        maxLength={NOTICE_CHARS}
        onInput={(event) => setVi(event.currentTarget.value)}
        className={fieldLook}
      />
      <label htmlFor={`${id}-en`} className="font-medium">
        {t('notice.en')}
      </label>
      <input
        id={`${id}-en`}
        lang="en"
        maxLength={NOTICE_CHARS}
        onInput={(event) => setEn(event.currentTarget.value)}
        className={fieldLook}
      />
      <fieldset className="flex flex-wrap gap-x-6 gap-y-1">
        <legend className="font-medium">{t('notice.to')}</legend>
        {hearerSchema.options.map((hearer) => (
          <label key={hearer} className="flex min-h-target items-center gap-2">
            <input
              type="checkbox"
              className="size-5 accent-brand"
              checked={to.includes(hearer)}
              onChange={(event) => setTo(event.target.checked ? [...to, hearer] : to.filter((one) => one !== hearer))}
            />
            {t(`notice.hearer.${hearer}`)}
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${id}-for`} className="font-medium">
        {t('notice.for')}
      </label>
      <select
        id={`${id}-for`}
        value={minutes}
        onChange={(event) => setMinutes(Number(event.target.value))}
        className={fieldLook}
      >
        {durations.map((each) => (
          <option key={each} value={each}>
            {t('notice.minutes', { count: each })}
          </option>
        ))}
      </select>
      <p className="text-[0.875rem] text-soft">{t(missing ?? 'notice.about')}</p>
    </Dialog>
  );
};
