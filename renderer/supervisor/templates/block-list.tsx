import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperKind } from '#common/domain/template/template.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import type { EditedBlock, EditorAct } from './editor-state.ts';
import { summaryOf } from './field-names.ts';

export type BlockListProps = {
  readonly paper: PaperKind;
  readonly blocks: readonly EditedBlock[];
  readonly selected: number | null;
  /** Places of blocks that something is wrong with. */
  readonly wrong: ReadonlySet<number>;
  readonly act: (act: EditorAct) => void;
};

/** The blocks of a template from top to bottom: arrows choose, Alt and arrows move, Delete removes. */
export const BlockList = ({ paper, blocks, selected, wrong, act }: BlockListProps) => {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const at = blocks.findIndex(({ id }) => id === selected);
  useEffect(() => {
    // After each draw: a block that was chosen or moved stays in sight.
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (selected === null || (by === 0 && event.key !== 'Delete')) return;
    event.preventDefault();
    const neighbour = blocks[at + by];
    if (by === 0) act({ kind: 'remove', id: selected });
    else if (event.altKey) act({ kind: 'move', id: selected, by: by < 0 ? -1 : 1 });
    else if (neighbour !== undefined) act({ kind: 'select', id: neighbour.id });
  };

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={t('blocks.label')}
      aria-activedescendant={selected === null ? undefined : `block-${selected}`}
      onKeyDown={onKeyDown}
      className="min-h-0 grow overflow-y-auto rounded-control border border-edge bg-surface focus:outline-3 focus:-outline-offset-1 focus:outline-brand"
    >
      {blocks.map(({ id, block }, index) => (
        // The listbox itself has the focus and the keys; a press on a line only chooses it.
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
        <div
          key={id}
          id={`block-${id}`}
          role="option"
          aria-selected={id === selected}
          onClick={() => act({ kind: 'select', id })}
          className={classNames(
            'flex items-baseline gap-2 border-b border-line px-2.5 py-1',
            id === selected && 'bg-brand text-on-brand',
          )}
        >
          <span className="tabular w-6 shrink-0 text-right text-[0.8125rem]">{index + 1}</span>
          <span className="w-24 shrink-0 text-[0.8125rem] whitespace-nowrap font-semibold">
            {t(`kind.${block.kind}`)}
          </span>
          <span className="min-w-0 grow truncate">{summaryOf(block, paper, language)}</span>
          {wrong.has(index) && (
            <span className={classNames('shrink-0 font-semibold', id === selected ? '' : 'text-act')}>
              {t('blocks.wrong')}
            </span>
          )}
        </div>
      ))}
    </div>
  );
};
