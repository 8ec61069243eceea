import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { countdownFrom, type VisitEvent } from './visit.ts';

export type LeavingProps = {
  readonly secondsLeft: number;
  readonly dispatch: (event: VisitEvent) => void;
  /** The word on the button that ends the visit. */
  readonly done: string;
  /** Ending the visit is what most people do next here. */
  readonly primary: boolean;
};

/** The end of a visit in the citizen's hands: done, more time, and the seconds before the screen returns by itself. */
export const Leaving = ({ secondsLeft, dispatch, done, primary }: LeavingProps) => {
  const { t } = useTranslation('kiosk');
  return (
    <div className="flex shrink-0 flex-col gap-3 px-8 pb-6">
      {/* The line keeps its place before it says anything: nothing jumps. */}
      <p className="tabular min-h-[1.5em] text-center text-soft">
        {secondsLeft <= countdownFrom && t('returns', { seconds: secondsLeft })}
      </p>
      <div className="flex gap-5">
        <Button size="large" icon={Hourglass} className="basis-1/2" onPress={() => dispatch({ type: 'more-time' })}>
          {t('more-time')}
        </Button>
        <Button
          size="large"
          variant={primary ? 'primary' : 'secondary'}
          className="basis-1/2"
          onPress={() => dispatch({ type: 'finished' })}
        >
          {done}
        </Button>
      </div>
    </div>
  );
};
