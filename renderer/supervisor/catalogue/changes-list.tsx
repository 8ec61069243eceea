import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import type { CatalogueChangeView } from '#common/ipc/catalogue-calls.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { AskDialog } from '../ask-dialog.tsx';
import { DataTable } from '../data-table.tsx';
import { TakenBackLine } from './taken-back-line.tsx';
import { useTakeBack } from './use-take-back.ts';
import { counted } from './counted.ts';

/** Every act on the catalogue: what it did, who and when; each can be taken back as a whole. */
export const ChangesList = () => {
  const { t } = useTranslation('catalogue');
  const view = useView('catalogue.changes', {}, ['config']);
  const undo = useTakeBack();
  const [asked, setAsked] = useState<CatalogueChangeView | null>(null);
  if (view.kind === 'loading') return <p className="text-soft">{t('loading')}</p>;
  if (view.kind === 'failed') return <Notice tone="offline" what={t(failureKey(view.trouble))} />;
  const what = ({ what: kind, file, code }: CatalogueChangeView): string =>
    kind === 'import' ? t('changes.import', { file }) : t('changes.edit', { code });
  return (
    <div
      role="group"
      aria-label={t('changes.title')}
      // One stop for the keyboard: the arrow keys scroll from here.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="flex min-h-0 flex-col gap-3 overflow-y-auto outline-offset-[-3px]"
    >
      {undo.said !== null && <TakenBackLine said={undo.said} />}
      <DataTable
        title={t('changes.title')}
        about={t('changes.about')}
        empty={t('changes.empty')}
        rows={view.value.changes}
        rowKey={({ id }) => id}
        columns={[
          { name: t('changes.what'), renderCell: what },
          { name: t('changes.when'), renderCell: ({ at }) => formatDateTime(at) },
          { name: t('changes.who'), renderCell: ({ by }) => by },
          { name: t('report.fresh'), number: true, renderCell: ({ counts }) => counted(counts.fresh) },
          {
            name: t('report.changed'),
            number: true,
            renderCell: ({ counts }) => counted(counts.changed),
          },
          {
            name: t('report.retired'),
            number: true,
            renderCell: ({ counts }) => counted(counts.retired),
          },
          {
            name: t('changes.undo'),
            renderCell: (change) =>
              change.undone === null ? (
                <Button icon={Undo2} isDisabled={undo.busy} onPress={() => setAsked(change)}>
                  {t('undo.act')}
                </Button>
              ) : (
                <span className="text-soft">
                  {t('changes.undone', { time: formatDateTime(change.undone.at), by: change.undone.by })}
                </span>
              ),
          },
        ]}
      />
      {asked !== null && (
        <AskDialog
          title={t('undo.ask', { what: what(asked) })}
          meaning={[t('undo.meaning', { n: counted(asked.standing) }), t('undo.dossiers')]}
          yes={t('undo.act')}
          busy={undo.busy}
          danger
          onYes={() => {
            void undo.takeBack(asked.id);
            setAsked(null);
          }}
          onNo={() => setAsked(null)}
        />
      )}
    </div>
  );
};
