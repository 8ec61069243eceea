import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { countdownFrom } from '../visit.ts';

export type StillThereProps = { readonly secondsLeft: number };

/** Asks before the screen is wiped; any touch is an answer. It lies over the head of the screen, so that nothing moves. */
export const StillThere = ({ secondsLeft }: StillThereProps) => {
  const { t } = useTranslation('kiosk');
  if (secondsLeft > countdownFrom) return null;
  return (
    <div className="absolute inset-x-8 top-6 z-10 low:fixed low:top-[50vh]">
      <Notice
        tone="calm"
        icon={Hourglass}
        className="tabular items-center! text-[1.35rem] shadow-raised"
        what={t('returns', { seconds: secondsLeft })}
        action={<Button>{t('more-time')}</Button>}
      />
    </div>
  );
};
