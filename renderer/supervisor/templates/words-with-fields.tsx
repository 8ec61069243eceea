import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldsIn } from '#common/domain/template/check-template.ts';
import { templateLimits, type PaperKind } from '#common/domain/template/template.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { fieldChoices, fieldNameOf } from './field-names.ts';
import { inputLook, Words } from './form-parts.tsx';

export type WordsWithFieldsProps = {
  readonly label: string;
  readonly paper: PaperKind;
  readonly first: string;
  readonly onType: (text: string) => void;
};

/** A text with fields in braces: a list puts a field where the cursor stands, and below stands what each of them means. */
export const WordsWithFields = ({ label, paper, first, onType }: WordsWithFieldsProps) => {
  const { t } = useTranslation('templates');
  const language = useLanguage();
  const place = useRef<HTMLDivElement>(null);

  const insert = (name: string) => {
    const area = place.current?.querySelector('textarea') ?? null;
    if (area === null || area.value.length + name.length + 2 > templateLimits.text) return;
    area.setRangeText(`{${name}}`, area.selectionStart, area.selectionEnd, 'end');
    onType(area.value.normalize('NFC'));
    area.focus();
  };

  return (
    <div ref={place} className="flex flex-col gap-1">
      <Words
        label={label}
        first={first}
        lines={3}
        most={templateLimits.text}
        hint={[...new Set(fieldsIn(first))].map((name) => (
          <span key={name} className="mr-3 inline-block">
            <code className="text-ink">{`{${name}}`}</code> = {fieldNameOf(paper, name, language)}
          </span>
        ))}
        onType={(text) => onType(text.normalize('NFC'))}
      />
      <select
        aria-label={t('form.insert')}
        value=""
        className={`${inputLook} w-full`}
        onChange={({ target }) => insert(target.value)}
      >
        <option value="">{t('form.insert')}</option>
        {fieldChoices(paper, 'text', language).map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};
