import type { Handlers } from '#main/ipc/answer.ts';
import { createSite } from '#main/usecases/create-site.ts';
import { callOffVersion, deploySettings, goBackTo, takeBack } from '#main/usecases/deploy-settings.ts';
import { saveSetting, showSettings } from '#main/usecases/settings.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { TerminalPresence } from '#main/usecases/views/floor-view.ts';
import { versionsView } from '#main/usecases/views/versions-view.ts';

/** Handlers of the supervisor's settings (cấu hình). */
export const settingsHandlers = (
  terminal: TerminalContext,
  presence: () => readonly TerminalPresence[],
): Partial<Handlers> => ({
  'site.create': ({ site, requestId }) => {
    const outcome = createSite(terminal, site, requestId);
    return outcome.kind === 'problems' ? { kind: 'problems', problems: [...outcome.problems] } : outcome;
  },
  'settings.show': () => showSettings(terminal),
  'settings.save': ({ change, base, requestId }) => {
    const outcome = saveSetting(terminal, change, base, requestId);
    return outcome.kind === 'problems' ? { kind: 'problems', problems: [...outcome.problems] } : outcome;
  },
  'versions.show': () => versionsView(terminal, presence()),
  'versions.take-back': ({ key, uid, requestId }) => takeBack(terminal, key, uid, requestId),
  'versions.deploy': ({ requestId, ...wish }) => {
    const outcome = deploySettings(terminal, wish, requestId);
    if (outcome.kind !== 'problems' && outcome.kind !== 'problems-ahead') return outcome;
    return outcome.kind === 'problems'
      ? { kind: 'problems', problems: [...outcome.problems] }
      : { ...outcome, problems: [...outcome.problems] };
  },
  'versions.call-off': ({ version, requestId }) => callOffVersion(terminal, version, requestId),
  'versions.go-back': ({ version, requestId }) => {
    const outcome = goBackTo(terminal, version, requestId);
    return outcome.kind === 'drafts-made' ? { ...outcome, waiting: [...outcome.waiting] } : outcome;
  },
});
