import type { WorkingCalendar } from '#common/domain/calendar/working-calendar.ts';
import type { Procedure } from '#common/domain/catalogue/procedure.ts';
import type { SiteSettings } from '#common/domain/site/site-config.ts';
import type { MissingField } from '#common/ipc/intake-calls.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { clockBehind, type ClockBehind } from './clock-behind.ts';
import { missingOf, type IntakeInput } from './filing-data-of.ts';
import { filingOf, type Filing, type NoFiling } from './filing-of.ts';

/** Why nothing can be written about what was handed in. */
export type IntakeTrouble =
  | { readonly kind: 'no-such-procedure' }
  | { readonly kind: 'incomplete'; readonly fields: MissingField[] }
  | NoFiling
  | ClockBehind;

export type ReadyIntake = {
  readonly kind: 'ready';
  readonly procedure: Procedure;
  readonly calendar: WorkingCalendar;
  readonly settings: SiteSettings;
  readonly filing: Filing;
};

/** What receiving and turning away ask first: is the procedure known, is what must be said said, is the clock right, may it be received. */
export const checkIntake = (terminal: TerminalContext, input: IntakeInput): ReadyIntake | IntakeTrouble => {
  const { store, site } = terminal;
  const procedure = site.offered(input.procedure);
  if (procedure === null || site.calendar === null || site.site === null) return { kind: 'no-such-procedure' };
  const missing = missingOf(input);
  if (missing.length > 0) return { kind: 'incomplete', fields: missing };
  const behind = clockBehind(store);
  if (behind !== null) return behind;
  const filing = filingOf(terminal, input.source);
  if (filing.kind !== 'filing') return filing;
  return { kind: 'ready', procedure, calendar: site.calendar, settings: site.site, filing };
};
