import { FileCheck, ScanLine, Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentsState, ScanWishView } from '#common/ipc/document-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PapersPages } from './papers-pages.tsx';
import { PapersWish } from './papers-wish.tsx';
import { PapersStanding } from './papers-standing.tsx';

const usual: ScanWishView = { source: 'feeder', dpi: 200, colour: 'colour' };
const nothing: DocumentsState = { scanner: true, pages: [], scanning: null, ended: null, saved: null };
const intention = 'counter:save-papers';

/** "Quét giấy tờ": pages from the glass or the feeder, looked at, scanned again or taken out, and saved as one PDF. Closing it loses nothing. */
export const PapersDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('scan-papers');
  const client = useClient();
  const intentions = useIntentions();
  const view = useView('documents.state', {}, ['documents']);
  const state = view.kind === 'ready' ? view.value : nothing;
  const trouble = view.kind === 'loading' ? null : view.trouble;
  const { act: saveNow, busy: saving } = useAct('documents.save');
  const [wish, setWish] = useState(usual);
  const [unreadable, setUnreadable] = useState(false);
  const failure = trouble === null ? null : failureKey(trouble);
  const problem = unreadable ? 'unreadable' : failure;
  const busy = state.scanning !== null || saving;

  const scan = (instead: string | null) => {
    setUnreadable(false);
    void client.call('documents.scan', { wish, instead });
  };
  const save = async () => {
    const reply = await saveNow({ requestId: intentions.open(intention) });
    if (!reply.ok) return;
    intentions.close(intention);
    setUnreadable(reply.value.kind === 'unreadable');
  };

  return (
    <Dialog
      wide
      title={t('title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('close')}</Button>
          <Button
            variant="danger"
            isDisabled={busy || state.pages.length === 0}
            onPress={() => void client.call('documents.discard', {})}
          >
            {t('discard')}
          </Button>
          <Button
            variant={state.pages.length > 0 ? 'primary' : 'secondary'}
            icon={FileCheck}
            isPending={saving}
            isDisabled={busy || state.pages.length === 0}
            onPress={() => void save()}
          >
            {t('save', { count: state.pages.length })}
          </Button>
        </>
      }
    >
      <div className="flex items-end gap-3">
        <div className="grow">
          <PapersWish wish={wish} onChange={setWish} />
        </div>
        {state.scanning === null ? (
          <Button
            variant={state.pages.length === 0 ? 'primary' : 'secondary'}
            icon={ScanLine}
            isDisabled={!state.scanner || saving}
            onPress={() => scan(null)}
          >
            {t(state.pages.length === 0 ? 'scan' : 'scan-more')}
          </Button>
        ) : (
          <Button variant="danger" icon={Square} onPress={() => void client.call('documents.cancel', {})}>
            {t('stop')}
          </Button>
        )}
      </div>
      <PapersStanding state={state} problem={problem} />
      <PapersPages
        pages={state.pages}
        busy={busy}
        onAgain={scan}
        onRemove={(page) => void client.call('documents.remove', { page })}
      />
    </Dialog>
  );
};
