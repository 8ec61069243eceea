import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { matching, moved, placeOfKey, type PickOption } from './pick-list.ts';

export type PickDialogProps = {
  readonly title: string;
  readonly options: readonly PickOption[];
  /** Said where there is nothing to pick. */
  readonly empty: string;
  /** `digits`: the first nine lines have a digit key each; `typing`: what is typed narrows the list. */
  readonly by: 'digits' | 'typing';
  /** Label of a line of text that goes with the choice; absent: none. */
  readonly note?: string;
  /** What is said above the list. */
  readonly children?: ReactNode;
  /** Acts beside closing. */
  readonly actions?: ReactNode;
  readonly onPick: (id: string, note: string) => void;
  readonly onClose: () => void;
};

const fieldLook = classNames(
  'min-h-target w-full rounded-control border border-edge bg-surface px-2.5 text-ink',
  'focus:outline-3 focus:-outline-offset-1 focus:outline-brand',
);

/** A list that narrows keeps its height: nothing in the dialog moves while one types. */
const roomy = 'h-[17rem]';

/** A list to pick one line from without the mouse: a digit, or a few letters and Enter; arrows always; Escape leaves everything as it was. */
export const PickDialog = ({
  title,
  options,
  empty,
  by,
  note,
  children,
  actions,
  onPick,
  onClose,
}: PickDialogProps) => {
  const { t } = useTranslation('common');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const written = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const found = matching(options, typed);
  const marked = found[Math.min(active, found.length - 1)];

  // The list may come a moment after the question; the field is there at once, so that nothing typed goes astray.
  const focusOn = by === 'typing' || found.length === 0 ? by : 'list';
  useLayoutEffect(() => {
    (focusOn === 'typing' ? field : list).current?.focus();
  }, [focusOn]);
  useLayoutEffect(() => {
    if (marked !== undefined) document.getElementById(`${id}-${marked.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, marked]);

  const pick = (option: PickOption | undefined) => {
    if (option !== undefined) onPick(option.id, written.current?.value.normalize('NFC').trim() ?? '');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    const place = by === 'digits' && event.target !== written.current ? placeOfKey(event.code) : null;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setActive(moved(active, event.key, found.length));
    else if (event.key === 'Enter' && !event.repeat) pick(marked);
    else if (place !== null && !event.repeat) pick(found[place]);
    else return;
    event.preventDefault();
  };
  const tellsMarked = marked === undefined ? {} : { 'aria-activedescendant': `${id}-${marked.id}` };

  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          {actions}
          <Button onPress={onClose}>{t('pick.close')}</Button>
        </>
      }
    >
      {children}
      {by === 'typing' && (
        <div className="flex flex-col gap-0.5">
          <label htmlFor={`${id}-field`} className="text-[0.8125rem] font-medium text-soft">
            {t('pick.type')}
          </label>
          <input
            ref={field}
            id={`${id}-field`}
            role="combobox"
            aria-expanded={found.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            {...tellsMarked}
            autoComplete="off"
            spellCheck={false}
            className={fieldLook}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
      {found.length === 0 ? (
        <p
          role="status"
          className={classNames('rounded-control border border-line px-3 py-2', by === 'typing' && roomy)}
        >
          {options.length === 0 ? empty : t('pick.none')}
        </p>
      ) : (
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={title}
          tabIndex={by === 'digits' ? 0 : -1}
          {...(by === 'digits' ? tellsMarked : {})}
          className={classNames(
            'overflow-y-auto rounded-control border border-line',
            by === 'typing' ? roomy : 'max-h-[22rem]',
          )}
          onKeyDown={by === 'digits' ? onKeyDown : undefined}
        >
          {found.map((option, index) => (
            // The keyboard works on the field or the list; a line is for the eye and the mouse.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={option.id}
              id={`${id}-${option.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={option === marked}
              className={classNames(
                'flex items-baseline gap-3 px-3 py-1.5',
                option === marked ? 'bg-brand text-on-brand' : 'text-ink',
              )}
              onClick={() => pick(option)}
            >
              {by === 'digits' && index < 9 && <KeyHint keys={String(index + 1)} />}
              <span className="font-medium">{option.name}</span>
              <span
                className={classNames(
                  'ml-auto min-w-0 truncate text-right text-[0.875rem]',
                  option !== marked && 'text-soft',
                )}
              >
                {option.more}
              </span>
            </div>
          ))}
        </div>
      )}
      {note !== undefined && (
        <div className="flex flex-col gap-0.5">
          <label htmlFor={`${id}-note`} className="text-[0.8125rem] font-medium text-soft">
            {note}
          </label>
          <input
            ref={written}
            id={`${id}-note`}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            className={fieldLook}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
      <p className="text-[0.8125rem] text-soft">{t(`pick.hint-${by}`)}</p>
    </Dialog>
  );
};
