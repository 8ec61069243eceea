import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { readDay } from '#common/domain/calendar/clock-text.ts';
import { formatDay } from '#common/domain/calendar/format-local.ts';
import { isLocalDay } from '#common/domain/calendar/local-day.ts';
import type { CalendarDraft } from '#common/domain/settings/drafts.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceField, Part, Problems, TextField, TickField } from './fields.tsx';
import type { FormProps } from './form-props.ts';
import { SessionRows } from './session-rows.tsx';
import { WeekdayTicks } from './weekday-ticks.tsx';

const kinds = ['holiday', 'compensatory', 'make-up'] as const;

const yearsOf = ({ specialDays, confirmedYears }: CalendarDraft): readonly number[] =>
  [
    ...new Set([
      ...specialDays.filter(({ day }) => isLocalDay(day)).map(({ day }) => Number(day.slice(0, 4))),
      ...confirmedYears,
    ]),
  ].toSorted((a, b) => a - b);

/** The working calendar (lịch làm việc): office hours, weekly rest, holidays, days off in lieu and make-up days. */
export const CalendarForm = ({ draft, onChange, wrongAt, turn }: FormProps<CalendarDraft>) => {
  const { t } = useTranslation('settings');
  const setDay = (index: number, part: Partial<CalendarDraft['specialDays'][number]>, field: string, redraw: boolean) =>
    onChange(
      `specialDays.${index}.${field}`,
      { ...draft, specialDays: draft.specialDays.map((one, place) => (place === index ? { ...one, ...part } : one)) },
      redraw,
    );
  return (
    <>
      <Part title={t('part.office-hours')}>
        <p className="text-[0.8125rem] text-soft">{t('hours.lunch')}</p>
        <SessionRows
          sessions={draft.sessions}
          field="sessions"
          turn={turn}
          fresh={{ opens: 450, closes: 690 }}
          wrongAt={wrongAt}
          onChange={(field, sessions, redraw) => onChange(field, { ...draft, sessions }, redraw)}
        />
      </Part>
      <Part title={t('part.weekly-rest')}>
        <WeekdayTicks
          label={t('part.weekly-rest')}
          weekdays={draft.weeklyRest}
          onChange={(weeklyRest) => onChange('weeklyRest', { ...draft, weeklyRest }, true)}
        />
        <Problems problems={wrongAt('weeklyRest')} />
      </Part>
      <Part title={t('part.special-days')}>
        <p className="text-[0.8125rem] text-soft">{t('calendar.about')}</p>
        <div className="grid grid-cols-1 gap-x-6 gap-y-1 2xl:grid-cols-2">
          {draft.specialDays.map(({ day, kind }, index) => (
            // Days are typed letter by letter, so a row has no name but its place.
            <div key={index} className="flex flex-col">
              <div className="flex items-center gap-3">
                <TextField
                  short
                  silent
                  label={t('calendar.day', { number: index + 1 })}
                  value={isLocalDay(day) ? formatDay(day) : day}
                  turn={turn}
                  most={10}
                  onType={(text) => setDay(index, { day: readDay(text) }, 'day', false)}
                />
                <div className="w-64">
                  <ChoiceField
                    silent
                    label={t('calendar.kind', { number: index + 1 })}
                    value={kind}
                    options={kinds.map((each) => ({ value: each, name: t(`calendar.${each}`) }))}
                    onChange={(chosen) => setDay(index, { kind: chosen }, 'kind', true)}
                  />
                </div>
                <Button
                  icon={X}
                  variant="quiet"
                  aria-label={t('calendar.remove', { day: isLocalDay(day) ? formatDay(day) : index + 1 })}
                  onPress={() =>
                    onChange(
                      'specialDays',
                      { ...draft, specialDays: draft.specialDays.filter((_one, place) => place !== index) },
                      true,
                    )
                  }
                >
                  {t('act.remove')}
                </Button>
              </div>
              <Problems problems={wrongAt(`specialDays.${index}`)} />
            </div>
          ))}
        </div>
        <Button
          icon={Plus}
          className="self-start"
          onPress={() =>
            onChange(
              'specialDays',
              { ...draft, specialDays: [...draft.specialDays, { day: '', kind: 'holiday' }] },
              true,
            )
          }
        >
          {t('calendar.add')}
        </Button>
      </Part>
      <Part title={t('part.confirmed')}>
        <p className="text-[0.8125rem] text-soft">{t('calendar.confirmed')}</p>
        <div className="flex flex-wrap gap-x-6">
          {yearsOf(draft).map((year) => (
            <TickField
              key={year}
              label={t('calendar.year', { year })}
              ticked={draft.confirmedYears.includes(year)}
              onTick={(on) =>
                onChange(
                  'confirmedYears',
                  {
                    ...draft,
                    confirmedYears: on
                      ? [...draft.confirmedYears, year]
                      : draft.confirmedYears.filter((one) => one !== year),
                  },
                  true,
                )
              }
            />
          ))}
        </div>
        <Problems problems={wrongAt('confirmedYears')} />
      </Part>
    </>
  );
};
