import { useState } from 'react';
import type { FailureCode } from '#common/ipc/contract.ts';
import type { LastSet } from '#common/ipc/settings-calls.ts';
import { changedFields, type ChangedField } from '#common/domain/settings/changed-fields.ts';
import type { SettingsChange } from '#common/domain/settings/drafts.ts';
import { useAct } from '#renderer/app/use-act.ts';
import { useIntentions } from '#renderer/app/window-parts.tsx';

/** What the last save ended in. */
export type SettingsSaid =
  | { readonly kind: 'saved'; readonly isNew: boolean; readonly changed: readonly ChangedField[] }
  | { readonly kind: 'problems' }
  | { readonly kind: 'changed-elsewhere'; readonly last: LastSet }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'failed'; readonly code: FailureCode };

export type Saved = { readonly id: string; readonly uid: string };

export type SaveSetting = {
  readonly said: SettingsSaid | null;
  readonly busy: boolean;
  readonly clear: () => void;
  readonly refuse: () => void;
  /** Saves a setting over what it was (`before`); what was saved, or null. */
  readonly save: (change: SettingsChange, before: unknown, base: string | null) => Promise<Saved | null>;
};

/** Saving of settings, and what the last one ended in. */
export const useSaveSetting = (): SaveSetting => {
  const intentions = useIntentions();
  const { act, busy } = useAct('settings.save');
  const [said, setSaid] = useState<SettingsSaid | null>(null);
  const save: SaveSetting['save'] = async (change, before, base) => {
    // One wish is these very words over that very setting: said again after a failure it is written once, said differently it is another wish.
    const matter = `supervisor:settings:${base ?? ''}:${JSON.stringify(change)}`;
    const requestId = intentions.open(matter);
    const reply = await act({ change, base, requestId });
    if (!reply.ok) {
      setSaid({ kind: 'failed', code: reply.failure.code });
      return null;
    }
    intentions.close(matter);
    const { value } = reply;
    if (value.kind !== 'saved') {
      setSaid(value.kind === 'changed-elsewhere' ? value : { kind: value.kind });
      return null;
    }
    const isNew = 'id' in change && change.id === null;
    setSaid({ kind: 'saved', isNew, changed: isNew ? [] : changedFields(before, change.draft) });
    return { id: value.id, uid: requestId };
  };
  return { said, busy, clear: () => setSaid(null), refuse: () => setSaid({ kind: 'problems' }), save };
};
