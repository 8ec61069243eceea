import { ChevronLeft, ChevronRight, SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LISTED, type CatalogueRow } from '#common/ipc/catalogue-calls.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { counted } from './counted.ts';

type TableProps = {
  readonly list: CommandOutput<'catalogue.list'>;
  readonly from: number;
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
  readonly onFrom: (from: number) => void;
};

const Row = ({ row, chosen, onChoose }: { readonly row: CatalogueRow } & Pick<TableProps, 'chosen' | 'onChoose'>) => {
  const { t } = useTranslation('catalogue');
  const { code, name, field, level, deadline, outOfUse, troubles } = row;
  return (
    <tr className={classNames('border-t border-line align-top', code === chosen && 'bg-brand-pale')}>
      <th scope="row" aria-label={`${code} ${name}`} className="p-0 text-left font-normal">
        <button
          type="button"
          aria-current={code === chosen ? 'true' : undefined}
          onClick={() => onChoose(code)}
          className="w-full px-3 py-1.5 text-left leading-snug focus-visible:outline-3 focus-visible:-outline-offset-3 focus-visible:outline-brand"
        >
          <span className="line-clamp-2 font-medium">{name}</span>
          <span className="text-[0.8125rem] text-soft">
            <span className="tabular">{code}</span> · {field}
          </span>
        </button>
      </th>
      <td className="px-3 py-1.5 text-[0.875rem]">{t(`level.${level}`)}</td>
      <td className="px-3 py-1.5 text-[0.875rem]">{deadline}</td>
      <td className="px-3 py-1.5 text-[0.8125rem] leading-snug">
        {outOfUse && <span className="block text-soft">■ {t('state.out-of-use')}</span>}
        {troubles.map((trouble) => (
          <span key={trouble} className="block font-medium text-offline">
            ◆ {t(`trouble.${trouble}`)}
          </span>
        ))}
        {!outOfUse && troubles.length === 0 && <span className="text-soft">{t('fine')}</span>}
      </td>
    </tr>
  );
};

/** The procedures that fit, a page at a time. */
export const CatalogueTable = ({ list, from, chosen, onChoose, onFrom }: TableProps) => {
  const { t } = useTranslation('catalogue');
  const { rows, found, all } = list;
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={SearchX}
        what={t(all === 0 ? 'empty' : 'none-found')}
        advice={t(all === 0 ? 'empty-advice' : 'none-advice')}
      />
    );
  }
  return (
    <div className="flex min-h-0 min-w-0 flex-col gap-2">
      <div
        role="group"
        aria-label={t('list')}
        // One stop for the keyboard: the arrow keys scroll from here.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="min-h-0 grow overflow-y-auto rounded-card border border-line bg-surface outline-offset-[-3px]"
      >
        <table className="w-full border-collapse">
          <caption className="sr-only">{t('list')}</caption>
          <thead className="sticky top-0 bg-sunken text-[0.8125rem] text-soft">
            <tr>
              <th scope="col" className="px-3 py-1 text-left font-medium">
                {t('column.nameVi')}
              </th>
              <th scope="col" className="w-20 px-3 py-1 text-left font-medium">
                {t('column.level')}
              </th>
              <th scope="col" className="w-28 px-3 py-1 text-left font-medium">
                {t('column.deadline')}
              </th>
              <th scope="col" className="w-40 px-3 py-1 text-left font-medium">
                {t('column.state')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.code} row={row} chosen={chosen} onChoose={onChoose} />
            ))}
          </tbody>
        </table>
      </div>
      <div className="flex items-center gap-2">
        <p role="status" className="mr-auto text-soft">
          {t('page', {
            from: counted(from + 1),
            to: counted(from + rows.length),
            found: counted(found),
            all: counted(all),
          })}
        </p>
        <Button icon={ChevronLeft} isDisabled={from === 0} onPress={() => onFrom(Math.max(0, from - LISTED))}>
          {t('before')}
        </Button>
        <Button icon={ChevronRight} isDisabled={from + rows.length >= found} onPress={() => onFrom(from + LISTED)}>
          {t('after')}
        </Button>
      </div>
    </div>
  );
};
