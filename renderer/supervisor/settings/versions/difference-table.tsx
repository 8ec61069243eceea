import { useTranslation } from 'react-i18next';
import type { PageDifference } from '#common/domain/settings/differences.ts';
import { useSaidWords } from './said-words.ts';

type DifferenceTableProps = {
  readonly page: PageDifference;
  /** It is of a version, not of what is to come. */
  readonly past?: boolean;
};

/** What differs in one page's setting: each field with what it was and what it becomes, side by side. */
export const DifferenceTable = ({ page, past = false }: DifferenceTableProps) => {
  const { t } = useTranslation('versions');
  const say = useSaidWords();
  if (page.fields.length === 0) return <p className="text-soft">{t('no-difference')}</p>;
  return (
    <table className="w-full table-fixed border-collapse text-[0.875rem]">
      <caption className="sr-only">{say.page(page)}</caption>
      <thead>
        <tr className="text-left text-[0.8125rem] text-soft">
          <th scope="col" className="w-1/4 px-2 py-0.5 font-medium">
            {t('column.field')}
          </th>
          <th scope="col" className="px-2 py-0.5 font-medium">
            {t(past ? 'column.was' : 'column.from')}
          </th>
          <th scope="col" className="px-2 py-0.5 font-medium">
            {t(past ? 'column.became' : 'column.to')}
          </th>
        </tr>
      </thead>
      <tbody>
        {page.fields.map(({ field, from, to }) => (
          <tr key={field} className="border-t border-line align-top">
            <th scope="row" className="px-2 py-1 text-left font-medium">
              {say.field(page.page, field)}
            </th>
            <td className="px-2 py-1 break-words text-soft">{say.value(from)}</td>
            <td className="px-2 py-1 font-semibold break-words">{say.value(to)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
