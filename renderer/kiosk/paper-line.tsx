import { ArrowDown, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KioskTicket } from '#common/ipc/kiosk-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { paperStanding } from './paper-standing.ts';

const line = 'flex items-center justify-center gap-4 rounded-card px-6 py-4 text-[1.6rem] font-semibold';

/** Where the paper is, in one line; when it does not come, that the number stands all the same, and what to do. */
export const PaperLine = ({ ticket }: { readonly ticket: KioskTicket }) => {
  const { t } = useTranslation('kiosk');
  const { label } = ticket;
  const standing = paperStanding(ticket.paper);
  switch (standing.kind) {
    case 'coming':
      return (
        <output className={`${line} bg-brand-pale text-brand`}>
          <Printer aria-hidden="true" className="size-[1.3em]" />
          {t('paper.coming')}
        </output>
      );
    case 'out':
      return (
        <output className={`${line} bg-good-ground text-good`}>
          <ArrowDown aria-hidden="true" className="size-[1.3em]" strokeWidth={3} />
          {t('paper.out')}
        </output>
      );
    case 'unsure':
    case 'none':
      return (
        <Notice
          tone="offline"
          icon={Printer}
          className="text-[1.3rem]"
          what={t(`paper.${standing.kind}`)}
          meaning={t(`paper.${standing.kind}-meaning`, { label })}
          advice={t(`paper.${standing.kind}-advice`)}
        />
      );
    case 'trouble':
      return (
        <Notice
          tone="act"
          className="text-[1.3rem]"
          what={t(`paper.trouble.${standing.trouble}`)}
          meaning={t('paper.trouble-meaning', { label })}
          advice={t('paper.trouble-advice')}
        />
      );
    default:
      return assertNever(standing);
  }
};
