import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandInput } from '#common/ipc/contract.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import type { CounterNotice } from '../counter-notice.ts';
import { PickDialog } from '#renderer/ui/pick-dialog.tsx';
import { FormFrame } from './form-frame.tsx';
import { StepInput } from './step-inputs.tsx';

type Delivery = CommandInput<'dossier.deliver'>['delivery'];
type Event = 'delivered' | 'failed' | 'posted';

export type DeliverDialogProps = {
  readonly dossier: DossierView;
  readonly onSaid: (notice: CounterNotice) => void;
  readonly onClose: () => void;
};

/** What may have become of a parcel in each state of the delivery. */
const eventsIn = (state: DossierView['delivery']['state']): readonly Event[] =>
  state === 'failed' ? ['posted', 'delivered'] : ['delivered', 'failed'];

/** What became of a result that was posted: it arrived, it came back, or it was posted again. */
export const DeliverDialog = ({ dossier, onSaid, onClose }: DeliverDialogProps) => {
  const { t } = useTranslation('dossier-desk');
  const intentions = useIntentions();
  const { act, busy } = useAct('dossier.deliver');
  const [event, setEvent] = useState<Event | null>(null);
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);

  const send = async (delivery: Delivery) => {
    const matter = `counter:deliver:${dossier.id}:${delivery.event}`;
    const reply = await act({ dossier: dossier.id, requestId: intentions.open(matter), delivery });
    if (!reply.ok) {
      setTrouble(t(failureKey(reply.failure.code)));
      return;
    }
    intentions.close(matter);
    const outcome = reply.value;
    if (outcome.kind === 'delivered') {
      const key = `dossier-desk:said.delivery-${delivery.event}`;
      onSaid({ tone: 'good', key, values: { code: dossier.code }, acts: [] });
      onClose();
    } else setTrouble(t(outcome.kind === 'incomplete' ? `missing.${outcome.field}` : `refused.${outcome.kind}`));
  };

  if (event === null) {
    return (
      <PickDialog
        by="digits"
        title={t('deliver.title', { code: dossier.code })}
        options={eventsIn(dossier.delivery.state).map((one) => ({ id: one, name: t(`deliver.${one}`), more: '' }))}
        empty=""
        onPick={(id) => {
          setEvent(eventsIn(dossier.delivery.state).find((one) => one === id) ?? null);
          setTyped(id === 'posted' ? dossier.delivery.parcel : '');
        }}
        onClose={onClose}
      />
    );
  }
  const name = event === 'posted' ? 'parcel' : 'reason';
  const wish = (): Delivery => {
    if (event === 'delivered') return { event };
    return event === 'posted' ? { event, parcel: typed } : { event, reason: typed };
  };
  return (
    <FormFrame
      title={`${t(`deliver.${event}`)} · ${dossier.code}`}
      act={t('deliver.do')}
      busy={busy}
      trouble={trouble}
      onAct={() => void send(wish())}
      onClose={onClose}
    >
      {event === 'delivered' ? (
        <p>{t('deliver.sure')}</p>
      ) : (
        <StepInput
          field={{ name, kind: 'line' }}
          value={typed}
          places={[]}
          wrong={trouble !== null}
          onValue={setTyped}
        />
      )}
    </FormFrame>
  );
};
