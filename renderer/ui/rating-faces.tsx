import { Frown, Laugh, Smile, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { ratingReasonSchema, type RatingReason, type Score } from '#common/domain/survey/rating.ts';
import { classNames } from './class-names.ts';

const faces: readonly { readonly score: Score; readonly icon: LucideIcon; readonly look: string }[] = [
  { score: 'very-satisfied', icon: Laugh, look: 'text-good' },
  { score: 'satisfied', icon: Smile, look: 'text-brand' },
  { score: 'not-satisfied', icon: Frown, look: 'text-act' },
];

export type RatingFacesProps = {
  /** An answer: the reason is null unless the score is the lowest and one was chosen. */
  readonly onRate: (score: Score, reason: RatingReason | null) => void;
  readonly busy: boolean;
  /** Text key of what went wrong with the last answer, or null. */
  readonly trouble: string | null;
  /** Beside the sheet and not alone on the screen. */
  readonly small?: boolean;
};

const look =
  'flex items-center justify-center rounded-card border-2 border-line bg-surface font-semibold shadow-card transition-transform duration-75 data-[pressed]:scale-[0.97] data-[pressed]:border-brand data-[pressed]:bg-brand-pale';

/** Three faces; only the lowest asks why. Nobody has to answer. */
export const RatingFaces = ({ onRate, busy, trouble, small = false }: RatingFacesProps) => {
  const { t } = useTranslation('citizen');
  const [why, setWhy] = useState(false);

  // Alone on the screen it is the screen's heading.
  const Heading = small ? 'h2' : 'h1';
  return (
    <section aria-labelledby="rating-question" className="flex w-full flex-col items-center gap-[3vh]">
      <Heading
        id="rating-question"
        className={classNames(
          'text-center font-display font-bold text-balance',
          small ? 'text-[1.4rem]' : 'text-[2.6rem]',
        )}
      >
        {t(why ? 'rate.why' : 'rate.question')}
      </Heading>
      {why ? (
        <div className={classNames('grid w-full grid-cols-2 gap-3', !small && 'max-w-[60rem]')}>
          {ratingReasonSchema.options.map((reason) => (
            <Button
              key={reason}
              isDisabled={busy}
              onPress={() => onRate('not-satisfied', reason)}
              className={classNames(
                look,
                'min-h-target py-2',
                small ? 'px-2 text-[1.1rem] leading-snug text-balance' : 'px-4 text-[1.5rem]',
              )}
            >
              {t(`rate.reason.${reason}`)}
            </Button>
          ))}
          <Button
            isDisabled={busy}
            onPress={() => onRate('not-satisfied', null)}
            className={classNames(
              look,
              'min-h-target py-2 text-soft',
              small ? 'px-2 text-[1.1rem] leading-snug text-balance' : 'px-4 text-[1.5rem]',
            )}
          >
            {t('rate.no-reason')}
          </Button>
        </div>
      ) : (
        <div className={classNames('grid w-full gap-4', small ? 'grid-cols-1' : 'max-w-[70rem] grid-cols-3')}>
          {faces.map(({ score, icon: Icon, look: colour }) => (
            <Button
              key={score}
              isDisabled={busy}
              onPress={() => (score === 'not-satisfied' ? setWhy(true) : onRate(score, null))}
              className={classNames(
                look,
                small ? 'min-h-[4.5rem] gap-4 px-4 text-[1.25rem]' : 'min-h-[17rem] flex-col gap-4 p-6 text-[1.7rem]',
              )}
            >
              <Icon
                aria-hidden="true"
                className={classNames(colour, small ? 'size-11' : 'size-32')}
                strokeWidth={1.75}
              />
              {t(`rate.score.${score}`)}
            </Button>
          ))}
        </div>
      )}
      {trouble !== null && (
        <p role="alert" className="text-[1.2rem] text-act">
          {t(trouble)}
        </p>
      )}
    </section>
  );
};
