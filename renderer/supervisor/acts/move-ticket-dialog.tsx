import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FloorTickets } from '#common/ipc/supervisor-calls.ts';
import { useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { callsNobody, counterLook } from '../counter-look.ts';
import { fieldLook } from './field-look.ts';
import type { FloorActs } from './use-floor-acts.ts';

export type MoveTicketProps = {
  readonly ticket: FloorTickets['tickets'][number];
  readonly acts: FloorActs;
  readonly onClose: () => void;
};

/** Sends a ticket on (chuyển số) to a service or to one counter of it; where it waited, the way back is one press. */
export const MoveTicketDialog = ({
  ticket: { id, label, serviceId, state, counterId, reservedFor },
  acts,
  onClose,
}: MoveTicketProps) => {
  const { t } = useTranslation('floor');
  const language = useLanguage();
  const field = useId();
  const view = useView('floor.show', {}, ['queue', 'config']);
  const [service, setService] = useState(serviceId ?? '');
  const [to, setTo] = useState('');
  const { services = [], counters = [], silentSince = null } = view.kind === 'ready' ? view.value : {};
  const serving = counters
    .filter((counter) => counter.services.includes(service))
    .map((counter) => ({ ...counter, look: counterLook(counter, silentSince !== null) }));
  const chosen = serving.filter((counter) => to === '' || counter.id === to);
  // Nobody would call the number there: said before it is sent, and it may be sent all the same.
  const isStranded = chosen.length > 0 && chosen.every(({ look }) => callsNobody.has(look));
  const move = () => {
    const values = { label };
    const back = () =>
      void acts.run(
        'floor.move-ticket',
        { ticket: id, from: null, service: serviceId ?? service, to: reservedFor },
        { key: 'move', values },
      );
    // As the supervisor saw it: whoever called the number since keeps it.
    const from = state === 'called' ? counterId : null;
    const undo = state === 'waiting' ? { undo: back } : {};
    void acts.run(
      'floor.move-ticket',
      { ticket: id, from, service, to: to === '' ? null : to },
      { key: 'move', values, ...undo },
    );
    onClose();
  };
  return (
    <Dialog
      title={t('move.title', { label })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('move.back')}</Button>
          <Button variant="primary" isDisabled={serving.length === 0} onPress={move}>
            {t('move.yes')}
          </Button>
        </>
      }
    >
      <p>{t('move.keeps')}</p>
      <label htmlFor={`${field}-service`} className="font-medium">
        {t('move.service')}
      </label>
      <select
        id={`${field}-service`}
        value={service}
        onChange={(event) => {
          setService(event.target.value);
          setTo('');
        }}
        className={fieldLook}
      >
        {services.map((one) => (
          <option key={one.id} value={one.id}>
            {one.letter} · {one.name[language]}
          </option>
        ))}
      </select>
      <label htmlFor={`${field}-counter`} className="font-medium">
        {t('move.counter')}
      </label>
      <select id={`${field}-counter`} value={to} onChange={(event) => setTo(event.target.value)} className={fieldLook}>
        <option value="">{t('move.any')}</option>
        {serving.map(({ id: counter, name, look }) => (
          <option key={counter} value={counter}>
            {name} · {t(`wall.look.${look}`)}
          </option>
        ))}
      </select>
      <p role="status" className="font-medium text-act">
        {isStranded && t('move.stranded')}
      </p>
    </Dialog>
  );
};
