import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import type { CounterNotice } from '../counter-notice.ts';
import { PickDialog } from '#renderer/ui/pick-dialog.tsx';
import { FormFrame } from './form-frame.tsx';
import { StepInput } from './step-inputs.tsx';

type Wish = DossierView['delivery']['wish'];

const ways = ['counter', 'post', 'electronic'] as const satisfies readonly Wish['way'][];
const lines = ['receiver', 'phone', 'address'] as const;

/** Another way for the result than was wished at intake (đổi cách nhận kết quả): at the counter, by post with its address, or electronically. */
export const WishDialog = ({
  dossier,
  onSaid,
  onClose,
}: {
  readonly dossier: DossierView;
  readonly onSaid: (notice: CounterNotice) => void;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation('dossier-desk');
  const intentions = useIntentions();
  const { act, busy } = useAct('dossier.deliver');
  const { wish: before } = dossier.delivery;
  const [wish, setWish] = useState<Wish | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  if (wish === null) {
    return (
      <PickDialog
        by="digits"
        title={t('wish.title', { code: dossier.code })}
        options={ways.map((way) => ({ id: way, name: t(`way.${way}`), more: way === before.way ? t('wish.now') : '' }))}
        empty=""
        onPick={(id) => {
          const { applicant } = dossier;
          const way = ways.find((one) => one === id) ?? before.way;
          setWish({
            way,
            receiver: before.receiver || applicant.fullName,
            phone: before.phone || applicant.phone,
            address: before.address || applicant.address,
          });
        }}
        onClose={onClose}
      />
    );
  }
  const send = async () => {
    const matter = `counter:wish:${dossier.id}`;
    const delivery = { event: 'wish', wish } as const;
    const reply = await act({ dossier: dossier.id, requestId: intentions.open(matter), delivery });
    if (!reply.ok) {
      setTrouble(t(failureKey(reply.failure.code)));
      return;
    }
    intentions.close(matter);
    if (reply.value.kind === 'delivered') {
      const values = { code: dossier.code, way: t(`way.${wish.way}`) };
      onSaid({ tone: 'good', key: 'dossier-desk:said.wish', values, acts: [] });
      onClose();
    } else if (reply.value.kind === 'incomplete') setTrouble(t(`missing.${reply.value.field}`));
    else setTrouble(t(reply.value.kind === 'not-on-its-way' ? 'wish.too-late' : 'refused.not-found'));
  };
  return (
    <FormFrame
      title={t('wish.title', { code: dossier.code })}
      act={t('deliver.do')}
      busy={busy}
      trouble={trouble}
      onAct={() => void send()}
      onClose={onClose}
    >
      <p>{t(`wish.means.${wish.way}`)}</p>
      {wish.way === 'post' &&
        lines.map((name) => (
          <StepInput
            key={name}
            field={{ name, kind: 'line' }}
            value={wish[name]}
            places={[]}
            wrong={trouble !== null && wish[name].trim() === ''}
            onValue={(value) => setWish({ ...wish, [name]: value })}
          />
        ))}
    </FormFrame>
  );
};
