import type { SettingsProblem } from '#common/domain/settings/problems.ts';
import type { SettingsView } from '#common/ipc/settings-calls.ts';

/** What the form of a setting is given. */
export type FormProps<Draft> = {
  readonly draft: Draft;
  /** `redraw`: rows came or went, so that every field takes its value anew. */
  readonly onChange: (field: string, draft: Draft, redraw?: boolean) => void;
  /** What is wrong at a place of the draft. */
  readonly wrongAt: (field: string) => readonly SettingsProblem[];
  readonly turn: number;
  readonly view: SettingsView;
  /** null for a new one. */
  readonly id: string | null;
};
