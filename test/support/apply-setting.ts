import type { SettingsChange } from '#common/domain/settings/drafts.ts';
import { deploySettings } from '#main/usecases/deploy-settings.ts';
import { saveSetting, settingsNow, type SaveSettingOutcome } from '#main/usecases/settings.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';

/** Saves a page's setting as its supervisor saw it, and applies it together with whatever else waits: it counts from now on. */
export const applySetting = (
  terminal: TerminalContext,
  change: SettingsChange,
  base: string | null,
  requestId: string,
): SaveSettingOutcome => {
  const outcome = saveSetting(terminal, change, base, requestId);
  const drafts = settingsNow(terminal).drafts.map(({ uid }) => uid);
  if (outcome.kind !== 'saved' || drafts.length === 0) return outcome;
  const deployed = deploySettings(terminal, { drafts, from: null, who: '' }, `${requestId}-a`);
  if (deployed.kind !== 'deployed') throw new Error(`not applied: ${deployed.kind}`);
  return outcome;
};
