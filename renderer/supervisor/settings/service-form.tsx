import { useTranslation } from 'react-i18next';
import { writeClock } from '#common/domain/calendar/clock-text.ts';
import type { ServiceDraft, SessionDraft } from '#common/domain/settings/drafts.ts';
import { iconNames, ServiceIcon } from '#renderer/ui/service-icon.tsx';
import { AppointmentsPart } from './appointments-part.tsx';
import { BothNames } from './both-names.tsx';
import { ChoiceField, Part, Problems, TextField, TickField } from './fields.tsx';
import type { FormProps } from './form-props.ts';
import { PolicyFields } from './policy-fields.tsx';
import { SessionRows } from './session-rows.tsx';
import { shownNumber, typedNumber } from './typed.ts';

type Hours = NonNullable<ServiceDraft['hours']>;
type HoursMode = 'any' | 'office' | 'own';

const usual: Hours = { sessions: null, lastTicketMinutes: 15, dailyQuota: null };
const wholeDay: SessionDraft[] = [
  { opens: 450, closes: 690, weekdays: null },
  { opens: 810, closes: 1_020, weekdays: null },
];
const freshSession: SessionDraft = { opens: 450, closes: 690, weekdays: null };

const modeOf = (hours: ServiceDraft['hours']): HoursMode =>
  hours === null ? 'any' : hours.sessions === null ? 'office' : 'own';

/** When the service gives numbers: at any time, in office hours, or in hours of its own; the last number and the day's quota. */
const HoursPart = ({ draft, onChange, wrongAt, turn, view }: FormProps<ServiceDraft>) => {
  const { t } = useTranslation('settings');
  const { hours } = draft;
  const set = (field: string, part: Partial<Hours>, redraw = false) =>
    onChange(field, { ...draft, hours: { ...(hours ?? usual), ...part } }, redraw);
  const office = view.calendar.draft.sessions
    .map(({ opens, closes }) => `${writeClock(opens)}–${writeClock(closes)}`)
    .join(', ');
  return (
    <Part title={t('part.hours')}>
      <ChoiceField
        label={t('hours.mode')}
        value={modeOf(hours)}
        options={[
          { value: 'any', name: t('hours.any') },
          { value: 'office', name: t('hours.office', { office }) },
          { value: 'own', name: t('hours.own') },
        ]}
        onChange={(mode) => {
          if (mode === 'any') onChange('hours', { ...draft, hours: null }, true);
          else set('hours', { sessions: mode === 'own' ? wholeDay : null }, true);
        }}
      />
      {hours !== null && hours.sessions !== null && (
        <>
          <p className="text-[0.8125rem] text-soft">{t('hours.lunch')}</p>
          <SessionRows
            sessions={hours.sessions}
            field="hours.sessions"
            turn={turn}
            fresh={freshSession}
            wrongAt={wrongAt}
            onChange={(field, sessions, redraw) => set(field, { sessions }, redraw)}
          />
        </>
      )}
      {hours !== null && (
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label={t('hours.last')}
            unit={t('unit.minutes')}
            hint={t('hours.last-hint')}
            value={shownNumber(hours.lastTicketMinutes)}
            turn={turn}
            most={4}
            problems={wrongAt('hours.lastTicketMinutes')}
            onType={(text) => set('hours.lastTicketMinutes', { lastTicketMinutes: typedNumber(text) })}
          />
          <TextField
            label={t('hours.quota')}
            unit={t('unit.numbers')}
            hint={t('hours.quota-hint')}
            value={hours.dailyQuota === null ? '' : shownNumber(hours.dailyQuota)}
            turn={turn}
            most={5}
            problems={wrongAt('hours.dailyQuota')}
            onType={(text) => set('hours.dailyQuota', { dailyQuota: text.trim() === '' ? null : typedNumber(text) })}
          />
        </div>
      )}
    </Part>
  );
};

/** The form of one service (lĩnh vực). */
export const ServiceForm = (props: FormProps<ServiceDraft>) => {
  const { draft, onChange, wrongAt, turn, view } = props;
  const { t } = useTranslation('settings');
  const fields = [...new Set([...view.fields, ...draft.fields])];
  return (
    <>
      <div className="grid grid-cols-[6rem_7rem_1fr_6rem] items-start gap-3">
        <TextField
          label={t('field.letter')}
          value={draft.letter}
          turn={turn}
          most={2}
          problems={wrongAt('letter')}
          onType={(letter) => onChange('letter', { ...draft, letter })}
        />
        <TextField
          label={t('field.firstNumber')}
          value={shownNumber(draft.firstNumber)}
          turn={turn}
          most={4}
          problems={wrongAt('firstNumber')}
          onType={(text) => onChange('firstNumber', { ...draft, firstNumber: typedNumber(text) })}
        />
        <div className="flex items-end gap-2">
          <div className="grow">
            <ChoiceField
              label={t('field.icon')}
              value={draft.icon}
              options={[...new Set([...iconNames, draft.icon])].map((icon) => ({
                value: icon,
                name: iconNames.includes(icon) ? t(`icon.${icon}`) : icon,
              }))}
              onChange={(icon) => onChange('icon', { ...draft, icon }, true)}
            />
          </div>
          <ServiceIcon name={draft.icon} className="size-8 text-brand" />
        </div>
        <TextField
          label={t('field.order')}
          value={shownNumber(draft.order)}
          turn={turn}
          most={3}
          problems={wrongAt('order')}
          onType={(text) => onChange('order', { ...draft, order: typedNumber(text) })}
        />
      </div>
      <BothNames
        field="name"
        value={draft.name}
        turn={turn}
        wrongAt={wrongAt}
        onType={(field, name) => onChange(field, { ...draft, name })}
      />
      <BothNames
        field="hint"
        value={draft.hint}
        turn={turn}
        wrongAt={wrongAt}
        onType={(field, hint) => onChange(field, { ...draft, hint })}
      />
      <BothNames
        field="group"
        value={draft.group}
        turn={turn}
        wrongAt={wrongAt}
        onType={(field, group) => onChange(field, { ...draft, group })}
      />
      <TickField
        label={t('field.collectsResults')}
        ticked={draft.collectsResults}
        onTick={(collectsResults) => onChange('collectsResults', { ...draft, collectsResults }, true)}
      />
      <TickField
        label={t('field.retired-service')}
        ticked={draft.retired}
        onTick={(retired) => onChange('retired', { ...draft, retired }, true)}
      />
      <Problems problems={wrongAt('retired')} />
      <HoursPart {...props} />
      <AppointmentsPart {...props} />
      <Part title={t('part.policy')}>
        <PolicyFields
          policy={draft.policy}
          centre={view.priority.draft.policy}
          turn={turn}
          wrongAt={wrongAt}
          onChange={(field, policy, redraw) => onChange(field, { ...draft, policy }, redraw)}
        />
      </Part>
      <Part title={t('part.fields')}>
        <p className="text-[0.8125rem] text-soft">{t('fields.about')}</p>
        <div className="grid grid-cols-2 gap-x-4 xl:grid-cols-3">
          {fields.map((field) => (
            <TickField
              key={field}
              label={field}
              ticked={draft.fields.includes(field)}
              onTick={(on) =>
                onChange(
                  'fields',
                  { ...draft, fields: on ? [...draft.fields, field] : draft.fields.filter((one) => one !== field) },
                  true,
                )
              }
            />
          ))}
        </div>
        <Problems problems={wrongAt('fields')} />
      </Part>
    </>
  );
};
