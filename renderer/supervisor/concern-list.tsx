import { CircleCheck, CloudOff, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { Alarm } from '#common/domain/floor/alarm.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { formatSeconds } from '#renderer/ui/clock.tsx';
import type { Concern } from './concerns.ts';
import { Since } from './since.tsx';

const looks = {
  act: { icon: TriangleAlert, look: 'border-act-edge bg-act-ground text-act' },
  offline: { icon: CloudOff, look: 'border-offline-edge bg-offline-ground text-offline' },
  calm: { icon: Info, look: 'border-edge bg-surface text-ink' },
} as const;

export type PaperAnswer = 'came-out' | 'not' | 'again';

export type ConcernListProps = {
  readonly concerns: readonly Concern[];
  /** UTC ms of the figures on the screen. */
  readonly updatedAt: number;
  /** What a person says of a paper anywhere on the floor: it came out, it did not, try again after an error. */
  readonly onAnswer: (job: string, answer: PaperAnswer) => void;
  /** Who looks after a concern and since when; null for nobody. */
  readonly takenBy: (concern: Concern) => Alarm['taken'];
  readonly onTake: (concern: Concern) => void;
  readonly onGiveBack: (concern: Concern) => void;
};

/** The first row: is anything wrong? One calm line when nothing is, else what must be done, most pressing first. */
export const ConcernList = ({ concerns, updatedAt, onAnswer, takenBy, onTake, onGiveBack }: ConcernListProps) => {
  const { t } = useTranslation('supervisor');
  const acts = concerns.filter((one) => one.tone === 'act' && takenBy(one) === null).length;
  // What somebody looks after stands below what nobody does.
  const inOrder = [
    ...concerns.filter((one) => takenBy(one) === null),
    ...concerns.filter((one) => takenBy(one) !== null),
  ];
  return (
    <section aria-label={t('concern.title')}>
      <div className="flex items-center justify-between gap-4">
        <div role="status" className="flex items-center gap-3">
          {acts === 0 ? (
            <CircleCheck aria-hidden="true" className="size-8 shrink-0 text-good" />
          ) : (
            <TriangleAlert aria-hidden="true" className="size-8 shrink-0 text-act" />
          )}
          <h1
            className={classNames('text-[1.625rem] leading-tight font-semibold', acts === 0 ? 'text-good' : 'text-act')}
          >
            {acts === 0
              ? t(concerns.length === 0 ? 'concern.none' : 'concern.none-pressing')
              : t('concern.some', { count: acts })}
          </h1>
        </div>
        <p className="tabular text-[0.875rem] text-soft">{t('updated', { at: formatSeconds(updatedAt) })}</p>
      </div>
      {concerns.length > 0 && (
        <ul className="mt-2.5 grid gap-1.5 min-[1800px]:grid-cols-2">
          {inOrder.map((one) => {
            const { id, tone, key, values, since, paper } = one;
            const taken = takenBy(one);
            const { icon: Icon, look } = looks[taken === null ? tone : 'calm'];
            return (
              <li
                key={id}
                className={classNames('flex min-h-9 items-center gap-3 border-l-[0.375rem] px-3 py-1', look)}
              >
                <Icon aria-hidden="true" className="size-[1.15em] shrink-0" />
                <p className="min-w-0 grow leading-snug font-medium">
                  {t(key, values)}
                  {taken !== null && (
                    <span className="pl-2 text-[0.875rem] font-normal text-soft">
                      {t('floor:alarm.taken', { by: taken.by, at: formatTime(taken.at) })}
                    </span>
                  )}
                </p>
                {paper !== null && (
                  <div className="flex shrink-0 gap-2">
                    {paper.state === 'unknown' && (
                      <Button onPress={() => onAnswer(paper.job, 'came-out')}>{t('concern.came-out')}</Button>
                    )}
                    <Button onPress={() => onAnswer(paper.job, paper.state === 'unknown' ? 'not' : 'again')}>
                      {t(paper.state === 'unknown' ? 'concern.print-again' : 'concern.again')}
                    </Button>
                  </div>
                )}
                {since !== null && <Since at={since} />}
                {(tone !== 'calm' || taken !== null) && (
                  <Button
                    variant="quiet"
                    className="min-h-8! shrink-0 px-2!"
                    aria-label={t(taken === null ? 'floor:alarm.take-of' : 'floor:alarm.give-back-of', {
                      matter: t(key, values),
                    })}
                    onPress={() => (taken === null ? onTake(one) : onGiveBack(one))}
                  >
                    {t(taken === null ? 'floor:alarm.take' : 'floor:alarm.give-back')}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
};
