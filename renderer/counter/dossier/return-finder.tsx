import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierSummary } from '#common/ipc/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { fieldLook } from '../field.tsx';

export type ReturnFinderProps = {
  /** The dossiers that a card found; null before one was shown. */
  readonly found: readonly DossierSummary[] | null;
  /** Why what was shown last cannot be given out; null for nothing. */
  readonly trouble: string | null;
  readonly onText: (text: string) => void;
  readonly onPick: (dossier: string) => void;
  readonly onClose: () => void;
};

/** Which result is collected: a receipt or a card is scanned, or the code typed; of several of one person one is picked. */
export const ReturnFinder = ({ found, trouble, onText, onPick, onClose }: ReturnFinderProps) => {
  const { t } = useTranslation('dossier-desk');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState('');
  useLayoutEffect(() => {
    const first = found === null ? null : list.current?.querySelector('button');
    (first ?? field.current)?.focus();
  }, [found]);
  return (
    <Dialog
      title={t('give.title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('counter:pick.close')}</Button>
          <Button variant="primary" keys="Enter" onPress={() => onText(typed)}>
            {t('give.look')}
          </Button>
        </>
      }
    >
      <p>{t('give.scan')}</p>
      <div className="flex flex-col gap-0.5">
        <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
          {t('give.field')}
        </label>
        <input
          ref={field}
          id={id}
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
          className={fieldLook}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.repeat || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onText(typed);
          }}
        />
      </div>
      {trouble !== null && <Notice tone="act" what={trouble} />}
      {found !== null && found.length === 0 && <Notice tone="calm" what={t('give.none')} />}
      {found !== null && found.length > 0 && (
        <ul ref={list} aria-label={t('give.found')} className="flex flex-col gap-2">
          {found.map(({ id: dossier, code, procedureName }) => (
            <li key={dossier}>
              <Button className="w-full justify-start! text-left whitespace-normal!" onPress={() => onPick(dossier)}>
                <span className="tabular">{code}</span> · {procedureName}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
};
