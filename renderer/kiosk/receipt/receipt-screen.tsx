import { ArrowLeft, FilePlus2, Inbox, type LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ServiceRef } from '#common/ipc/kiosk-search-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ClosedMark } from '../closed-mark.tsx';
import { RoomHead } from '../room-head.tsx';
import { useLeaving } from '../search/use-leaving.ts';
import { receiptWords } from './receipt-words.ts';
import { useReceipt } from './use-receipt.ts';

/** Long enough to read an answer and to choose, in seconds. */
const readingSeconds = 60;

export type ReceiptScreenProps = {
  readonly code: string;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
  readonly onService: (service: string) => void;
  /** Back to the tiles; the code is forgotten. */
  readonly onGone: () => void;
};

type WayProps = {
  readonly icon: LucideIcon;
  readonly words: string;
  /** null: the service is chosen among the tiles. */
  readonly service: ServiceRef | null;
  readonly now: number;
  readonly onPress: () => void;
};

const Way = ({ icon: Icon, words, service, now, onPress }: WayProps) => {
  const { t } = useTranslation(['kiosk-receipt', 'kiosk']);
  const language = useLanguage();
  return (
    <AriaButton
      onPress={onPress}
      className="flex min-h-[9rem] w-full items-center gap-6 rounded-tile border-2 border-brand bg-surface px-8 py-5 text-left shadow-card data-[pressed]:bg-brand-pale landscape:min-h-[7rem]"
    >
      <Icon aria-hidden="true" className="size-16 shrink-0 text-brand" strokeWidth={1.75} />
      <span className="flex min-w-0 grow flex-col gap-1">
        <span className="font-display text-[1.9rem] leading-[1.3] font-bold">{words}</span>
        <span className="text-[1.25rem] leading-snug text-soft">
          {service === null
            ? t('kiosk-receipt:choose-service')
            : t('kiosk-receipt:queue', { service: service.name[language] })}
        </span>
        {service?.door.kind === 'closed' && (
          <span className="tabular text-[1.15rem] font-semibold text-brand">
            <ClosedMark door={service.door} now={now} />
          </span>
        )}
      </span>
    </AriaButton>
  );
};

/** A receipt was scanned: where its dossier stands, and one question, which leads to the right queue. */
export const ReceiptScreen = ({ code, now, onService, onGone }: ReceiptScreenProps) => {
  const { t } = useTranslation(['kiosk-receipt', 'kiosk']);
  const receipt = useReceipt(code);
  const secondsLeft = useLeaving(readingSeconds, onGone);
  const { key, date, weekday } = receiptWords(receipt);
  const take = (service: ServiceRef | null): void => (service === null ? onGone() : onService(service.id));
  return (
    <main className="flex min-h-0 grow flex-col">
      <RoomHead
        above={t('kiosk-receipt:paper')}
        title={t(`kiosk-receipt:${key}.title`)}
        words={t(`kiosk-receipt:${key}.words`, { date, weekday: t(`kiosk:weekday.${weekday}`) })}
        secondsLeft={secondsLeft}
        grows
      />
      <div className="flex shrink-0 flex-col gap-5 px-8 py-6">
        <h2 className="text-[1.7rem] font-bold">{t('kiosk-receipt:question')}</h2>
        <div className="grid gap-5 landscape:grid-cols-2">
          <Way
            icon={Inbox}
            words={t('kiosk-receipt:result')}
            service={receipt?.result ?? null}
            now={now}
            onPress={() => take(receipt?.result ?? null)}
          />
          <Way
            icon={FilePlus2}
            words={t('kiosk-receipt:supplement')}
            service={receipt?.supplement ?? null}
            now={now}
            onPress={() => take(receipt?.supplement ?? null)}
          />
        </div>
        <Button size="large" icon={ArrowLeft} onPress={onGone}>
          {t('kiosk:to-start')}
        </Button>
      </div>
    </main>
  );
};
