import type { Handlers } from '#main/ipc/answer.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { TerminalPresence } from '#main/usecases/views/floor-view.ts';
import { openPrinterWishes, type PrinterWishes } from './printer-wishes.ts';
import { settingsHandlers } from './settings-handlers.ts';
import { watchSettings, type SettingsWatch } from './settings-watch.ts';

export type SettingsDeskParts = {
  readonly terminal: TerminalContext;
  /** Runs something after so many ms; gives back how to stop it. */
  readonly after: (ms: number, act: () => void) => () => void;
  readonly presence: () => readonly TerminalPresence[];
  /** Something is different here that others are told and windows show. */
  readonly onChange: () => void;
};

/** What a terminal has to do with the centre's settings. */
export type SettingsDesk = {
  readonly handlers: Partial<Handlers>;
  /** What it tells the others: the version it works by, and its printers. */
  readonly status: () => {
    readonly settings: ReturnType<SettingsWatch['status']>;
    readonly printers: ReturnType<PrinterWishes['status']>;
  };
  readonly stop: () => void;
};

/** Puts together the settings of a terminal: versions at their time, wishes for its printers, and what a supervisor may ask. */
export const openSettingsDesk = ({ terminal, after, presence, onChange }: SettingsDeskParts): SettingsDesk => {
  const watch = watchSettings({ terminal, after, onChange });
  const wishes = openPrinterWishes({ terminal, presence, onDone: onChange });
  return {
    handlers: { ...settingsHandlers(terminal, presence), ...wishes.handlers },
    status: () => ({ settings: watch.status(), printers: wishes.status() }),
    stop: () => {
      watch.stop();
      wishes.stop();
    },
  };
};
