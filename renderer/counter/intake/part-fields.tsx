import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#common/kit/assert-never.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Field, fieldLook } from '../field.tsx';
import { fieldKinds, type TextFieldName } from '../intake-draft.ts';
import type { Intake } from '../use-intake.ts';
import type { FormPart } from './form-parts.ts';

const Rows = ({
  intake,
  fields,
}: {
  readonly intake: Intake;
  readonly fields: readonly (readonly [name: TextFieldName, wide: string])[];
}) => {
  const { t } = useTranslation('intake');
  const { register, formState } = intake.form;
  return fields.map(([name, wide]) => (
    <Field
      key={name}
      {...register(name)}
      label={t(`field.${name}`)}
      kind={fieldKinds[name]}
      wide={wide}
      error={formState.errors[name] === undefined ? undefined : t(`problem.${name}`)}
      {...(fieldKinds[name] === 'date' ? { placeholder: t('counter:form.date-hint') } : {})}
    />
  ));
};

const DeliveryFields = ({ intake }: { readonly intake: Intake }) => {
  const { t } = useTranslation('intake');
  const { way } = intake.draft.fields;
  return (
    <>
      <div className="col-span-4 flex flex-col gap-0.5">
        <label htmlFor="intake-way" className="text-[0.8125rem] font-medium text-soft">
          {t('field.way')}
        </label>
        <select
          id="intake-way"
          value={way}
          className={fieldLook}
          onChange={({ target }) =>
            intake.change({ way: target.value === 'post' || target.value === 'electronic' ? target.value : 'counter' })
          }
        >
          {(['counter', 'post', 'electronic'] as const).map((each) => (
            <option key={each} value={each}>
              {t(`way.${each}`)}
            </option>
          ))}
        </select>
      </div>
      {way === 'post' && (
        <Rows
          intake={intake}
          fields={[
            ['receiver', 'col-span-5'],
            ['deliveryPhone', 'col-span-3'],
            ['deliveryAddress', 'col-span-12'],
          ]}
        />
      )}
      {way === 'electronic' && <p className="col-span-8 self-end text-[0.8125rem] text-soft">{t('electronic-hint')}</p>}
    </>
  );
};

/** The other sites of the province; typed by name while nobody has told this terminal which there are. */
const DecidedFields = ({ intake }: { readonly intake: Intake }) => {
  const { t } = useTranslation('intake');
  const language = useLanguage();
  const view = useView('sites.directory', {}, []);
  // Until it is known which of the two it will be, there is no field: none is taken away from under what is typed.
  if (view.kind === 'loading') return null;
  const directory = view.kind === 'ready' && view.value.kind === 'known' ? view.value : null;
  if (directory === null) return <Rows intake={intake} fields={[['decidedAt', 'col-span-6']]} />;
  return (
    <div className="col-span-8 flex flex-col gap-0.5">
      <label htmlFor="intake-decided" className="text-[0.8125rem] font-medium text-soft">
        {t('field.decidedAt')}
      </label>
      <select
        id="intake-decided"
        value={intake.draft.fields.decidedAt}
        className={fieldLook}
        onChange={({ target }) => intake.change({ decidedAt: target.value })}
      >
        <option value="">{t('decided-here')}</option>
        {directory.sites
          .filter(({ site }) => site !== directory.own)
          .map(({ site, name, agencyName }) => (
            <option key={site} value={site}>
              {name[language]} · {agencyName}
            </option>
          ))}
      </select>
    </div>
  );
};

const fieldsOf = (part: FormPart, intake: Intake): ReactNode => {
  switch (part) {
    case 'owner':
      return (
        <Rows
          intake={intake}
          fields={[
            ['ownerNumber', 'col-span-4'],
            ['ownerBirthDate', 'col-span-4'],
            ['ownerPhone', 'col-span-4'],
            ['ownerAddress', 'col-span-12'],
          ]}
        />
      );
    case 'proxy':
      return <Rows intake={intake} fields={[['authority', 'col-span-12']]} />;
    case 'organisation':
      return (
        <Rows
          intake={intake}
          fields={[
            ['organisationName', 'col-span-8'],
            ['taxCode', 'col-span-4'],
          ]}
        />
      );
    case 'delivery':
      return <DeliveryFields intake={intake} />;
    case 'decided':
      return <DecidedFields intake={intake} />;
    default:
      return assertNever(part);
  }
};

/** One part of the form that opens when it is needed. A card scanned while the cursor stands in the owner's part fills the owner. */
export const PartFields = ({ part, intake }: { readonly part: FormPart; readonly intake: Intake }) => {
  const { t } = useTranslation('intake');
  return (
    <fieldset
      data-part={part}
      {...(part === 'owner' ? { 'data-person': 'owner' } : {})}
      className="grid grid-cols-12 gap-x-3 gap-y-2 border-l-4 border-brand-pale pl-3"
    >
      <legend className="col-span-12 text-[0.8125rem] font-semibold">
        {t(`part.${part}`)}
        {part === 'owner' && <span className="font-normal text-soft"> · {t('owner-hint')}</span>}
      </legend>
      {fieldsOf(part, intake)}
    </fieldset>
  );
};
