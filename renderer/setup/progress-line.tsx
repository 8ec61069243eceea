import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isAnswered, stepsOf, type SetupState } from '#common/domain/setup/steps.ts';
import { classNames } from '#renderer/ui/class-names.ts';

/** How far the wizard is: every step of this role by name, the one in front, those that are answered and those that were passed over. */
export const ProgressLine = ({ state }: { readonly state: SetupState }) => {
  const { t } = useTranslation('setup');
  const steps = stepsOf(state.answers);
  const here = steps.indexOf(state.at);
  return (
    <nav aria-label={t('progress.label')} className="shrink-0 border-b border-line bg-surface px-6 py-2">
      <p className="tabular pb-1 text-soft">{t('progress.of', { step: here + 1, count: steps.length })}</p>
      <ol className="flex flex-wrap gap-x-1.5 gap-y-1">
        {steps.map((step, index) => {
          const good = index < here && isAnswered(state, step);
          const passed = index < here && !good;
          return (
            <li
              key={step}
              aria-current={step === state.at ? 'step' : undefined}
              className={classNames(
                'flex items-center gap-1 rounded-full border px-2.5 text-[0.8125rem]',
                step === state.at
                  ? 'border-brand bg-brand font-semibold text-on-brand'
                  : good
                    ? 'border-good bg-good-ground text-good'
                    : passed
                      ? 'border-offline-edge bg-offline-ground text-offline'
                      : 'border-line bg-sunken text-soft',
              )}
            >
              {good && <Check aria-hidden="true" className="size-3.5" />}
              {t(`step.${step}`)}
              {good && <span className="sr-only">{t('progress.done')}</span>}
              {passed && <span>{t('progress.skipped')}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
