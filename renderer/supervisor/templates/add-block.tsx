import { useTranslation } from 'react-i18next';
import type { PaperKind, TemplateBlock } from '#common/domain/template/template.ts';
import { inputLook } from './form-parts.tsx';
import { LogoPick } from './logo-pick.tsx';
import { addableBlocks, listsOf, newBlock } from './new-block.ts';

/** Adds a block below the chosen one: a list of the kinds, and a logo from a picture file. */
export const AddBlock = ({
  paper,
  onAdd,
}: {
  readonly paper: PaperKind;
  readonly onAdd: (block: TemplateBlock) => void;
}) => {
  const { t } = useTranslation('templates');
  const kinds = addableBlocks.filter((kind) => kind !== 'table' || listsOf(paper).length > 0);
  return (
    <>
      <select
        aria-label={t('act.add')}
        value=""
        className={`${inputLook} font-semibold`}
        onChange={({ target }) => {
          const kind = kinds.find((each) => each === target.value);
          const words = { text: t('fresh.text'), left: t('fresh.left'), right: t('fresh.right') };
          const block = kind === undefined ? null : newBlock(kind, paper, words);
          if (block !== null) onAdd(block);
        }}
      >
        <option value="">{t('act.add')}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </select>
      <LogoPick onLogo={(logo) => onAdd({ kind: 'logo', logo, align: 'center' })}>{t('logo.add')}</LogoPick>
    </>
  );
};
