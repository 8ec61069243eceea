import { enrolledTerminalSchema, type EnrolledTerminal, type EnrolmentMode } from '#common/domain/site/enrolment.ts';
import { configId } from '#common/domain/site/site-config.ts';
import { configItemsOf } from '#main/store/site-settings.ts';
import { readState } from '#main/store/folded-tables.ts';
import type { TerminalContext } from './terminal-context.ts';

/** What is known of a terminal's enrolment, or null when nobody ever enrolled it. */
export const enrolledTerminal = ({ store }: TerminalContext, term: string): EnrolledTerminal | null => {
  const item = readState(store.db, 'config-item', configId('terminal', term));
  const parsed = enrolledTerminalSchema.safeParse(item?.value);
  return parsed.success ? parsed.data : null;
};

/** Every terminal that was ever enrolled or revoked, by name. */
export const enrolledTerminals = ({ store }: TerminalContext): ReadonlyMap<string, EnrolledTerminal> =>
  new Map(configItemsOf(store.db, 'terminal', enrolledTerminalSchema).map(({ id, ...item }) => [id, item]));

/** Whether the site takes terminals that nobody enrolled; a site without settings does not. */
export const enrolmentMode = ({ site }: TerminalContext): EnrolmentMode => site.site?.enrolment ?? 'required';

/** Writes down what is now known of a terminal; `by` who says so, null where no person did it. */
export const setEnrolled = (
  { store }: TerminalContext,
  term: string,
  value: EnrolledTerminal,
  by: string | null = null,
): void => {
  store.append([{ t: 'config.set', id: configId('terminal', term), by, d: { kind: 'terminal', value: { ...value } } }]);
};
