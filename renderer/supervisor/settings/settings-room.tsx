import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsPage } from '#common/domain/settings/drafts.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { AskDialog } from '../ask-dialog.tsx';
import { NewSiteForm } from './new-site-form.tsx';
import { PageEditor, useItems } from './page-editor.tsx';
import { ItemList, PageMenu } from './page-menu.tsx';
import { pages } from './pages.ts';
import { useSaveSetting } from './use-save-setting.ts';
import type { VersionPane } from './versions/version-panes.ts';
import { VersionsPart } from './versions/versions-part.tsx';
import { useSettingsKeys } from './use-settings-keys.ts';
import type { SettingsView } from '#common/ipc/settings-calls.ts';

/** What is open: a page, and of a page with many the one that is chosen, null for a new one; or a pane of drafts and versions, over the page left. */
type Open = { readonly page: SettingsPage; readonly id: string | null | undefined; readonly pane?: VersionPane };

const Room = ({ view, onDirty }: { readonly view: SettingsView; readonly onDirty: (dirty: boolean) => void }) => {
  const { t } = useTranslation('settings');
  const [open, setOpen] = useState<Open>({ page: 'service', id: undefined });
  const [asked, setAsked] = useState<Open | null>(null);
  const [dirty, setDirty] = useState(false);
  const saving = useSaveSetting();
  const items = useItems(view, open.page);
  const { many } = pages.find(({ page }) => page === open.page) ?? { many: false };
  const chosen = open.id === undefined ? (items[0]?.id ?? null) : open.id;
  const tellDirty = (now: boolean) => {
    setDirty(now);
    onDirty(now);
  };
  const go = (wanted: Open) => {
    if (wanted.page === open.page && wanted.id === chosen && wanted.pane === open.pane) return;
    if (dirty) {
      setAsked(wanted);
      return;
    }
    saving.clear();
    setOpen(wanted);
  };
  const showPane = (pane: VersionPane) => go({ ...open, pane });
  useSettingsKeys({
    onPage: (place) => {
      const page = pages[place]?.page;
      if (page !== undefined) go({ page, id: undefined });
    },
    onNew: () => many && go({ page: open.page, id: null }),
    onDrafts: () => showPane('drafts'),
  });
  return (
    <div className="grid min-h-0 grow grid-cols-[14.5rem_1fr] gap-4 px-6 py-4">
      <PageMenu
        open={open.pane ?? open.page}
        waiting={view.waiting}
        onChoose={(page) => go({ page, id: undefined })}
        onPane={showPane}
      />
      {open.pane === undefined ? (
        <div className={many ? 'grid min-h-0 grid-cols-[15rem_1fr] gap-4' : 'flex min-h-0 flex-col'}>
          {many && (
            <div className="flex min-h-0 flex-col gap-2">
              <Button icon={Plus} keys="Alt+N" onPress={() => go({ page: open.page, id: null })}>
                {t(`page.${open.page}.add`)}
              </Button>
              <ItemList
                label={t(`page.${open.page}.name`)}
                items={items}
                chosen={chosen}
                onChoose={(id) => go({ page: open.page, id })}
              />
            </div>
          )}
          <PageEditor
            key={`${open.page} ${chosen ?? 'new'}`}
            page={open.page}
            id={many ? chosen : null}
            view={view}
            saving={saving}
            onDirty={tellDirty}
            onSaved={(id) => {
              if (many) setOpen({ page: open.page, id });
            }}
          />
        </div>
      ) : (
        <VersionsPart pane={open.pane} onDrafts={() => setOpen({ ...open, pane: 'drafts' })} />
      )}
      {asked !== null && (
        <AskDialog
          title={t('leave.title')}
          meaning={[t('leave.meaning')]}
          yes={t('leave.yes')}
          busy={false}
          danger
          onYes={() => {
            tellDirty(false);
            saving.clear();
            setOpen(asked);
            setAsked(null);
          }}
          onNo={() => setAsked(null)}
        />
      )}
    </div>
  );
};

/** The supervisor's settings (cấu hình): a menu of pages, what each has, and the form of the chosen one. */
export const SettingsRoom = ({ onDirty }: { readonly onDirty: (dirty: boolean) => void }) => {
  const { t } = useTranslation('settings');
  const view = useView('settings.show', {}, ['config']);
  if (view.kind === 'loading') return <p className="p-6 text-soft">{t('loading')}</p>;
  if (view.kind === 'failed') return <Notice tone="offline" className="m-6" what={t(failureKey(view.trouble))} />;
  if (!view.value.hasSite) return <NewSiteForm />;
  return <Room view={view.value} onDirty={onDirty} />;
};
