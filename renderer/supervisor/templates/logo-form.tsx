import { useTranslation } from 'react-i18next';
import type { TemplateBlock } from '#common/domain/template/template.ts';
import type { BlockFormProps } from './block-form-props.ts';
import { Choice } from './form-parts.tsx';
import { LogoPick } from './logo-pick.tsx';

/** A logo's place, and another picture for it. */
export const LogoForm = ({ block, onChange }: BlockFormProps<Extract<TemplateBlock, { kind: 'logo' }>>) => {
  const { t } = useTranslation('templates');
  const { width, height } = block.logo;
  return (
    <>
      <p className="text-[0.8125rem] text-soft">
        {t('logo.size', { width: (width / 8).toFixed(0), height: (height / 8).toFixed(0) })}
      </p>
      <Choice
        label={t('form.align')}
        value={block.align}
        options={(['left', 'center', 'right'] as const).map((value) => ({ value, name: t(`align.${value}`) }))}
        onChange={(align) => onChange({ ...block, align })}
      />
      <LogoPick onLogo={(logo) => onChange({ ...block, logo })}>{t('logo.other')}</LogoPick>
    </>
  );
};
