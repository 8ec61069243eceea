import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { cardWarningKey } from './scan-notice.ts';
import { Field, fieldLook } from './field.tsx';
import { fieldKinds, type TextFieldName } from './intake-draft.ts';
import type { Intake } from './use-intake.ts';

type ApplicantField = Extract<
  TextFieldName,
  'citizenNumber' | 'birthDate' | 'cardIssuedOn' | 'formerNumber' | 'address' | 'phone' | 'email' | 'ownerName'
>;

/** The fields in reading order, with their share of a row of twelve. */
const rows: readonly { readonly name: ApplicantField; readonly wide: string }[] = [
  { name: 'citizenNumber', wide: 'col-span-3' },
  { name: 'birthDate', wide: 'col-span-3' },
  { name: 'cardIssuedOn', wide: 'col-span-3' },
  { name: 'formerNumber', wide: 'col-span-3' },
  { name: 'address', wide: 'col-span-12' },
  { name: 'phone', wide: 'col-span-3' },
  { name: 'email', wide: 'col-span-4' },
  { name: 'ownerName', wide: 'col-span-5' },
];

/** Who hands the dossier in (người nộp), and who owns it. */
export const ApplicantFields = ({ intake }: { readonly intake: Intake }) => {
  const { t } = useTranslation('counter');
  const genderId = useId();
  const { register, formState } = intake.form;
  // The message of an error is the name of its field: the sentence follows the language of the window.
  const errorOf = (name: keyof typeof formState.errors): string | undefined =>
    formState.errors[name] === undefined ? undefined : t(`form.problem.${name}`);
  const { warnings } = intake.draft;
  return (
    <fieldset className="grid grid-cols-12 gap-x-3 gap-y-2">
      <legend className="sr-only">{t('form.applicant')}</legend>
      <Field
        {...register('fullName')}
        label={t('form.fullName')}
        kind="text"
        wide="col-span-10"
        error={errorOf('fullName')}
      />
      <div className="col-span-2 flex flex-col gap-0.5">
        <label htmlFor={genderId} className="text-[0.8125rem] font-medium text-soft">
          {t('form.gender')}
        </label>
        <select {...register('gender')} id={genderId} className={fieldLook}>
          <option value="">{t('form.gender-none')}</option>
          <option value="male">{t('form.gender-male')}</option>
          <option value="female">{t('form.gender-female')}</option>
        </select>
      </div>
      {rows.map(({ name, wide }) => (
        <Field
          key={name}
          {...register(name)}
          label={t(`form.${name}`)}
          kind={fieldKinds[name]}
          wide={wide}
          error={errorOf(name)}
          {...(name === 'ownerName' ? { 'data-person': 'owner' } : {})}
          {...(fieldKinds[name] === 'date' ? { placeholder: t('form.date-hint') } : {})}
        />
      ))}
      {warnings.length > 0 && (
        <section
          aria-label={t('card-warning.title')}
          className="col-span-12 flex gap-x-4 rounded-control border border-offline-edge bg-offline-ground px-3 py-1.5 text-offline"
        >
          <h3 className="shrink-0 font-sans leading-snug font-semibold">{t('card-warning.title')}</h3>
          <ul className="leading-snug">
            {warnings.map((warning) => (
              <li key={warning.code}>{t(cardWarningKey(warning.code), { detail: warning.detail })}</li>
            ))}
          </ul>
        </section>
      )}
    </fieldset>
  );
};
