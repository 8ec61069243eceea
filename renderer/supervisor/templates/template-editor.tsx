import { ArrowDown, ArrowUp, History, Printer, Redo2, Save, Trash2, Undo2 } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useMemo, useReducer, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TemplatePaperView } from '#common/ipc/template-calls.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { AddBlock } from './add-block.tsx';
import { BlockForm } from './block-form.tsx';
import { BlockList } from './block-list.tsx';
import { editedTemplate, editorReducer, emptyEditor, isDirty } from './editor-state.ts';
import { PreviewPane, type Look } from './preview-pane.tsx';
import { SaidLine } from './said-line.tsx';
import { useEditorKeys } from './use-editor-keys.ts';
import { usePreview } from './use-preview.ts';
import { useTemplateActs } from './use-template-acts.ts';
import { VersionsDialog } from './versions-pane.tsx';

export type TemplateEditorProps = {
  readonly view: TemplatePaperView;
  readonly canTry: boolean;
  readonly look: Look;
  readonly onLook: (look: Look) => void;
  readonly onDirty: (dirty: boolean) => void;
};

/** The editor of one paper: its blocks, the form of the chosen one, and the paper as it prints. */
export const TemplateEditor = ({ view, canTry, look, onLook, onDirty }: TemplateEditorProps) => {
  const { t } = useTranslation('templates');
  const { paper, inUse } = view;
  const client = useClient();
  const formId = useId();
  const acts = useTemplateActs();
  const [versions, setVersions] = useState(false);
  const [editor, act] = useReducer(editorReducer, emptyEditor);
  const template = useMemo(() => editedTemplate(editor), [editor]);
  const preview = usePreview(paper, template, look.width, look.sample);
  const dirty = isDirty(editor);
  const wrong = useMemo(
    () => new Set(preview.problems.flatMap(({ block }) => (block === null ? [] : [block]))),
    [preview.problems],
  );
  const chosen = editor.blocks.find(({ id }) => id === editor.selected);

  useLayoutEffect(() => onDirty(dirty), [dirty, onDirty]);

  const open = async (version: string | null) => {
    const reply = await client.call('template.open', { paper, version });
    if (reply.ok && reply.value.kind === 'template') act({ kind: 'open', template: reply.value.template });
  };
  useEffect(() => {
    void open(inUse);
    // Opened once; a version that comes from another machine must not wipe what is being edited here.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [paper]);

  const save = async () => {
    if (template !== null && (await acts.save(paper, template))) act({ kind: 'saved' });
  };
  const use = async (version: string | null) => {
    setVersions(false);
    await acts.use(paper, version, () => open(version));
  };
  useEditorKeys({
    onUndo: () => act({ kind: 'undo' }),
    onRedo: () => act({ kind: 'redo' }),
    onSave: () => void save(),
  });

  return (
    <div className="flex min-h-0 grow flex-col gap-3">
      <div className="flex items-center gap-2">
        <h1 className="mr-auto min-w-0 text-[1.25rem] leading-tight font-semibold text-balance">
          {t(`paper.${paper}`)}
          {dirty && <span className="block text-[0.8125rem] font-medium text-offline">{t('not-saved')}</span>}
        </h1>
        <Button icon={Undo2} keys="Ctrl+Z" isDisabled={editor.past.length === 0} onPress={() => act({ kind: 'undo' })}>
          {t('act.undo')}
        </Button>
        <Button
          icon={Redo2}
          keys="Ctrl+Y"
          isDisabled={editor.future.length === 0}
          onPress={() => act({ kind: 'redo' })}
        >
          {t('act.redo')}
        </Button>
        <Button icon={History} onPress={() => setVersions(true)}>
          {t('act.versions')}
        </Button>
        {canTry && (
          <Button
            icon={Printer}
            isDisabled={acts.busy || template === null}
            onPress={() => {
              if (template !== null) {
                void acts.tryOut(paper, template, t('trial-title', { paper: t(`paper.${paper}`) }));
              }
            }}
          >
            {t('act.try')}
          </Button>
        )}
        <Button
          variant="primary"
          icon={Save}
          keys="Ctrl+S"
          isDisabled={acts.busy || !dirty}
          onPress={() => void save()}
        >
          {t('act.save')}
        </Button>
      </div>
      {acts.said !== null && <SaidLine said={acts.said} />}
      <div className="grid min-h-0 grow grid-cols-[minmax(24rem,1fr)_minmax(26rem,1fr)] gap-4">
        <section aria-label={t('blocks.label')} className="flex min-h-0 flex-col gap-3">
          <BlockList paper={paper} blocks={editor.blocks} selected={editor.selected} wrong={wrong} act={act} />
          <div className="flex flex-wrap gap-2">
            <AddBlock paper={paper} onAdd={(block) => act({ kind: 'add', block })} />
            <Button
              icon={ArrowUp}
              keys="Alt+↑"
              isDisabled={chosen === undefined}
              onPress={() => chosen !== undefined && act({ kind: 'move', id: chosen.id, by: -1 })}
            >
              {t('act.up')}
            </Button>
            <Button
              icon={ArrowDown}
              keys="Alt+↓"
              isDisabled={chosen === undefined}
              onPress={() => chosen !== undefined && act({ kind: 'move', id: chosen.id, by: 1 })}
            >
              {t('act.down')}
            </Button>
            <Button
              icon={Trash2}
              keys="Del"
              isDisabled={chosen === undefined}
              onPress={() => chosen !== undefined && act({ kind: 'remove', id: chosen.id })}
            >
              {t('act.remove')}
            </Button>
          </div>
          {chosen !== undefined && (
            <div
              id={formId}
              className="max-h-[48%] shrink-0 overflow-y-auto rounded-card border border-line bg-ground p-3"
            >
              <BlockForm
                key={`${chosen.id} ${editor.turn}`}
                paper={paper}
                block={chosen.block}
                onChange={(block) => act({ kind: 'change', id: chosen.id, block })}
              />
            </div>
          )}
        </section>
        <PreviewPane paper={paper} preview={preview} look={look} onLook={onLook} />
      </div>
      {versions && (
        <VersionsDialog
          view={view}
          busy={acts.busy}
          onUse={(version) => void use(version)}
          onClose={() => setVersions(false)}
        />
      )}
    </div>
  );
};
