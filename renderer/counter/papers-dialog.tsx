import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentsState, ScanWishView } from '#common/ipc/document-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { PageTools } from './digitise/page-tools.tsx';
import { PapersActions, ScanButton } from './digitise/papers-actions.tsx';
import { PaperList } from './digitise/paper-list.tsx';
import { firstPlace, nextPlace, paperRows, type PapersTarget } from './digitise/paper-rows.ts';
import { papersActOf, type PapersAct } from './digitise/papers-keys.ts';
import { useDialogKeys } from './digitise/use-dialog-keys.ts';
import { PapersPages } from './papers-pages.tsx';
import { PapersStanding } from './papers-standing.tsx';
import { PapersWish } from './papers-wish.tsx';

const usual: ScanWishView = { source: 'feeder', dpi: 200, colour: 'colour' };
const nothing: DocumentsState = { scanner: true, pages: [], scanning: null, ended: null, saved: null };
const intention = 'counter:save-papers';

export type PapersDialogProps = { readonly target: PapersTarget; readonly onClose: () => void };

/**
 * "Số hóa": pages from the glass or the feeder go to the papers of the dossier, are looked at, turned, moved, split off, scanned again, and saved,
 * each paper as one PDF. Everything has a key; closing it loses nothing.
 */
export const PapersDialog = ({ target, onClose }: PapersDialogProps) => {
  const { t } = useTranslation('scan-papers');
  const client = useClient();
  const intentions = useIntentions();
  const { draft } = target;
  const view = useView('documents.state', { draft }, ['documents']);
  const state = view.kind === 'ready' ? view.value : nothing;
  const trouble = view.kind === 'loading' ? null : view.trouble;
  const { act: saveNow, busy: saving } = useAct('documents.save');
  const [wish, setWish] = useState(usual);
  const [replace, setReplace] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [place, setPlace] = useState<number | null | undefined>(undefined);
  const [page, setPage] = useState('');

  const rows = paperRows(target, state.pages, replace);
  const chosen = place === undefined ? firstPlace(rows) : place;
  const known = target.components.length;
  const pages = state.pages.filter(({ component }) =>
    chosen === null ? component === null || component >= known : component === chosen,
  );
  const found = pages.findIndex(({ id }) => id === page);
  const at = found === -1 ? pages.length - 1 : found;
  const current = pages[at];
  const scanning = state.scanning !== null;
  const busy = scanning || saving;
  const isDossier = draft !== 'intake';
  const maySave = isDossier && !busy && state.pages.length > 0;

  const scan = (how: 'instead' | 'behind' | null) => {
    setProblem(null);
    const beside = how === null || current === undefined ? null : { page: current.id, how };
    void client.call('documents.scan', { draft, wish, component: chosen, beside });
  };
  const save = async () => {
    const reply = await saveNow({ requestId: intentions.open(intention), dossier: draft, replace });
    if (!reply.ok) return setProblem(failureKey(reply.failure.code));
    intentions.close(intention);
    const { value } = reply;
    setProblem(value.kind === 'saved' || value.kind === 'no-pages' ? null : value.kind);
    if (value.kind !== 'unreadable') return undefined;
    setPlace(state.pages.find(({ id }) => id === value.page)?.component ?? null);
    return setPage(value.page);
  };
  const step = (by: number) => {
    const next = pages[Math.max(0, Math.min(pages.length - 1, at + by))];
    if (next !== undefined) setPage(next.id);
  };
  const stepPaper = (by: number) => {
    const next = rows[rows.findIndex((row) => row.place === chosen) + by];
    if (next !== undefined) setPlace(next.place);
  };
  const onPage = (act: PapersAct) => {
    if (current === undefined || busy) return;
    const of = { draft, page: current.id };
    setPage(current.id);
    if (act === 'turn') void client.call('documents.turn', of);
    if (act === 'up' || act === 'down') void client.call('documents.move', { ...of, by: act === 'up' ? -1 : 1 });
    if (act === 'again' || act === 'note') scan(act === 'again' ? 'instead' : 'behind');
    if (act === 'split') {
      const component = nextPlace(rows, chosen);
      void client.call('documents.assign', { ...of, component, later: true });
      setPlace(component);
    }
    if (act === 'remove') {
      setPage((pages[at + 1] ?? pages[at - 1])?.id ?? '');
      void client.call('documents.remove', of);
    }
  };
  const scanOrStop = () => {
    if (scanning) void client.call('documents.cancel', { draft });
    else if (state.scanner && !saving) scan(null);
  };
  const run = (act: PapersAct) => {
    if (act === 'scan') scanOrStop();
    else if (act === 'save') void (maySave && save());
    else if (act === 'replace') setReplace(!replace);
    else if (act === 'previous-page' || act === 'next-page') step(act === 'next-page' ? 1 : -1);
    else if (act === 'previous-paper' || act === 'next-paper') stepPaper(act === 'next-paper' ? 1 : -1);
    else onPage(act);
  };
  useDialogKeys((event) => {
    const act = papersActOf(event);
    if (act !== null && !event.repeat) run(act);
    return act !== null;
  });

  return (
    <Dialog
      wide
      title={t(isDossier ? 'title' : 'title-intake')}
      onClose={onClose}
      actions={
        <PapersActions
          pages={state.pages.length}
          busy={busy}
          saving={saving}
          replace={isDossier ? replace : null}
          onReplace={() => setReplace(!replace)}
          onDiscard={() => void client.call('documents.discard', { draft })}
          onSave={() => void save()}
          onClose={onClose}
        />
      }
    >
      <div className="flex items-end gap-3">
        <div className="grow">
          <PapersWish wish={wish} onChange={setWish} />
        </div>
        <ScanButton
          scanning={scanning}
          pages={pages.length}
          isDisabled={!scanning && (!state.scanner || saving)}
          onPress={scanOrStop}
        />
      </div>
      <PapersStanding
        state={state}
        isDossier={isDossier}
        problem={problem ?? (trouble === null ? null : failureKey(trouble))}
      />
      <PageTools isDisabled={busy || current === undefined} onAct={run} />
      <div className="flex h-[clamp(15rem,40vh,34rem)] gap-3">
        <PaperList rows={rows} chosen={chosen} onChoose={setPlace} />
        <PapersPages draft={draft} pages={pages} at={at} onChoose={setPage} />
      </div>
    </Dialog>
  );
};
