import { Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SiteWord } from '#common/ipc/floor-act-calls.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { useLanguage } from '../i18n.ts';

export type SiteNoticeProps = {
  readonly notice: NonNullable<SiteWord['notice']>;
  /** Both languages under one another, for screens that everybody reads at once. */
  readonly both?: boolean;
  readonly className?: string;
};

/** A notice (thông báo) of the supervisor: one band, read before anything below it. */
export const SiteNotice = ({ notice, both = false, className }: SiteNoticeProps) => {
  const { t } = useTranslation('floor');
  const language = useLanguage();
  const { vi, en } = notice.text;
  const text = language === 'en' && en !== '' ? en : vi;
  return (
    <section
      aria-label={t('notice.band')}
      className={classNames('flex shrink-0 items-center gap-3 bg-brand px-5 py-2 text-on-brand', className)}
    >
      <Megaphone aria-hidden="true" className="size-[1.3em] shrink-0" />
      <div role="status" className="min-w-0 font-semibold text-pretty">
        <p lang={both || text === vi ? 'vi' : 'en'}>{both ? vi : text}</p>
        {both && en !== '' && (
          <p lang="en" className="text-[0.8em] font-normal">
            {en}
          </p>
        )}
      </div>
    </section>
  );
};
