import { CalendarClock, Ticket } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatTime } from '#common/domain/calendar/format-local.ts';
import type { KeptAppointment } from '#common/ipc/appointment-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Leaving } from '../leaving.tsx';
import type { Visit, VisitEvent } from '../visit.ts';

export type AppointmentScreenProps = {
  readonly visit: Extract<Visit, { step: 'appointment' }>;
  readonly dispatch: (event: VisitEvent) => void;
  /** Takes an ordinary number for the service of the appointment. */
  readonly onTakeNumber: (service: string) => void;
};

/** What the advice for an answer speaks of. */
const valuesOf = ({ answer, slot }: KeptAppointment): { readonly [name: string]: string } => {
  switch (answer.kind) {
    case 'too-early':
      return { time: formatTime(answer.from) };
    case 'too-late':
      return { time: formatTime(answer.keptUntil) };
    case 'other-day':
    case 'kept':
    case 'cancelled':
      return { time: formatTime(slot), date: formatDate(slot) };
    case 'here-already':
      return { label: answer.label };
    default:
      return assertNever(answer);
  }
};

/** An appointment that gives no number now: why, and what can be done instead. */
export const AppointmentScreen = ({ visit, dispatch, onTakeNumber }: AppointmentScreenProps) => {
  const { t } = useTranslation('kiosk-appointment');
  const language = useLanguage();
  const { appointment, secondsLeft } = visit;
  const { answer, slot, service, serviceName } = appointment;
  // Who comes too late is served all the same: that is what most do next. Everybody else comes again.
  const takes = answer.kind === 'too-late';
  return (
    <main className="flex min-h-0 grow flex-col">
      <div role="alert" className="flex grow flex-col items-center justify-center gap-6 px-12 text-center">
        <CalendarClock aria-hidden="true" className="size-28 text-brand" strokeWidth={1.25} />
        <p className="tabular font-display text-[1.9rem] font-semibold text-balance">
          {serviceName[language]} · {t('of', { time: formatTime(slot), date: formatDate(slot) })}
        </p>
        <h1 className="text-[2.6rem] leading-snug font-bold text-balance">{t(answer.kind)}</h1>
        <p className="tabular max-w-[42rem] text-[1.8rem] text-balance">
          {t(`${answer.kind}-advice`, valuesOf(appointment))}
        </p>
      </div>
      {answer.kind !== 'here-already' && (
        <div className="shrink-0 px-8 pb-4">
          <Button
            size="large"
            variant={takes ? 'primary' : 'secondary'}
            icon={Ticket}
            className="w-full"
            onPress={() => onTakeNumber(service)}
          >
            {t('take-number')}
          </Button>
        </div>
      )}
      <Leaving secondsLeft={secondsLeft} dispatch={dispatch} done={t('close')} primary={!takes} />
    </main>
  );
};
