import { ArrowBigUp, Delete, Eraser, Space } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup, type Key } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { TypingMethod } from '#common/domain/typing/strokes.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { capLook, KeyCap } from './key-cap.tsx';
import { keyRows, signOfKey } from './key-rows.ts';

const methods: readonly TypingMethod[] = ['telex', 'vni', 'plain'];

export type OnScreenKeyboardProps = {
  readonly method: TypingMethod;
  readonly onMethod: (method: TypingMethod) => void;
  readonly shift: boolean;
  readonly onShift: () => void;
  readonly onKey: (key: string) => void;
  readonly onDelete: () => void;
  readonly onClear: () => void;
};

const letterLook = 'col-span-2 bg-surface pt-3 text-[1.75rem] leading-none font-semibold text-ink';
const actLook = 'bg-sunken text-[1.05rem] leading-tight font-semibold text-ink';

/** A Vietnamese keyboard to touch (bàn phím): letters, digits, and how marks are typed. It stands at the foot of the screen, where a wheelchair reaches. */
export const OnScreenKeyboard = ({
  method,
  onMethod,
  shift,
  onShift,
  onKey,
  onDelete,
  onClear,
}: OnScreenKeyboardProps) => {
  const { t } = useTranslation('kiosk-search');
  const [digits, upper, middle, lower] = keyRows;
  const keys = (row: string): ReactNode =>
    [...row].map((key) => {
      const letter = shift ? key.toUpperCase() : key;
      return (
        <KeyCap key={key} name={letter} sign={signOfKey(key, method)} onPress={() => onKey(key)} className={letterLook}>
          {letter}
        </KeyCap>
      );
    });
  const chooseMethod = (keysChosen: ReadonlySet<Key>): void => {
    const chosen = methods.find((each) => keysChosen.has(each));
    if (chosen !== undefined) onMethod(chosen);
  };
  return (
    <section aria-label={t('keyboard')} className="grid grid-cols-20 gap-2">
      {keys(digits)}
      {keys(upper)}
      {keys(middle)}
      <KeyCap name={t('delete')} onPress={onDelete} className={classNames(actLook, 'col-span-2')}>
        <Delete aria-hidden="true" className="size-[1.7em]" />
      </KeyCap>
      <ToggleButton
        aria-label={t('shift')}
        isSelected={shift}
        onChange={onShift}
        className={classNames(
          capLook,
          actLook,
          'col-span-3 data-[selected]:border-brand data-[selected]:bg-brand data-[selected]:text-on-brand',
        )}
      >
        <ArrowBigUp aria-hidden="true" className="size-[1.7em]" />
        <span>{t('shift-short')}</span>
      </ToggleButton>
      {keys(lower)}
      <KeyCap name={t('clear')} onPress={onClear} className={classNames(actLook, 'col-span-3')}>
        <Eraser aria-hidden="true" className="size-[1.5em] shrink-0" />
        <span>{t('clear-short')}</span>
      </KeyCap>
      <ToggleButtonGroup
        aria-label={t('method')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[method]}
        onSelectionChange={chooseMethod}
        className="col-span-9 grid grid-cols-3 gap-2"
      >
        {methods.map((each) => (
          <ToggleButton
            key={each}
            id={each}
            className={classNames(
              capLook,
              actLook,
              'data-[selected]:border-brand data-[selected]:bg-brand data-[selected]:text-on-brand',
            )}
          >
            {t(`methods.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <KeyCap name={t('space')} onPress={() => onKey(' ')} className="col-span-9 bg-surface text-[1.05rem] text-ink">
        <Space aria-hidden="true" className="size-[1.5em]" />
        <span>{t('space')}</span>
      </KeyCap>
      <KeyCap name={t('full-stop')} onPress={() => onKey('.')} className={letterLook}>
        .
      </KeyCap>
    </section>
  );
};
