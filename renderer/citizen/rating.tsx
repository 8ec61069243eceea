import { useState } from 'react';
import type { RatingReason, Score } from '#common/domain/survey/rating.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import { RatingFaces } from '#renderer/ui/rating-faces.tsx';

export type RatingProps = {
  /** What makes this visit another than the next: its number or code. */
  readonly visit: string;
  /** Beside the sheet and not alone on the screen. */
  readonly small?: boolean;
};

/** How the visit at this counter was: one request, however often it is sent. */
export const Rating = ({ visit, small = false }: RatingProps) => {
  const intentions = useIntentions();
  const { act, busy } = useAct('citizen.rate');
  const [trouble, setTrouble] = useState<string | null>(null);
  const send = async (score: Score, reason: RatingReason | null) => {
    const matter = `citizen:rate:${visit}`;
    const reply = await act({ score, reason, requestId: intentions.open(matter) });
    setTrouble(reply.ok ? null : failureKey(reply.failure.code));
    if (reply.ok) intentions.close(matter);
  };
  return (
    <RatingFaces busy={busy} trouble={trouble} small={small} onRate={(score, reason) => void send(score, reason)} />
  );
};
