import { Hash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { terminalName } from '#common/domain/setup/answers.ts';
import { ChoiceCard, Choices } from './choice-card.tsx';
import type { StepProps } from './use-setup.ts';

const NUMBERS = Array.from({ length: 12 }, (_, index) => index + 1);

/** Which machine of its kind this is; a counter's machine is called by its counter. */
export const NameStep = ({ view, next }: StepProps) => {
  const { t } = useTranslation('setup');
  const { answers } = view.state;
  const { machine, centre, hub, site } = answers;
  const numbered = (count: number) =>
    NUMBERS.slice(0, count).map((number) => ({ id: `Q${number}`, name: t('name.counter', { number }) }));
  const counters = site === 'new' ? numbered(centre?.counters ?? 1) : (hub?.counters ?? []);
  const name = terminalName(answers);
  return (
    <>
      <Choices small label={t('title.name')}>
        {machine === 'counter'
          ? (counters.length === 0 ? numbered(NUMBERS.length) : counters).map((counter, index) => (
              <ChoiceCard
                key={counter.id}
                icon={Hash}
                title={counter.name}
                chosen={counter.id === answers.counter}
                onChoose={() => void next({ counter: counter.id, number: Math.min(index + 1, 99) })}
              />
            ))
          : NUMBERS.map((number) => (
              <ChoiceCard
                key={number}
                icon={Hash}
                title={t(`name.${machine ?? 'kiosk'}`, { number })}
                chosen={number === answers.number}
                onChoose={() => void next({ number })}
              />
            ))}
      </Choices>
      {name !== null && <p>{t('name.is', { name })}</p>}
    </>
  );
};
