import { useId, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { focusNextField, isEnterInField } from '../next-field.ts';

export type FormFrameProps = {
  readonly title: string;
  /** Word of the button that does it. */
  readonly act: string;
  readonly busy: boolean;
  /** Why it was not done, as a sentence; null while there is nothing to say. */
  readonly trouble: string | null;
  readonly wide?: boolean;
  readonly onAct: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * A small form in front of the desk: Enter goes from field to field and ends on the button that does it, Ctrl+Enter does it from anywhere,
 * Escape puts it away as it is.
 */
export const FormFrame = ({ title, act, busy, trouble, wide = false, onAct, onClose, children }: FormFrameProps) => {
  const { t } = useTranslation('dossier-desk');
  const id = useId();
  const fields = useRef<HTMLDivElement>(null);
  const button = () => document.getElementById(`${id}-act`);

  useLayoutEffect(() => {
    const first = fields.current?.querySelector<HTMLElement>('input, select, textarea');
    (first ?? document.getElementById(`${id}-act`))?.focus();
    if (first instanceof HTMLInputElement && first.type !== 'checkbox') first.select();
  }, [id]);

  useLayoutEffect(() => {
    // What is said about a field is answered in the field.
    if (trouble !== null) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [trouble]);

  // Before a button inside hears it: Ctrl+Enter there means the whole form, not the button.
  const onKeyDownCapture = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.repeat || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    onAct();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.repeat || event.nativeEvent.isComposing) return;
    if (fields.current === null || !isEnterInField(event.nativeEvent, event.target)) return;
    event.preventDefault();
    // The target of a key press is the element that has the focus.
    const from = event.target as HTMLElement;
    focusNextField(fields.current, from);
    if (document.activeElement === from) button()?.focus();
  };

  return (
    <Dialog
      title={title}
      wide={wide}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('counter:pick.close')}</Button>
          <Button id={`${id}-act`} variant="primary" keys="Ctrl+Enter" isPending={busy} onPress={onAct}>
            {act}
          </Button>
        </>
      }
    >
      {/* The keys of the fields inside; the fields themselves take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={fields} className="flex flex-col gap-3" onKeyDown={onKeyDown} onKeyDownCapture={onKeyDownCapture}>
        {children}
      </div>
      {trouble !== null && <Notice tone="act" what={trouble} />}
    </Dialog>
  );
};
