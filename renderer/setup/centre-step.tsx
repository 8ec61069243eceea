import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyCentre, type Centre } from '#common/domain/setup/answers.ts';
import { centreProblems } from '#common/domain/setup/centre-problems.ts';
import { usualServices } from '#common/domain/setup/usual-services.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { SelectField, TextField } from '#renderer/hardware/fields.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { StepProps } from './use-setup.ts';

const texts = ['name', 'agencyCode', 'parentAgency', 'agencyName', 'place', 'hotline', 'address'] as const;
const MOST_COUNTERS = 20;

/** A new centre on one page: who it is, which of the usual services it has, how many counters. */
export const CentreStep = ({ view, keep }: StepProps) => {
  const { t } = useTranslation('setup');
  const language = useLanguage();
  const [centre, setCentre] = useState<Centre>(view.state.answers.centre ?? emptyCentre);
  const problems = centreProblems(centre);
  const change = (part: Partial<Centre>): void => setCentre({ ...centre, ...part });
  const changeNow = (part: Partial<Centre>): void => {
    change(part);
    void keep({ centre: { ...centre, ...part } });
  };
  return (
    <div
      // What was typed is kept as soon as somebody leaves a field; nothing is rewritten while it is typed.
      onBlur={() => void keep({ centre })}
      className="flex flex-col gap-3"
    >
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(24rem,100%),1fr))] gap-x-4 gap-y-2">
        {texts.map((field) => (
          <TextField
            key={field}
            label={t(`centre.${field}`)}
            value={centre[field]}
            onChange={(value) => change({ [field]: field === 'agencyCode' ? value.trim() : value })}
            {...(field === 'agencyCode' ? { hint: t('centre.agencyCode-hint') } : {})}
          />
        ))}
        <SelectField
          label={t('centre.counters')}
          value={String(centre.counters)}
          options={Array.from({ length: MOST_COUNTERS }, (_, index) => ({
            value: String(index + 1),
            text: String(index + 1),
          }))}
          onChange={(count) => changeNow({ counters: Number(count) })}
        />
      </div>
      <fieldset className="rounded-card border border-line px-4 py-2">
        <legend className="px-1 font-semibold">{t('centre.services')}</legend>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(20rem,100%),1fr))] gap-x-4">
          {usualServices.map((service) => (
            <label key={service.letter} className="flex min-h-target items-center gap-3">
              <input
                type="checkbox"
                className="size-5"
                checked={centre.services.includes(service.letter)}
                onChange={({ target }) =>
                  changeNow({
                    services: usualServices
                      .map(({ letter }) => letter)
                      .filter((letter) =>
                        letter === service.letter ? target.checked : centre.services.includes(letter),
                      ),
                  })
                }
              />
              <span>
                <b>{service.letter}</b> {service[language]}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {problems.length > 0 && (
        <Notice
          tone="calm"
          what={t('centre.lacks')}
          meaning={problems.map((one) => t(`centre.problem.${one}`)).join(' · ')}
        />
      )}
    </div>
  );
};
