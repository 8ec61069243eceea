import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RatingReason, Score } from '#common/domain/survey/rating.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { RatingFaces } from '#renderer/ui/rating-faces.tsx';
import { StillThere } from '../search/still-there.tsx';
import { useLeaving } from '../search/use-leaving.ts';
import { idleSeconds } from './exit-state.ts';

export type RateVisitProps = {
  readonly ticket: string;
  readonly label: string;
  readonly onRated: () => void;
  readonly onGone: () => void;
};

/** Three faces for one visit. Rated anywhere before: thanked all the same, and not counted again. */
export const RateVisit = ({ ticket, label, onRated, onGone }: RateVisitProps) => {
  const secondsLeft = useLeaving(idleSeconds, onGone);
  const { t } = useTranslation('kiosk-exit');
  const intentions = useIntentions();
  const { act, busy } = useAct('exit.rate');
  const [trouble, setTrouble] = useState<string | null>(null);
  const rate = async (score: Score, reason: RatingReason | null): Promise<void> => {
    const matter = `exit:rate:${ticket}`;
    const reply = await act({ ticket, score, reason, requestId: intentions.open(matter) });
    setTrouble(reply.ok ? null : failureKey(reply.failure.code));
    if (!reply.ok) return;
    intentions.close(matter);
    onRated();
  };
  return (
    <main className="relative flex min-h-0 grow flex-col justify-end gap-[4vh] px-8 py-6">
      <StillThere secondsLeft={secondsLeft} />
      <div className="flex min-h-0 grow flex-col items-center justify-center gap-8 low:justify-end">
        <p className="tabular text-[1.7rem] font-semibold text-soft">{t('of-number', { label })}</p>
        <RatingFaces busy={busy} trouble={trouble} onRate={(score, reason) => void rate(score, reason)} />
      </div>
      <Button size="large" icon={ArrowLeft} onPress={onGone}>
        {t('no-rating')}
      </Button>
    </main>
  );
};
