import { useId } from 'react';
import { useTranslation } from 'react-i18next';

type CodeInputProps = { readonly code: string; readonly onWrite: (text: string) => void };

/** Where the one-time code from the supervisor's screen is typed or scanned; `CodePad` is touched beside it. */
export const CodeInput = ({ code, onWrite }: CodeInputProps) => {
  const { t } = useTranslation('app');
  const id = useId();
  return (
    <>
      <label htmlFor={id} className="font-medium">
        {t('enrol.code')}
      </label>
      <input
        id={id}
        value={code}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => onWrite(target.value)}
        className="tabular min-h-target w-full rounded-control border border-edge bg-surface px-3 text-[1.5rem] font-semibold tracking-[0.2em]"
      />
    </>
  );
};
