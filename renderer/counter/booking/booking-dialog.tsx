import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatDay, formatTime } from '#common/domain/calendar/format-local.ts';
import { weekdayOf } from '#common/domain/calendar/local-day.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { PickDialog } from '#renderer/ui/pick-dialog.tsx';
import { BookedDialog } from './booked-dialog.tsx';
import { WhoDialog, type Who } from './who-dialog.tsx';

type Service = CommandOutput<'appointment.services'>['services'][number];
type Day = Extract<CommandOutput<'appointment.slots'>, { readonly kind: 'free' }>['days'][number];
type Booked = Extract<CommandOutput<'appointment.book'>, { readonly kind: 'booked' }>;

type Step =
  | { readonly at: 'service' }
  | {
      readonly at: 'day';
      readonly service: Service;
      readonly days: readonly Day[] | null;
      readonly trouble: string | null;
    }
  | { readonly at: 'slot'; readonly service: Service; readonly day: Day }
  | { readonly at: 'who'; readonly service: Service; readonly day: Day; readonly slot: number }
  | { readonly at: 'booked'; readonly service: Service; readonly slot: number; readonly booked: Booked };

export type BookingDialogProps = { readonly services: readonly Service[]; readonly onClose: () => void };

/** Booking for a citizen at the counter, by keyboard alone: service, day, time, whose, and the code to take along. Central decides. */
export const BookingDialog = ({ services, onClose }: BookingDialogProps) => {
  const { t } = useTranslation('counter-booking');
  const language = useLanguage();
  const client = useClient();
  const [step, setStep] = useState<Step>({ at: 'service' });
  const [trouble, setTrouble] = useState<string | null>(null);
  const dayName = (day: string): string => `${t(`weekday.${weekdayOf(day)}`)} ${formatDay(day)}`;

  const choose = async (service: Service): Promise<void> => {
    setStep({ at: 'day', service, days: null, trouble: null });
    const reply = await client.call('appointment.slots', { service: service.id });
    const free = reply.ok && reply.value.kind === 'free' ? reply.value : null;
    const said = free === null ? t('trouble.central-away') : null;
    setStep({ at: 'day', service, days: free?.days ?? [], trouble: said });
  };
  const book = async ({ service, slot }: Extract<Step, { at: 'who' }>, who: Who): Promise<void> => {
    setTrouble(null);
    const reply = await client.call('appointment.book', { service: service.id, slot, ...who });
    const answer = reply.ok ? reply.value : ({ kind: 'central-away' } as const);
    switch (answer.kind) {
      case 'booked':
        return setStep({ at: 'booked', service, slot, booked: answer });
      case 'has-appointment':
        return setTrouble(t('trouble.has-appointment', { time: formatDateTime(answer.slot) }));
      case 'missed-too-many':
        return setTrouble(t('trouble.missed-too-many', { day: formatDay(answer.againOn) }));
      default:
        return setTrouble(t(`trouble.${answer.kind}`));
    }
  };

  switch (step.at) {
    case 'service':
      return (
        <PickDialog
          by="digits"
          title={t('which')}
          options={services.map(({ id, name }) => ({ id, name: name[language], more: '' }))}
          empty=""
          onPick={(id) => {
            const service = services.find((one) => one.id === id);
            if (service !== undefined) void choose(service);
          }}
          onClose={onClose}
        />
      );
    case 'day':
      return (
        <PickDialog
          key={`day-${step.days === null ? 'loading' : 'loaded'}`}
          by="digits"
          title={t('day', { service: step.service.name[language] })}
          options={(step.days ?? []).map(({ day, slots }) => ({
            id: day,
            name: dayName(day),
            more: t('left', { count: slots.reduce((sum, { left }) => sum + left, 0) }),
          }))}
          empty={step.days === null ? t('loading') : (step.trouble ?? t('no-days'))}
          onPick={(id) => {
            const day = step.days?.find((one) => one.day === id);
            if (day !== undefined) setStep({ at: 'slot', service: step.service, day });
          }}
          onClose={onClose}
        />
      );
    case 'slot':
      return (
        <PickDialog
          key="slot"
          by="typing"
          title={t('slot', { service: step.service.name[language], day: dayName(step.day.day) })}
          options={step.day.slots
            .filter(({ left }) => left > 0)
            .map(({ slot, left }) => ({ id: String(slot), name: formatTime(slot), more: t('left', { count: left }) }))}
          empty={t('no-days')}
          onPick={(id) => setStep({ at: 'who', service: step.service, day: step.day, slot: Number(id) })}
          onClose={onClose}
        />
      );
    case 'who':
      return (
        <WhoDialog
          what={t('what', {
            service: step.service.name[language],
            time: formatTime(step.slot),
            day: dayName(step.day.day),
          })}
          trouble={trouble}
          onBook={(who) => book(step, who)}
          onBack={() => {
            setTrouble(null);
            void choose(step.service);
          }}
          onClose={onClose}
        />
      );
    case 'booked':
      return (
        <BookedDialog
          what={t('what', {
            service: step.service.name[language],
            time: formatTime(step.slot),
            day: formatDateTime(step.slot).slice(6),
          })}
          id={step.booked.id}
          code={step.booked.code}
          onClose={onClose}
        />
      );
  }
};
