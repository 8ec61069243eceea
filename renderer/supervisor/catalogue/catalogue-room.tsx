import { Plus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureKey } from '#renderer/app/i18n.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { useSettingsKeys } from '../settings/use-settings-keys.ts';
import { CatalogueFilters, everything, type Wish } from './catalogue-filters.tsx';
import { CatalogueTable } from './catalogue-table.tsx';
import { ChangesList } from './changes-list.tsx';
import { ExportButtons, type Kept, KeptLine } from './export-buttons.tsx';
import { ImportPanel } from './import-panel.tsx';
import { ProcedureDetails, type Shown } from './procedure-details.tsx';
import { type Editing, ProcedureForm } from './procedure-form.tsx';
import { TakenBackLine } from './taken-back-line.tsx';
import { useTakeBack } from './use-take-back.ts';
import { useUpload } from './use-upload.ts';

const pages = ['list', 'import', 'changes'] as const;
type Page = (typeof pages)[number];

const fresh: Editing = {
  code: null,
  change: null,
  cells: { level: 'Cấp xã', onlineLevel: 'Không', sameDay: 'Không', deadline: '' },
};

type Said =
  | { readonly kind: 'saved' | 'taken-out' | 'used-again'; readonly code: string; readonly change: string }
  | { readonly kind: 'not-saved' };

const SaidLine = ({ said }: { readonly said: Said }) => {
  const { t } = useTranslation('catalogue');
  const undo = useTakeBack();
  if (said.kind === 'not-saved') return <Notice tone="act" what={t('said.not-saved')} />;
  if (undo.said !== null) return <TakenBackLine said={undo.said} />;
  return (
    <Notice
      tone="good"
      what={t(`said.${said.kind}`, { code: said.code })}
      meaning={t('said.meaning')}
      action={
        <Button icon={Undo2} isDisabled={undo.busy} onPress={() => void undo.takeBack(said.change)}>
          {t('undo.act')}
        </Button>
      }
    />
  );
};

type ListProps = {
  readonly onEdit: (editing: Editing) => void;
  readonly onSaid: (said: Said | null) => void;
  readonly onSettings: () => void;
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
};

const ListPage = ({ onEdit, onSaid, onSettings, chosen, onChoose }: ListProps) => {
  const { t } = useTranslation('catalogue');
  const intentions = useIntentions();
  const { act } = useAct('catalogue.save');
  const [wish, setWish] = useState<Wish>(everything);
  const view = useView('catalogue.list', wish, ['config']);
  const [last, setLast] = useState<Extract<typeof view, { kind: 'ready' }>['value'] | null>(null);
  // While another search is worked out the list stays as it is: nothing jumps under the eyes.
  if (view.kind === 'ready' && view.value !== last) setLast(view.value);
  const list = view.kind === 'ready' ? view.value : last;
  const use = async ({ cells, change }: Shown, inUse: boolean) => {
    const code = cells.code ?? '';
    const matter = `supervisor:catalogue-use:${code}:${change ?? ''}`;
    const reply = await act({
      code,
      cells: { state: inUse ? 'Đang dùng' : 'Ngừng dùng' },
      base: change,
      requestId: intentions.open(matter),
    });
    if (reply.ok) intentions.close(matter);
    onSaid(
      reply.ok && reply.value.kind === 'saved'
        ? { kind: inUse ? 'used-again' : 'taken-out', code, change: reply.value.change }
        : { kind: 'not-saved' },
    );
  };
  return (
    <>
      <CatalogueFilters wish={wish} list={list} onWish={setWish} />
      {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
      {list === null && view.kind === 'loading' && <p className="text-soft">{t('loading')}</p>}
      {list !== null && (
        <div className={classNames('grid min-h-0 grow gap-4', chosen !== null && 'grid-cols-[1fr_29rem]')}>
          <CatalogueTable
            list={list}
            from={wish.from}
            chosen={chosen}
            onChoose={(code) => {
              onSaid(null);
              onChoose(code);
            }}
            onFrom={(from) => setWish({ ...wish, from })}
          />
          {chosen !== null && (
            <ProcedureDetails
              key={chosen}
              code={chosen}
              onEdit={({ cells, change }) => onEdit({ code: chosen, change, cells })}
              onUse={(shown, inUse) => void use(shown, inUse)}
              onSettings={onSettings}
            />
          )}
        </div>
      )}
    </>
  );
};

type RoomParts = {
  readonly onDirty: (dirty: boolean) => void;
  /** Leads to the settings, where services and the fields they serve are set. */
  readonly onSettings: () => void;
};

/** The catalogue of procedures (danh mục thủ tục): find, read, edit one; bring a file in; take an act back. */
export const CatalogueRoom = ({ onDirty, onSettings }: RoomParts) => {
  const { t } = useTranslation('catalogue');
  const [page, setPage] = useState<Page>('list');
  const [editing, setEditing] = useState<Editing | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  const desk = useUpload();
  const edit = (next: Editing | null) => {
    onDirty(false);
    setSaid(null);
    setKept(null);
    setEditing(next);
  };
  const go = (wanted: Page | undefined) => {
    if (wanted === undefined || editing !== null) return;
    setSaid(null);
    setKept(null);
    setPage(wanted);
  };
  useSettingsKeys({
    onPage: (place) => go(pages[place]),
    onNew: () => {
      if (editing === null) edit(fresh);
    },
  });
  if (editing !== null) {
    return (
      <div className="flex min-h-0 grow flex-col px-6 py-4">
        <ProcedureForm
          editing={editing}
          onDirty={onDirty}
          onClose={() => edit(null)}
          onSaved={(code, change) => {
            edit(null);
            setPage('list');
            setChosen(code);
            setSaid({ kind: 'saved', code, change });
          }}
        />
      </div>
    );
  }
  return (
    <div className="flex min-h-0 grow flex-col gap-3 px-6 py-4">
      <h1 className="sr-only">{t('title')}</h1>
      <div className="flex flex-wrap items-center gap-2">
        <nav aria-label={t('title')} className="mr-auto flex gap-1.5">
          {pages.map((each, place) => (
            <button
              key={each}
              type="button"
              aria-current={each === page ? 'page' : undefined}
              aria-keyshortcuts={`Alt+${place + 1}`}
              onClick={() => go(each)}
              className={classNames(
                'flex min-h-target items-center gap-2 rounded-control border px-3 font-semibold',
                'focus-visible:outline-3 focus-visible:outline-offset-1 focus-visible:outline-brand',
                each === page ? 'border-brand bg-brand text-on-brand' : 'border-line bg-surface text-ink',
              )}
            >
              {t(`page-name.${each}`)}
              <KeyHint keys={`Alt+${place + 1}`} />
            </button>
          ))}
        </nav>
        {page === 'list' && (
          <>
            <ExportButtons onKept={setKept} />
            <Button icon={Plus} keys="Alt+N" onPress={() => edit(fresh)}>
              {t('edit.new')}
            </Button>
          </>
        )}
      </div>
      {kept !== null && <KeptLine kept={kept} />}
      {said !== null && <SaidLine key={said.kind === 'not-saved' ? '' : said.change} said={said} />}
      {page === 'list' && (
        <ListPage onEdit={edit} onSaid={setSaid} onSettings={onSettings} chosen={chosen} onChoose={setChosen} />
      )}
      {page === 'import' && <ImportPanel desk={desk} />}
      {page === 'changes' && <ChangesList />}
    </div>
  );
};
