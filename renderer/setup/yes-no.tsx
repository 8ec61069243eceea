import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';

/** A question that only somebody who stands there can answer. */
export const YesNo = ({
  question,
  onAnswer,
}: {
  readonly question: string;
  readonly onAnswer: (yes: boolean) => void;
}) => {
  const { t } = useTranslation('setup');
  const asked = useRef<HTMLParagraphElement>(null);
  // The question is heard first, and its answers are the next stops of the keyboard.
  useLayoutEffect(() => asked.current?.focus(), []);
  return (
    <div role="group" aria-label={question} className="flex flex-wrap items-center gap-3">
      <p ref={asked} tabIndex={-1} className="font-semibold outline-none">
        {question}
      </p>
      <Button variant="primary" onPress={() => onAnswer(true)}>
        {t('yes')}
      </Button>
      <Button onPress={() => onAnswer(false)}>{t('no')}</Button>
    </div>
  );
};
