import '#renderer/ui/paper-fonts.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paperKinds, type PaperKind } from '#common/domain/template/template.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { AskDialog } from '../ask-dialog.tsx';
import { useLook } from './preview-pane.tsx';
import { TemplateEditor } from './template-editor.tsx';

/** Every paper the site prints, and the editor of the chosen one. */
export const TemplateRoom = () => {
  const { t } = useTranslation('templates');
  const view = useView('template.list', {}, ['config']);
  const [paper, setPaper] = useState<PaperKind>('ticket');
  const [asked, setAsked] = useState<PaperKind | null>(null);
  const [dirty, setDirty] = useState(false);
  const [look, setLook] = useLook();
  if (view.kind === 'loading') return <p className="p-6 text-soft">{t('loading')}</p>;
  if (view.kind === 'failed') return <Notice tone="offline" className="m-6" what={t(failureKey(view.trouble))} />;
  const { papers, canTry } = view.value;
  const open = papers.find((each) => each.paper === paper);
  const choose = (wanted: PaperKind) => {
    if (wanted === paper) return;
    if (dirty) setAsked(wanted);
    else setPaper(wanted);
  };
  return (
    <div className="grid min-h-0 grow grid-cols-[13rem_1fr] gap-4 px-6 py-4">
      <nav aria-label={t('papers')} className="flex min-h-0 flex-col gap-1 overflow-y-auto">
        {paperKinds.map((kind) => {
          const about = papers.find((each) => each.paper === kind);
          const version = about?.versions.find(({ id }) => id === about.inUse);
          return (
            <button
              key={kind}
              type="button"
              aria-current={kind === paper ? 'page' : undefined}
              onClick={() => choose(kind)}
              className={classNames(
                'rounded-control border px-3 py-1.5 text-left focus-visible:outline-3 focus-visible:outline-brand',
                kind === paper ? 'border-brand bg-brand text-on-brand' : 'border-line bg-surface text-ink',
              )}
            >
              <span className="block font-semibold">{t(`paper.${kind}`)}</span>
              <span className="block text-[0.8125rem]">
                {version === undefined ? t('version.built-in') : t('version.number', { number: version.number })}
              </span>
            </button>
          );
        })}
      </nav>
      <div className="flex min-h-0 flex-col gap-3">
        {open !== undefined && open.trouble !== null && (
          <Notice tone="act" what={t(`trouble.${open.trouble}`)} advice={t('trouble.advice')} />
        )}
        {open !== undefined && (
          <TemplateEditor key={paper} view={open} canTry={canTry} look={look} onLook={setLook} onDirty={setDirty} />
        )}
      </div>
      {asked !== null && (
        <AskDialog
          title={t('leave.title', { paper: t(`paper.${paper}`) })}
          meaning={[t('leave.meaning')]}
          yes={t('leave.yes')}
          busy={false}
          danger
          onYes={() => {
            setDirty(false);
            setPaper(asked);
            setAsked(null);
          }}
          onNo={() => setAsked(null)}
        />
      )}
    </div>
  );
};
