import { useTranslation } from 'react-i18next';
import { parkReasons } from '#common/domain/queue/park-reason.ts';
import type { QueueTicket } from '#common/ipc/counter-calls.ts';
import type { QueueChoices } from '#common/ipc/queue-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import type { CounterNotice } from './counter-notice.ts';
import { minutesSince } from './minutes-since.ts';
import { PickDialog } from '#renderer/ui/pick-dialog.tsx';
import { addOptions, awayOptions, judgeOptions, ticketOptions, transferOptions } from './queue-options.ts';
import type { QueueMoves, Target } from './use-queue-moves.ts';

/** What the officer is asked: which ticket it is about was fixed when the key was pressed. */
export type QueueQuestion =
  | { readonly kind: 'transfer' | 'park' | 'add-service' | 'judge'; readonly ticket: QueueTicket }
  | { readonly kind: 'choose' | 'return' };

export type QueueDialogsProps = {
  readonly question: QueueQuestion;
  readonly moves: QueueMoves;
  readonly onSaid: (notice: CounterNotice | null) => void;
  /** A number was called: a new visit begins. */
  readonly onCalled: () => void;
  readonly onClose: () => void;
};

const noChoices: QueueChoices = { services: [], counters: [], waiting: [], away: [] };

/** The target that a picked line means; a counter without the ticket's service gets the ticket with the service it has. */
const targetOf = (id: string, { services, counters }: QueueChoices, ticket: QueueTicket, vi: boolean): Target => {
  const [kind, ...rest] = id.split(':');
  const name = rest.join(':');
  if (kind === 'counter') {
    return { service: ticket.serviceId, to: name, place: counters.find((one) => one.id === name)?.name ?? name };
  }
  const service = services.find((one) => one.id === name);
  return { service: name, to: null, place: service?.name[vi ? 'vi' : 'en'] ?? name };
};

/** The questions of the queue: where to, why, which one. Each is answered by keys alone; Escape leaves everything as it was. */
export const QueueDialogs = ({ question, moves, onSaid, onCalled, onClose }: QueueDialogsProps) => {
  const { t } = useTranslation('counter');
  const language = useLanguage();
  const now = useNow();
  const view = useView('queue.choices', {}, ['queue', 'config']);
  const choices = view.kind === 'ready' ? view.value : noChoices;
  const grounds = useView('priority.groups', {}, ['config']);
  const groups = grounds.kind === 'ready' ? grounds.value.groups : [];
  const after = (said: Promise<CounterNotice | null>) => {
    onClose();
    void said.then(onSaid);
  };

  switch (question.kind) {
    case 'transfer': {
      const { ticket } = question;
      return (
        <PickDialog
          by="typing"
          title={t('pick.transfer', { label: ticket.label })}
          options={transferOptions(choices, ticket, language, t)}
          empty={t('pick.no-place')}
          note={t('pick.note')}
          onPick={(id, note) => after(moves.transfer(ticket, targetOf(id, choices, ticket, language === 'vi'), note))}
          onClose={onClose}
        />
      );
    }
    case 'add-service': {
      const { ticket } = question;
      return (
        <PickDialog
          by="digits"
          title={t('pick.add-service', { label: ticket.label })}
          options={addOptions(choices, ticket, language)}
          empty={t('pick.no-place')}
          onPick={(id) =>
            after(moves.addService(ticket, targetOf(`service:${id}`, choices, ticket, language === 'vi')))
          }
          onClose={onClose}
        />
      );
    }
    case 'park': {
      const { ticket } = question;
      return (
        <PickDialog
          by="digits"
          title={t('pick.park', { label: ticket.label })}
          options={parkReasons.map((reason) => ({ id: reason, name: t(`park.${reason}`), more: '' }))}
          empty=""
          onPick={(id) => {
            const reason = parkReasons.find((one) => one === id);
            if (reason !== undefined) after(moves.park(ticket, reason));
          }}
          onClose={onClose}
        />
      );
    }
    case 'judge': {
      const { ticket } = question;
      return (
        <PickDialog
          by="digits"
          title={t('pick.judge', { label: ticket.label })}
          options={judgeOptions(groups, ticket, language, t)}
          empty={t('pick.no-groups')}
          onPick={(id) => {
            const group = groups.find((one) => `group:${one.id}` === id);
            after(moves.judge(ticket, group?.id ?? null, group?.name[language] ?? ''));
          }}
          onClose={onClose}
        />
      );
    }
    case 'choose':
      return (
        <PickDialog
          by="typing"
          title={t('pick.choose')}
          options={ticketOptions(choices.waiting, language, ({ arrivedAt }) =>
            t('queue.waited', { minutes: minutesSince(arrivedAt, now) }),
          )}
          empty={t('queue.empty')}
          onPick={(id) => {
            const ticket = choices.waiting.find((one) => one.id === id);
            if (ticket === undefined) return;
            after(
              moves.callChosen(ticket).then((said) => {
                if (said?.called === true) onCalled();
                return said?.notice ?? null;
              }),
            );
          }}
          onClose={onClose}
        />
      );
    case 'return':
      return (
        <PickDialog
          by="typing"
          title={t('pick.return')}
          options={awayOptions(choices.away, language, t)}
          empty={t('pick.nobody-away')}
          onPick={(id) => {
            const away = choices.away.find(({ ticket }) => ticket.id === id);
            if (away !== undefined) after(moves.bringBack(away.ticket));
          }}
          onClose={onClose}
        />
      );
    default:
      return assertNever(question);
  }
};
