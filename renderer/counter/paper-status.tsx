import { CircleCheck, Printer, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { reprintsOf } from '#common/domain/paper/print-job.ts';
import type { PaperView } from '#common/ipc/views.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { paperLine, type PaperAnswer } from './paper-line.ts';

const looks = {
  calm: { icon: Printer, look: 'text-ink' },
  good: { icon: CircleCheck, look: 'text-good' },
  act: { icon: TriangleAlert, look: 'text-act' },
} as const;

export type PaperStatusProps = {
  readonly title: string;
  readonly paper: PaperView;
  readonly onAnswer: (answer: PaperAnswer) => void;
};

/** One paper: where it stands, in words, and the buttons for what only a person can know. */
export const PaperStatus = ({ title, paper, onAnswer }: PaperStatusProps) => {
  const { t } = useTranslation('counter');
  const { key, tone, ask } = paperLine(paper);
  const { icon: Icon, look } = looks[tone];
  return (
    <div className="flex flex-col gap-1.5">
      <p className={classNames('flex items-start gap-2 leading-snug', look)}>
        <Icon aria-hidden="true" className="mt-[0.15em] size-[1.1em] shrink-0" />
        <span>
          {t(key, { title })}
          {paper.copy > 1 && <span className="text-soft"> · {t('paper.copy', { count: reprintsOf(paper.copy) })}</span>}
        </span>
      </p>
      {ask === 'came-out' && (
        <div className="flex gap-2 pl-6">
          <Button onPress={() => onAnswer('came-out')}>{t('paper.yes')}</Button>
          <Button onPress={() => onAnswer('not')}>{t('paper.no')}</Button>
        </div>
      )}
      {ask === 'again' && (
        <div className="pl-6">
          <Button onPress={() => onAnswer('again')}>{t('paper.again')}</Button>
        </div>
      )}
    </div>
  );
};
