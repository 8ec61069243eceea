import { useEffect, useId, useImperativeHandle, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcedureHit } from '#common/ipc/counter-calls.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { fieldLook } from './field.tsx';
import { feeText } from './fee-text.ts';

export type Focusable = { readonly focus: () => void };

export type ProcedureBoxProps = {
  /** How the form puts the cursor here. */
  readonly box: Ref<Focusable>;
  /** The chosen procedure's name, '' while none is chosen. */
  readonly chosen: string;
  readonly error: string | undefined;
  readonly onChoose: (hit: ProcedureHit) => void;
};

/**
 * Finds a procedure while it is typed (combobox after the WAI-ARIA pattern). The text lives in the element, never in React:
 * an input method may retype it at any time. Left without a choice, it shows the chosen procedure again.
 */
export const ProcedureBox = ({ box, chosen, error, onChoose }: ProcedureBoxProps) => {
  const { t } = useTranslation('counter');
  const client = useClient();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const asked = useRef('');
  const [hits, setHits] = useState<readonly ProcedureHit[] | null>(null);
  const [active, setActive] = useState(0);
  const marked = hits?.[active];

  useImperativeHandle(box, () => ({ focus: () => field.current?.focus() }), []);

  useEffect(() => {
    if (field.current !== null && field.current !== document.activeElement) field.current.value = chosen;
  }, [chosen]);

  useEffect(() => {
    // The whole list first: it hangs over the end of the form.
    document.getElementById(`${id}-list`)?.scrollIntoView({ block: 'nearest' });
    if (marked !== undefined) document.getElementById(`${id}-${marked.code}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, marked]);

  const search = async (text: string) => {
    asked.current = text;
    const reply = await client.call('procedure.search', { text: text.normalize('NFC').slice(0, 200) });
    // An answer to an older text comes too late.
    if (asked.current !== text || !reply.ok) return;
    setHits(reply.value.hits);
    setActive(0);
  };

  const close = () => {
    asked.current = '';
    setHits(null);
  };

  const choose = (hit: ProcedureHit) => {
    if (field.current !== null) field.current.value = hit.name;
    close();
    onChoose(hit);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' && hits === null) {
      event.preventDefault();
      void search(event.currentTarget.value === chosen ? '' : event.currentTarget.value);
      return;
    }
    if (hits === null) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((active + step + hits.length) % Math.max(hits.length, 1));
    } else if (event.key === 'Enter' && marked !== undefined) {
      // Not prevented: the form goes on to the next field.
      choose(marked);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      event.nativeEvent.stopImmediatePropagation();
      close();
    }
  };

  return (
    <div className="relative flex min-w-0 flex-col gap-0.5">
      <label htmlFor={id} className="text-[0.8125rem] font-medium text-soft">
        {t('form.procedure')}
      </label>
      <input
        ref={field}
        id={id}
        role="combobox"
        aria-expanded={hits !== null}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        {...(marked === undefined ? {} : { 'aria-activedescendant': `${id}-${marked.code}` })}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-about`}
        autoComplete="off"
        spellCheck={false}
        className={classNames(fieldLook, 'font-medium')}
        onInput={(event) => void search(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => {
          close();
          const { currentTarget } = event;
          currentTarget.value = chosen;
        }}
      />
      <p
        id={`${id}-about`}
        hidden={error === undefined && chosen !== ''}
        className={classNames(
          'text-[0.8125rem] leading-tight',
          error === undefined ? 'text-soft' : 'font-medium text-act',
        )}
      >
        {error ?? t('form.procedure-hint')}
      </p>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('form.procedure-hits')}
        hidden={hits === null || hits.length === 0}
        className="absolute inset-x-0 top-[3.5rem] z-20 max-h-[19rem] overflow-auto rounded-control border border-edge bg-surface py-1 shadow-raised"
      >
        {hits?.map((hit, index) => (
          // The keyboard works on the field; the list is for the eye and the mouse.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={hit.code}
            id={`${id}-${hit.code}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={classNames('px-3 py-1.5', index === active ? 'bg-brand text-on-brand' : 'text-ink')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(hit)}
          >
            <p className="leading-snug font-medium">{hit.name}</p>
            <p className={classNames('flex gap-4 text-[0.8125rem]', index !== active && 'text-soft')}>
              <span className="min-w-0 grow truncate">{hit.field}</span>
              <span className="whitespace-nowrap">{hit.deadline}</span>
              <span className="tabular whitespace-nowrap">{feeText(t, hit.feeVnd)}</span>
            </p>
          </div>
        ))}
      </div>
      {hits !== null && hits.length === 0 && (
        <p
          role="status"
          className="absolute inset-x-0 top-[3.5rem] z-20 rounded-control border border-edge bg-surface px-3 py-2 shadow-raised"
        >
          {t('form.procedure-none')}
        </p>
      )}
    </div>
  );
};
