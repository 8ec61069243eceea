import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { fieldLook } from '../field.tsx';
import type { DraftLine } from '../intake-draft.ts';
import type { TurnAwayWish } from './use-intake-acts.ts';

export type TurnAwayDialogProps = {
  /** The papers as counted: what nobody brought is offered as missing. */
  readonly components: readonly DraftLine[];
  readonly onDone: (wish: TurnAwayWish) => void;
  readonly onClose: () => void;
};

const isMissing = ({ originals, certified, photocopies, fromData }: DraftLine): boolean =>
  fromData === '' && originals === '0' && certified === '0' && photocopies === '0';

const labelLook = 'text-[0.8125rem] font-medium text-soft';

/** Nothing is accepted: papers are missing (Mẫu 02), or the dossier is refused (Mẫu 03). The space bar marks a paper, Enter in the last line prints. */
export const TurnAwayDialog = ({ components, onDone, onClose }: TurnAwayDialogProps) => {
  const { t } = useTranslation('intake');
  const form = useRef<HTMLFormElement>(null);
  const [event, setEvent] = useState<TurnAwayWish['event']>('ask-papers');

  const finish = () => {
    if (form.current === null) return;
    const data = new FormData(form.current);
    const text = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value.normalize('NFC').trim() : '';
    };
    const reason = text('reason');
    if (event === 'refuse') {
      onDone({ event, reason });
      return;
    }
    const named = data.getAll('paper').filter((value) => typeof value === 'string');
    const other = text('other');
    const items = [...named, ...(other === '' ? [] : [other])].map((name) => ({ name: name.slice(0, 600), note: '' }));
    onDone({ event, reason, items });
  };

  /** Enter in a line of text prints, as the button does. */
  const onKeyDown = (pressed: KeyboardEvent<HTMLFormElement>) => {
    if (pressed.key !== 'Enter' || pressed.repeat || pressed.nativeEvent.isComposing) return;
    pressed.preventDefault();
    finish();
  };

  return (
    <Dialog
      title={t('turn-away.title')}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('counter:pick.close')}</Button>
          <Button variant="primary" onPress={() => finish()}>
            {t(`turn-away.print-${event}`)}
          </Button>
        </>
      }
    >
      {/* Keys of the form as a whole. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <form
        ref={form}
        className="flex flex-col gap-3"
        onKeyDown={onKeyDown}
        onSubmit={(submitted) => submitted.preventDefault()}
      >
        <div role="radiogroup" aria-label={t('turn-away.title')} className="flex gap-6">
          {(['ask-papers', 'refuse'] as const).map((kind) => (
            <label key={kind} className="flex min-h-target items-center gap-2 font-medium">
              <input
                type="radio"
                name="event"
                checked={event === kind}
                className="size-5 accent-brand"
                onChange={() => setEvent(kind)}
              />
              {t(`turn-away.${kind}`)}
            </label>
          ))}
        </div>
        {event === 'ask-papers' && (
          <fieldset className="flex max-h-[16rem] flex-col gap-1 overflow-y-auto">
            <legend className={labelLook}>{t('turn-away.missing')}</legend>
            {components.map((line) => (
              <label key={line.name} className="flex items-start gap-2 py-0.5 leading-snug">
                <input
                  type="checkbox"
                  name="paper"
                  value={line.name}
                  defaultChecked={isMissing(line)}
                  className="mt-0.5 size-5 shrink-0 accent-brand"
                />
                {line.name}
              </label>
            ))}
            <label className="flex flex-col gap-0.5">
              <span className={labelLook}>{t('turn-away.other')}</span>
              <input name="other" maxLength={600} autoComplete="off" spellCheck={false} className={fieldLook} />
            </label>
          </fieldset>
        )}
        <label className="flex flex-col gap-0.5">
          <span className={labelLook}>{t(`turn-away.reason-${event}`)}</span>
          <input name="reason" maxLength={1000} autoComplete="off" spellCheck={false} className={fieldLook} />
        </label>
      </form>
    </Dialog>
  );
};
