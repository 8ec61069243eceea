import { useTranslation } from 'react-i18next';
import { columnIds, type ColumnId, type Mapping } from '#common/domain/catalogue/exchange/columns.ts';
import type { CatalogueReport } from '#common/ipc/catalogue-calls.ts';
import { ChoiceField } from '../settings/fields.tsx';

export type MappingProps = {
  readonly report: CatalogueReport;
  readonly isDisabled: boolean;
  readonly onMapping: (mapping: Mapping) => void;
};

/** What each column of the file is taken for, changeable: a column means one thing, so what took it before gives it up. */
export const ColumnMapping = ({ report, isDisabled, onMapping }: MappingProps) => {
  const { t } = useTranslation('catalogue');
  const choose = (place: number, chosen: ColumnId | '') => {
    const mapping = Object.fromEntries(
      report.headings.flatMap(({ column }, at) =>
        column === null || at === place || column === chosen ? [] : [[column, at] as const],
      ),
    );
    if (!isDisabled) onMapping(chosen === '' ? mapping : { ...mapping, [chosen]: place });
  };
  const options: readonly { readonly value: ColumnId | ''; readonly name: string }[] = [
    { value: '', name: t('mapping.not-used') },
    ...columnIds.map((value) => ({ value, name: t(`column.${value}`) })),
  ];
  return (
    <table className="w-full border-collapse">
      <caption className="pb-1 text-left text-[0.8125rem] text-soft">{t('mapping.about')}</caption>
      <thead>
        <tr className="text-left text-[0.8125rem] text-soft">
          <th scope="col" className="pr-3 font-medium">
            {t('mapping.heading')}
          </th>
          <th scope="col" className="pr-3 font-medium">
            {t('mapping.sample')}
          </th>
          <th scope="col" className="w-64 font-medium">
            {t('mapping.means')}
          </th>
        </tr>
      </thead>
      <tbody>
        {report.headings.map(({ heading, sample, column }, place) => (
          <tr key={`${place} ${heading}`} className="border-t border-line">
            <th scope="row" className="py-1 pr-3 text-left font-medium">
              {heading}
            </th>
            <td className="max-w-80 truncate py-1 pr-3 text-soft">{sample}</td>
            <td className="py-1">
              <ChoiceField
                label={t('mapping.of', { heading })}
                silent
                value={column ?? ''}
                options={options}
                onChange={(chosen) => choose(place, chosen)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
