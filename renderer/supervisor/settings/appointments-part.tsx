import { useTranslation } from 'react-i18next';
import type { AppointmentsDraft, ServiceDraft } from '#common/domain/settings/drafts.ts';
import { Part, Problems, TextField, TickField } from './fields.tsx';
import type { FormProps } from './form-props.ts';
import { shownNumber, typedNumber } from './typed.ts';

/** What appointments begin as: the values of a real land office (domain.md §8). */
const usual: AppointmentsDraft = {
  slotMinutes: 30,
  perSlot: 4,
  daysAhead: 6,
  earlyMinutes: 30,
  graceMinutes: 15,
  openPerPerson: 1,
  missedAtMost: 2,
  missedDays: 30,
};

const rules = [
  ['slotMinutes', 'unit.minutes'],
  ['perSlot', 'unit.people'],
  ['daysAhead', 'unit.days'],
  ['earlyMinutes', 'unit.minutes'],
  ['graceMinutes', 'unit.minutes'],
  ['openPerPerson', 'unit.appointments'],
  ['missedAtMost', 'unit.times'],
  ['missedDays', 'unit.days'],
] as const;

/** Whether and how appointments (lịch hẹn) are given for a service. */
export const AppointmentsPart = ({ draft, onChange, wrongAt, turn }: FormProps<ServiceDraft>) => {
  const { t } = useTranslation('settings');
  const { appointments } = draft;
  return (
    <Part title={t('part.appointments')}>
      <TickField
        label={t('appointments.given')}
        ticked={appointments !== null}
        onTick={(on) => onChange('appointments', { ...draft, appointments: on ? usual : null }, true)}
      />
      {appointments !== null && (
        <div className="grid grid-cols-2 gap-3">
          {rules.map(([rule, unit]) => (
            <TextField
              key={rule}
              label={t(`appointments.${rule}`)}
              unit={t(unit)}
              value={shownNumber(appointments[rule])}
              turn={turn}
              most={4}
              problems={wrongAt(`appointments.${rule}`)}
              onType={(text) =>
                onChange(`appointments.${rule}`, {
                  ...draft,
                  appointments: { ...appointments, [rule]: typedNumber(text) },
                })
              }
            />
          ))}
        </div>
      )}
      <Problems problems={wrongAt('appointments')} />
    </Part>
  );
};
