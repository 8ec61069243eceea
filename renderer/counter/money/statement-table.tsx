import { useTranslation } from 'react-i18next';
import { formatMoney } from '#renderer/ui/format-money.ts';
import type { StatementMatch, StatementRead } from './use-statement.ts';

const useMeaning = (): ((match: StatementMatch) => string) => {
  const { t } = useTranslation('money');
  return (match) => {
    switch (match.kind) {
      case 'match':
        return t('statement.match', { code: match.code });
      case 'other-amount':
        return match.leftVnd === 0
          ? t('statement.paid-already', { code: match.code })
          : t('statement.other-amount', {
              code: match.code,
              left: formatMoney(match.leftVnd),
              got: formatMoney(match.line.amountVnd),
            });
      case 'several':
        return t('statement.several', { codes: match.codes.join(', ') });
      case 'known':
        return t('statement.known', { code: match.code });
      case 'stranger':
        return t('statement.stranger');
    }
  };
};

export type StatementTableProps = {
  readonly reading: StatementRead;
  readonly chosen: ReadonlySet<string>;
  readonly locked: boolean;
  readonly onChoose: (ref: string, on: boolean) => void;
};

/** Each line of the statement with what it means; only exact matches can be reconciled from here. */
export const StatementTable = ({ reading, chosen, locked, onChoose }: StatementTableProps) => {
  const { t } = useTranslation('money');
  const meaning = useMeaning();
  const head = 'py-1 pr-3 text-left text-[0.8125rem] font-medium text-soft';
  return (
    <div
      role="group"
      aria-label={t('statement.lines')}
      // One stop for the keyboard: the arrow keys scroll from here.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="max-h-[46vh] overflow-y-auto rounded-card border border-line px-3 outline-offset-[-3px]"
    >
      <table className="w-full border-collapse text-[0.9375rem]">
        <caption className="sr-only">{t('statement.lines')}</caption>
        <thead>
          <tr>
            <th scope="col" className={head}>
              {t('statement.ref')}
            </th>
            <th scope="col" className={`${head} text-right!`}>
              {t('statement.amount')}
            </th>
            <th scope="col" className={head}>
              {t('statement.meaning')}
            </th>
          </tr>
        </thead>
        <tbody>
          {reading.matches.map((match, index) => (
            // A bank may write a number twice.
            <tr key={`${match.line.ref} ${index}`} className="border-t border-line align-top">
              <th scope="row" className="tabular max-w-56 py-1 pr-3 text-left font-normal break-words">
                {match.kind === 'match' ? (
                  <label className="flex items-center gap-2">
                    <input
                      type="checkbox"
                      className="size-4 shrink-0 accent-brand"
                      checked={chosen.has(match.line.ref)}
                      disabled={locked}
                      onChange={({ target }) => onChoose(match.line.ref, target.checked)}
                    />
                    {match.line.ref}
                  </label>
                ) : (
                  <span className="block pl-6">{match.line.ref}</span>
                )}
              </th>
              <td className="tabular py-1 pr-3 text-right whitespace-nowrap">{formatMoney(match.line.amountVnd)}</td>
              <td className="py-1 leading-snug">
                <span className={match.kind === 'match' ? 'font-medium text-good' : 'font-medium'}>
                  {meaning(match)}
                </span>
                <span className="block text-[0.8125rem] break-words text-soft">{match.line.text}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
