import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SettingsProblem } from '#common/domain/settings/problems.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Problems, TextField } from './fields.tsx';
import { shownClock, typedClock } from './typed.ts';
import { WeekdayTicks } from './weekday-ticks.tsx';

type Row = { opens: number; closes: number; weekdays?: number[] | null };
type SessionRowsProps<R extends Row> = {
  readonly sessions: readonly R[];
  readonly field: string;
  readonly turn: number;
  /** What a new session begins as. */
  readonly fresh: R;
  readonly wrongAt: (field: string) => readonly SettingsProblem[];
  readonly onChange: (field: string, sessions: R[], redraw?: boolean) => void;
};

/** Sessions of a day, one row each; the gap between two rows is the lunch break. */
export const SessionRows = <R extends Row>({
  sessions,
  field,
  turn,
  fresh,
  wrongAt,
  onChange,
}: SessionRowsProps<R>) => {
  const { t } = useTranslation('settings');
  const change = (index: number, part: Partial<Row>, name: string, redraw = false) =>
    onChange(
      `${field}.${index}.${name}`,
      sessions.map((one, place) => (place === index ? { ...one, ...part } : one)),
      redraw,
    );
  return (
    <div className="flex flex-col gap-2">
      {sessions.map((session, index) => (
        // Rows have no name but their place; every field is written anew when one goes.
        <div key={index} className="flex flex-col gap-0.5">
          <div className="flex flex-wrap items-end gap-3">
            {(['opens', 'closes'] as const).map((edge) => (
              <TextField
                key={edge}
                short
                label={t(`session.${edge}`, { number: index + 1 })}
                value={shownClock(session[edge])}
                turn={turn}
                most={8}
                onType={(text) => change(index, { [edge]: typedClock(text) }, edge)}
              />
            ))}
            {session.weekdays !== undefined && (
              <WeekdayTicks
                label={t('session.days', { number: index + 1 })}
                weekdays={session.weekdays ?? [1, 2, 3, 4, 5]}
                whole={{ name: t('session.working-days'), on: session.weekdays === null }}
                onWhole={(on) => change(index, { weekdays: on ? null : [1, 2, 3, 4, 5] }, 'weekdays', true)}
                onChange={(weekdays) => change(index, { weekdays }, 'weekdays', true)}
              />
            )}
            <Button
              icon={X}
              variant="quiet"
              aria-label={t('session.remove', { number: index + 1 })}
              onPress={() =>
                onChange(
                  field,
                  sessions.filter((_one, place) => place !== index),
                  true,
                )
              }
            >
              {t('act.remove')}
            </Button>
          </div>
          <Problems problems={wrongAt(`${field}.${index}`)} />
        </div>
      ))}
      <div className="flex items-center gap-3">
        <Button icon={Plus} onPress={() => onChange(field, [...sessions, fresh], true)}>
          {t('session.add')}
        </Button>
        <Problems problems={wrongAt(field)} />
      </div>
    </div>
  );
};
