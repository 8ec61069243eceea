import { useTranslation } from 'react-i18next';
import { fieldsOf } from '#common/domain/template/papers.ts';
import { templateLimits, type TemplateBlock } from '#common/domain/template/template.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import type { BlockFormProps } from './block-form-props.ts';
import { fieldChoices } from './field-names.ts';
import { Choice, Words } from './form-parts.tsx';
import { LogoForm } from './logo-form.tsx';
import { TableForm } from './table-form.tsx';
import { WordsWithFields } from './words-with-fields.tsx';

type Of<Kind extends TemplateBlock['kind']> = Extract<TemplateBlock, { kind: Kind }>;

/** Values as choices, each with its word. */
const choicesOf = <Value extends string>(values: readonly Value[], name: (value: Value) => string) =>
  values.map((value) => ({ value, name: name(value) }));

const aligns = ['left', 'center', 'right'] as const;
const weights = ['regular', 'bold'] as const;

const TextForm = ({ paper, block, onChange }: BlockFormProps<Of<'text'>>) => {
  const { t } = useTranslation('templates');
  return (
    <>
      <WordsWithFields
        label={t('form.text')}
        paper={paper}
        first={block.text}
        onType={(text) => onChange({ ...block, text })}
      />
      <div className="grid grid-cols-3 gap-2">
        <Choice
          label={t('form.size')}
          value={block.size}
          options={choicesOf(['small', 'body', 'large', 'title', 'number'] as const, (value) => t(`size.${value}`))}
          onChange={(size) => onChange({ ...block, size })}
        />
        <Choice
          label={t('form.weight')}
          value={block.weight}
          options={choicesOf(weights, (value) => t(`weight.${value}`))}
          onChange={(weight) => onChange({ ...block, weight })}
        />
        <Choice
          label={t('form.align')}
          value={block.align}
          options={choicesOf(aligns, (value) => t(`align.${value}`))}
          onChange={(align) => onChange({ ...block, align })}
        />
      </div>
    </>
  );
};

const ColumnsForm = ({ paper, block, onChange }: BlockFormProps<Of<'columns'>>) => {
  const { t } = useTranslation('templates');
  return (
    <>
      <WordsWithFields
        label={t('form.left')}
        paper={paper}
        first={block.left}
        onType={(left) => onChange({ ...block, left })}
      />
      <WordsWithFields
        label={t('form.right')}
        paper={paper}
        first={block.right}
        onType={(right) => onChange({ ...block, right })}
      />
      <div className="grid grid-cols-2 gap-2">
        <Choice
          label={t('form.size')}
          value={block.size}
          options={choicesOf(['small', 'body', 'large', 'title'] as const, (value) => t(`size.${value}`))}
          onChange={(size) => onChange({ ...block, size })}
        />
        <Choice
          label={t('form.weight')}
          value={block.weight}
          options={choicesOf(weights, (value) => t(`weight.${value}`))}
          onChange={(weight) => onChange({ ...block, weight })}
        />
      </div>
    </>
  );
};

const FieldForm = ({ paper, block, onChange }: BlockFormProps<Of<'field'>>) => {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  return (
    <div className="grid grid-cols-2 gap-2">
      <Words
        label={t('form.label')}
        first={block.label}
        most={templateLimits.title}
        onType={(label) => onChange({ ...block, label })}
      />
      <Choice
        label={t('form.field')}
        value={block.field}
        options={fieldChoices(paper, 'text', language)}
        onChange={(field) => onChange({ ...block, field })}
      />
      <Choice
        label={t('form.weight')}
        value={block.weight}
        options={choicesOf(weights, (value) => t(`weight.${value}`))}
        onChange={(weight) => onChange({ ...block, weight })}
      />
    </div>
  );
};

const CodeForm = ({ paper, block, onChange }: BlockFormProps<Of<'qr'> | Of<'barcode'>>) => {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  return (
    <div className="grid grid-cols-2 gap-2">
      <Choice
        label={t('form.field')}
        value={block.field}
        options={fieldChoices(paper, 'text', language)}
        onChange={(field) => onChange({ ...block, field })}
      />
      <Choice
        label={t('form.align')}
        value={block.align}
        options={choicesOf(aligns, (value) => t(`align.${value}`))}
        onChange={(align) => onChange({ ...block, align })}
      />
      {block.kind === 'qr' && (
        <Choice
          label={t('form.size')}
          value={block.size}
          options={choicesOf(['normal', 'large'] as const, (value) => t(`qr-size.${value}`))}
          onChange={(size) => onChange({ ...block, size })}
        />
      )}
    </div>
  );
};

const RuleForm = ({ block, onChange }: BlockFormProps<Of<'rule'>>) => {
  const { t } = useTranslation('templates');
  return (
    <Choice
      label={t('form.style')}
      value={block.style}
      options={choicesOf(['thin', 'thick', 'dashed', 'short'] as const, (value) => t(`rule.${value}`))}
      onChange={(style) => onChange({ ...block, style })}
    />
  );
};

const SpaceForm = ({ block, onChange }: BlockFormProps<Of<'space'>>) => {
  const { t } = useTranslation('templates');
  const heights = [0.5, 1, 1.5, 2, 3, 4, 5, 8, 10, 15, 20, 30, 40];
  const options = [...new Set([...heights, block.mm])].sort((one, other) => one - other).map(String);
  return (
    <Choice
      label={t('form.height')}
      value={String(block.mm)}
      options={options.map((value) => ({ value, name: `${value.replace('.', ',')} mm` }))}
      onChange={(mm) => onChange({ ...block, mm: Number(mm) })}
    />
  );
};

const OwnForm = (props: BlockFormProps) => {
  const { block, ...rest } = props;
  switch (block.kind) {
    case 'text':
      return <TextForm {...rest} block={block} />;
    case 'columns':
      return <ColumnsForm {...rest} block={block} />;
    case 'field':
      return <FieldForm {...rest} block={block} />;
    case 'table':
      return <TableForm {...rest} block={block} />;
    case 'rule':
      return <RuleForm {...rest} block={block} />;
    case 'qr':
    case 'barcode':
      return <CodeForm {...rest} block={block} />;
    case 'space':
      return <SpaceForm {...rest} block={block} />;
    case 'logo':
      return <LogoForm {...rest} block={block} />;
    case 'ruler':
      return null;
  }
};

/** Everything a block can be told: its own form, and when it is printed. */
export const BlockForm = ({ paper, block, onChange }: BlockFormProps) => {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  const { when, unless, ...bare } = block;
  const condition = when === undefined ? (unless === undefined ? 'always' : `unless ${unless}`) : `when ${when}`;
  const options = [
    { value: 'always', name: t('condition.always') },
    ...fieldsOf(paper).flatMap((field) => [
      { value: `when ${field.name}`, name: t('condition.when', { field: field[language] }) },
      { value: `unless ${field.name}`, name: t('condition.unless', { field: field[language] }) },
    ]),
  ];
  return (
    <div role="group" aria-label={t('form.title', { kind: t(`kind.${block.kind}`) })} className="flex flex-col gap-2">
      <OwnForm paper={paper} block={block} onChange={onChange} />
      <Choice
        label={t('form.condition')}
        value={condition}
        options={options}
        onChange={(chosen) => {
          const [kind, field] = chosen.split(' ');
          onChange(
            field === undefined ? bare : kind === 'when' ? { ...bare, when: field } : { ...bare, unless: field },
          );
        }}
      />
    </div>
  );
};
