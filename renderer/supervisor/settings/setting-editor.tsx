import { Redo2, RotateCcw, Save, Undo2 } from 'lucide-react';
import { useEffect, useLayoutEffect, useReducer, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { checkChange } from '#common/domain/settings/check-change.ts';
import type { SettingsChange } from '#common/domain/settings/drafts.ts';
import { isCaution } from '#common/domain/settings/problems.ts';
import type { LastSet, SettingsView } from '#common/ipc/settings-calls.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { drafted, isDirty, openDrafting, type Drafting, type DraftingAct } from './drafting.ts';
import type { FormProps } from './form-props.ts';
import { SaidLine } from './said-line.tsx';
import type { SaveSetting } from './use-save-setting.ts';
import { useSettingsKeys } from './use-settings-keys.ts';

export type SettingEditorProps<Draft> = {
  readonly title: string;
  readonly view: SettingsView;
  readonly id: string | null;
  readonly draft: Draft;
  readonly last: LastSet | null;
  /** What is shown is a draft that is not in force. */
  readonly waits: boolean;
  readonly Form: ComponentType<FormProps<Draft>>;
  readonly changeOf: (draft: Draft) => SettingsChange;
  readonly saving: SaveSetting;
  readonly onDirty: (dirty: boolean) => void;
  readonly onSaved: (id: string) => void;
};

const draftsOf = <Draft extends object>(many: readonly { readonly id: string; readonly draft: Draft }[]) =>
  many.map(({ id, draft }) => ({ ...draft, id }));

/** The editor of one setting: its form, what is wrong beside each field, undo, discard, save, and who changed it last. */
export const SettingEditor = <Draft,>({
  title,
  view,
  id,
  draft,
  last,
  waits,
  Form,
  changeOf,
  saving,
  onDirty,
  onSaved,
}: SettingEditorProps<Draft>) => {
  const { t } = useTranslation('settings');
  const [state, act] = useReducer(
    (before: Drafting<Draft>, what: DraftingAct<Draft>) => drafted(before, what),
    openDrafting(draft, last?.uid ?? null),
  );
  const [tried, setTried] = useState(false);
  const dirty = isDirty(state);
  const isNew = id === null;
  const uid = last?.uid ?? null;
  const isOlder = uid !== state.base;
  const change = changeOf(state.now);
  const problems = checkChange(change, {
    services: draftsOf(view.services),
    counters: draftsOf(view.counters),
    officers: draftsOf(view.officers),
    numberedToday: view.numberedToday,
    day: view.day,
  });
  const shown = 'id' in change && change.id === null && !tried ? [] : problems;

  useLayoutEffect(() => onDirty(dirty), [dirty, onDirty]);
  useEffect(() => {
    // What another terminal set comes at once where nothing is being edited; else the supervisor is asked.
    if (isOlder && !dirty) act({ kind: 'open', draft, base: uid });
    // Only when something new came: what was saved here stands before the view has heard of it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [uid]);

  const save = async () => {
    setTried(true);
    if (saving.busy || (!dirty && !isNew)) return;
    if (problems.some((problem) => !isCaution(problem))) {
      saving.refuse();
      return;
    }
    const saved = await saving.save(change, state.clean, state.base);
    if (saved === null) return;
    act({ kind: 'open', draft: state.now, base: saved.uid });
    onSaved(saved.id);
  };
  useSettingsKeys({
    onUndo: () => act({ kind: 'undo' }),
    onRedo: () => act({ kind: 'redo' }),
    onSave: () => void save(),
  });

  return (
    <section aria-label={title} className="flex min-h-0 min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <h1 className="min-w-0 text-[1.25rem] leading-tight font-semibold text-balance">
          {title}
          <span className="block text-[0.8125rem] font-medium">
            {dirty ? (
              <span className="text-offline">{t('not-saved')}</span>
            ) : (
              <span className="text-soft">
                {last === null
                  ? t('never-set')
                  : t(waits ? 'kept-as-draft' : 'last-set', { time: formatDateTime(last.at), by: last.by })}
              </span>
            )}
          </span>
        </h1>
        <div className="ml-auto flex gap-2">
          <Button icon={Undo2} keys="Ctrl+Z" isDisabled={state.past.length === 0} onPress={() => act({ kind: 'undo' })}>
            {t('act.undo')}
          </Button>
          <Button
            icon={Redo2}
            keys="Ctrl+Y"
            isDisabled={state.future.length === 0}
            onPress={() => act({ kind: 'redo' })}
          >
            {t('act.redo')}
          </Button>
          <Button icon={RotateCcw} isDisabled={!dirty} onPress={() => act({ kind: 'discard' })}>
            {t('act.discard')}
          </Button>
          <Button
            variant="primary"
            icon={Save}
            keys="Ctrl+S"
            isDisabled={saving.busy || (!dirty && !isNew)}
            onPress={() => void save()}
          >
            {t('act.save')}
          </Button>
        </div>
      </div>
      {isOlder && dirty && last !== null && (
        <Notice
          tone="offline"
          what={t('said.elsewhere', { by: last.by, time: formatDateTime(last.at) })}
          meaning={t('said.elsewhere-choose')}
          action={
            <div className="flex gap-2">
              <Button onPress={() => act({ kind: 'open', draft, base: uid })}>{t('act.take-theirs')}</Button>
              <Button onPress={() => act({ kind: 'rebase', base: uid })}>{t('act.keep-mine')}</Button>
            </div>
          }
        />
      )}
      {saving.said !== null && <SaidLine said={saving.said} />}
      <div className="flex min-h-0 grow flex-col gap-3 overflow-y-auto rounded-card border border-line bg-ground p-4">
        <Form
          draft={state.now}
          turn={state.turn}
          view={view}
          id={id}
          wrongAt={(field) => shown.filter((problem) => problem.field === field)}
          onChange={(field, next, redraw = false) => {
            saving.clear();
            act({ kind: 'change', field, draft: next, redraw });
          }}
        />
      </div>
    </section>
  );
};
