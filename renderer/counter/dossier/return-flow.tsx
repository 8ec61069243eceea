import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanMeaning } from '#common/ipc/counter-calls.ts';
import type { DossierView } from '#common/ipc/dossier-view.ts';
import type { Applicant, DossierSummary } from '#common/ipc/views.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useBackendEvent } from '#renderer/app/use-backend-event.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import type { CounterNotice } from '../counter-notice.ts';
import { ReturnDialog } from './return-dialog.tsx';
import { ReturnFinder } from './return-finder.tsx';

export type ReturnFlowProps = {
  /** The dossier that lay open when F11 was pressed; null for none. */
  readonly dossier: string | null;
  readonly hasScreen: boolean;
  /** Takes the money of a dossier first; absent where nothing at this counter takes money. */
  readonly onCollect?: ((dossier: string) => void) | undefined;
  readonly onSaid: (notice: CounterNotice) => void;
  /** A dossier was found: it belongs on the desk behind the question. */
  readonly onOpen: (dossier: string) => void;
  readonly onClose: () => void;
};

/** No dossier is asked for while none is chosen. */
const NONE = '';
const CITIZEN_NUMBER = /^\d{9}$|^\d{12}$/u;

/** F11: first which result, by receipt, card or code; then to whom. */
export const ReturnFlow = ({ dossier, hasScreen, onCollect, onSaid, onOpen, onClose }: ReturnFlowProps) => {
  const { t } = useTranslation('dossier-desk');
  const client = useClient();
  const [chosen, setChosen] = useState(dossier ?? NONE);
  const [card, setCard] = useState<Applicant | null>(null);
  const [found, setFound] = useState<readonly DossierSummary[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const view = useView('dossier.show', { dossier: chosen }, ['dossiers', 'papers']);
  const open: DossierView | null = view.kind === 'ready' && view.value.kind === 'found' ? view.value.dossier : null;
  const ready = open !== null && open.next.includes('return');
  // Once begun it stays, also when the result is out a moment before the dialog has said so.
  const [begun, setBegun] = useState(NONE);
  if (ready && begun !== open.id) setBegun(open.id);

  const choose = (id: string) => {
    setTrouble(null);
    setChosen(id);
    onOpen(id);
  };
  const findOf = async (citizenNumber: string) => {
    setTrouble(null);
    const reply = await client.call('dossier.ready-for', { citizenNumber });
    if (!reply.ok) {
      setTrouble(t(failureKey(reply.failure.code)));
      return;
    }
    const { dossiers } = reply.value;
    const [only] = dossiers;
    if (only !== undefined && dossiers.length === 1) choose(only.id);
    else setFound(dossiers);
  };
  const onMeaning = (meaning: ScanMeaning) => {
    if (ready) return;
    if (meaning.kind === 'dossier') choose(meaning.dossier.id);
    else if (meaning.kind === 'citizen-card') {
      setCard(meaning.applicant);
      void findOf(meaning.applicant.citizenNumber);
    } else setTrouble(t('give.not-that'));
  };
  useBackendEvent('scanned', onMeaning);
  const onText = async (text: string) => {
    const typed = text.normalize('NFC').trim();
    if (typed === '') return;
    const digits = typed.replaceAll(/\s/gu, '');
    if (CITIZEN_NUMBER.test(digits)) {
      await findOf(digits);
      return;
    }
    const reply = await client.call('scan.typed', { text: typed });
    if (reply.ok) onMeaning(reply.value);
    else setTrouble(t(failureKey(reply.failure.code)));
  };

  if (open !== null && (ready || begun === open.id)) {
    return (
      <ReturnDialog
        key={open.id}
        dossier={open}
        card={card}
        hasScreen={hasScreen}
        onCollect={onCollect === undefined ? undefined : () => onCollect(open.id)}
        onSaid={onSaid}
        onClose={onClose}
      />
    );
  }
  const notReady =
    open === null
      ? null
      : t('give.not-ready', { code: open.code || open.ref, state: t(`dossier:state.${open.state}`) });
  return (
    <ReturnFinder
      found={found}
      trouble={trouble ?? notReady}
      onText={(text) => void onText(text)}
      onPick={choose}
      onClose={onClose}
    />
  );
};
