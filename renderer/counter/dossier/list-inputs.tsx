import { useTranslation } from 'react-i18next';
import { classNames } from '#renderer/ui/class-names.ts';
import { fieldLook } from '../field.tsx';
import type { BroughtLine, ResultLine } from './step-draft.ts';

const kinds = ['originals', 'certified', 'photocopies'] as const;
const head = 'py-1 text-left text-[0.8125rem] font-medium text-soft';

export type BroughtTableProps = {
  readonly brought: readonly BroughtLine[];
  readonly onBrought: (brought: readonly BroughtLine[]) => void;
};

/** What came of what was asked for: copies of each kind; nought where it did not come. */
export const BroughtTable = ({ brought, onBrought }: BroughtTableProps) => {
  const { t } = useTranslation('dossier-desk');
  if (brought.length === 0) return <p className="text-soft">{t('brought.nothing-asked')}</p>;
  return (
    <table className="w-full border-collapse">
      <caption className="pb-1 text-left text-[0.8125rem] text-soft">{t('brought.title')}</caption>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t('counter:form.document')}
          </th>
          {kinds.map((kind) => (
            <th key={kind} scope="col" className={classNames(head, 'w-24 text-center')}>
              {t(`counter:form.${kind}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {brought.map((line, index) => (
          <tr key={line.name} className="border-t border-line">
            <th scope="row" className="py-1 pr-2 text-left leading-snug font-normal">
              {line.name}
            </th>
            {kinds.map((kind) => (
              <td key={kind} className="px-1 py-1">
                <input
                  aria-label={t('counter:form.count-of', { kind: t(`counter:form.${kind}`), name: line.name })}
                  defaultValue={line[kind]}
                  inputMode="numeric"
                  maxLength={2}
                  autoComplete="off"
                  className={classNames(fieldLook, 'tabular text-center')}
                  onInput={({ currentTarget: { value } }) =>
                    onBrought(brought.map((one, at) => (at === index ? { ...one, [kind]: value } : one)))
                  }
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const parts = ['type', 'number', 'summary'] as const;

export type ResultTableProps = {
  readonly results: readonly ResultLine[];
  readonly onResults: (results: readonly ResultLine[]) => void;
};

/** The papers of a result: type, number, and a line of what it says. Lines without a type do not count. */
export const ResultTable = ({ results, onResults }: ResultTableProps) => {
  const { t } = useTranslation('dossier-desk');
  return (
    <table className="w-full border-collapse">
      <caption className="pb-1 text-left text-[0.8125rem] text-soft">{t('result.title')}</caption>
      <thead>
        <tr>
          {parts.map((part) => (
            <th key={part} scope="col" className={head}>
              {t(`result.${part}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {results.map((line, index) => (
          <tr key={index}>
            {parts.map((part) => (
              <td key={part} className="py-0.5 pr-2">
                <input
                  aria-label={t('result.part-of', { part: t(`result.${part}`), place: index + 1 })}
                  defaultValue={line[part]}
                  maxLength={part === 'number' ? 60 : 200}
                  autoComplete="off"
                  spellCheck={false}
                  className={fieldLook}
                  onInput={({ currentTarget: { value } }) =>
                    onResults(results.map((one, at) => (at === index ? { ...one, [part]: value } : one)))
                  }
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
