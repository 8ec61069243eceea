import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { templateLimits, type TemplateBlock } from '#common/domain/template/template.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { BlockFormProps } from './block-form-props.ts';
import { fieldChoices } from './field-names.ts';
import { Choice, Words } from './form-parts.tsx';
import { columnsOf, listsOf } from './new-block.ts';

type Table = Extract<TemplateBlock, { kind: 'table' }>;
type Column = Table['columns'][number];

/** The list a table shows and its columns, in order. */
export const TableForm = ({ paper, block, onChange }: BlockFormProps<Table>) => {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  const list = listsOf(paper).find(({ name }) => name === block.field);
  const free = (list?.columns ?? []).filter(({ name }) => !block.columns.some(({ field }) => field === name));
  const put = (columns: readonly Column[]) => {
    if (columns.length > 0) onChange({ ...block, columns: [...columns] });
  };
  const change = (index: number, column: Column) =>
    put(block.columns.map((each, at) => (at === index ? column : each)));
  const swap = (index: number, by: -1 | 1) => {
    const [one, other] = [block.columns[index], block.columns[index + by]];
    if (one === undefined || other === undefined) return;
    put(block.columns.map((each, at) => (at === index ? other : at === index + by ? one : each)));
  };
  return (
    <>
      <Choice
        label={t('form.list')}
        value={block.field}
        options={fieldChoices(paper, 'list', language)}
        onChange={(field) => {
          const chosen = listsOf(paper).find(({ name }) => name === field);
          if (chosen !== undefined) onChange({ ...block, field, columns: columnsOf(chosen, ({ vi }) => vi) });
        }}
      />
      <ol className="flex flex-col gap-2">
        {block.columns.map((column, index) => (
          <li key={column.field} className="grid grid-cols-[2fr_1fr_1fr_auto] items-end gap-2">
            <Words
              label={list?.columns.find(({ name }) => name === column.field)?.[language] ?? column.field}
              first={column.title}
              most={templateLimits.title}
              onType={(title) => change(index, { ...column, title: title.normalize('NFC') })}
            />
            <Words
              label={t('form.short')}
              first={column.short ?? ''}
              most={templateLimits.title}
              onType={(typed) => {
                const { short: _short, ...rest } = column;
                change(index, typed === '' ? rest : { ...rest, short: typed.normalize('NFC') });
              }}
            />
            <Choice
              label={t('form.width')}
              value={column.width}
              options={(['narrow', 'medium', 'wide'] as const).map((value) => ({ value, name: t(`width.${value}`) }))}
              onChange={(width) => change(index, { ...column, width })}
            />
            <div className="flex">
              <Button
                variant="quiet"
                icon={ArrowUp}
                aria-label={t('columns.up')}
                isDisabled={index === 0}
                onPress={() => swap(index, -1)}
              >
                {''}
              </Button>
              <Button
                variant="quiet"
                icon={ArrowDown}
                aria-label={t('columns.down')}
                isDisabled={index === block.columns.length - 1}
                onPress={() => swap(index, 1)}
              >
                {''}
              </Button>
              <Button
                variant="quiet"
                icon={Trash2}
                aria-label={t('columns.remove')}
                isDisabled={block.columns.length === 1}
                onPress={() => put(block.columns.filter((_, at) => at !== index))}
              >
                {''}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      {list !== undefined && free.length > 0 && (
        <Choice
          label={t('columns.add')}
          value=""
          options={[
            { value: '', name: t('columns.choose') },
            ...free.map((each) => ({ value: each.name, name: each[language] })),
          ]}
          onChange={(name) => {
            const added = columnsOf(list, ({ vi }) => vi).find(({ field }) => field === name);
            if (added !== undefined) put([...block.columns, added]);
          }}
        />
      )}
    </>
  );
};
