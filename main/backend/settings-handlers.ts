import type { Handlers } from '#main/ipc/answer.ts';
import { saveSetting, showSettings } from '#main/usecases/settings.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';

/** Handlers of the supervisor's settings (cấu hình). */
export const settingsHandlers = (terminal: TerminalContext): Partial<Handlers> => ({
  'settings.show': () => showSettings(terminal),
  'settings.save': ({ change, base, requestId }) => {
    const outcome = saveSetting(terminal, change, base, requestId);
    return outcome.kind === 'problems' ? { kind: 'problems', problems: [...outcome.problems] } : outcome;
  },
});
