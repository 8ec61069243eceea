import { ArrowDown, ScanLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Where a paper with a code is held: a picture and a sentence, nothing to touch. */
export const ScanHint = () => {
  const { t } = useTranslation('kiosk');
  return (
    <p className="relative flex items-center gap-4 text-[1.35rem] leading-snug font-medium landscape:max-w-[26rem] landscape:text-[1.25rem] landscape:large:hidden">
      <span className="flex shrink-0 items-center rounded-card bg-white/15 p-2">
        <ScanLine aria-hidden="true" className="size-[1.8em]" />
        <ArrowDown aria-hidden="true" className="size-[1.5em]" strokeWidth={3} />
      </span>
      <span>{t('scan-hint')}</span>
    </p>
  );
};
