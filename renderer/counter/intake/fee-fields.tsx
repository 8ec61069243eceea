import { useTranslation } from 'react-i18next';
import type { FeeFormula } from '#common/domain/payment/fee-formula.ts';
import type { IntakePreview } from '#common/ipc/intake-calls.ts';
import { Field, fieldLook } from '../field.tsx';
import type { FeeRow } from '../intake-draft.ts';
import type { Intake } from '../use-intake.ts';

/** Whether the formula goes by pages and copies, or by copies only; null where nothing is counted. */
const countedBy = (formula: FeeFormula): 'pages' | 'copies' | null => {
  if (formula.kind === 'certified-copies') return 'pages';
  if (formula.kind !== 'per-unit') return null;
  return formula.unit === 'page' ? 'pages' : 'copies';
};

/** One empty row stays at the end: typing in it makes the next. */
const withRoom = (rows: readonly FeeRow[]): FeeRow[] => {
  const used = rows.filter(({ name, pages, copies }) => name !== '' || pages !== '' || copies !== '');
  return [...used, { name: '', pages: '', copies: '' }];
};

const CountRows = ({ intake, by }: { readonly intake: Intake; readonly by: 'pages' | 'copies' }) => {
  const { t } = useTranslation('intake');
  const { register, formState } = intake.form;
  const rows = withRoom(intake.draft.fields.feeRows);
  return rows.map((_, index) => {
    const label = (field: string) => t(`fee.${field}`, { at: index + 1 });
    return (
      // A row is its place: rows have no name of their own.
      <div key={index} className="col-span-12 grid grid-cols-12 gap-x-3">
        <Field {...register(`feeRows.${index}.name`)} label={label('name')} kind="text" wide="col-span-6" />
        {by === 'copies' && <input type="hidden" {...register(`feeRows.${index}.pages`)} />}
        {by === 'pages' && (
          <Field
            {...register(`feeRows.${index}.pages`)}
            label={label('pages')}
            kind="some"
            inputMode="numeric"
            wide="col-span-3"
            error={index === 0 && formState.errors.feeRows !== undefined ? t('problem.feeCounts') : undefined}
          />
        )}
        <Field
          {...register(
            `feeRows.${index}.copies`,
            // Where pages do not matter a row needs none: the backend counts one.
            by === 'copies'
              ? {
                  onBlur: (event: { readonly target: { readonly value: string } }) =>
                    intake.form.setValue(`feeRows.${index}.pages`, event.target.value === '' ? '' : '1'),
                }
              : {},
          )}
          label={label(by === 'pages' ? 'copies' : 'times')}
          kind="some"
          inputMode="numeric"
          wide="col-span-3"
        />
      </div>
    );
  });
};

/** What the fee needs besides the procedure: pages and copies, an amount that is set elsewhere, a ground to pay less. Nothing is shown that the formula does not ask for. */
export const FeeFields = ({ intake, preview }: { readonly intake: Intake; readonly preview: IntakePreview }) => {
  const { t } = useTranslation('intake');
  const { formula, exemptions } = preview.fee;
  const by = countedBy(formula);
  const groups = [...new Set(exemptions.map(({ group }) => group))].filter((group) => group !== 'anyone');
  const { exemptGroup } = intake.draft.fields;
  if (by === null && formula.kind !== 'typed-in' && groups.length === 0) return null;
  return (
    <fieldset className="grid grid-cols-12 gap-x-3 gap-y-2">
      <legend className="col-span-12 text-[0.8125rem] font-semibold">{t('fee.title')}</legend>
      {by !== null && <CountRows intake={intake} by={by} />}
      {formula.kind === 'typed-in' && (
        <Field
          {...intake.form.register('feeAmount')}
          label={t('fee.amount', { name: formula.name })}
          kind="money"
          inputMode="numeric"
          wide="col-span-6"
          hint={t('fee.amount-hint')}
        />
      )}
      {groups.length > 0 && (
        <div className="col-span-6 flex flex-col gap-0.5">
          <label htmlFor="intake-exempt" className="text-[0.8125rem] font-medium text-soft">
            {t('fee.exempt')}
          </label>
          <select
            id="intake-exempt"
            value={exemptGroup}
            className={fieldLook}
            onChange={({ target }) =>
              intake.change({ exemptGroup: groups.find((group) => group === target.value) ?? '' })
            }
          >
            <option value="">{t('exempt.none')}</option>
            {groups.map((group) => (
              <option key={group} value={group}>
                {t(`exempt.${group}`)}
              </option>
            ))}
          </select>
        </div>
      )}
    </fieldset>
  );
};
