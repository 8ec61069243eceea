import type { ActNames } from '#common/domain/audit/act-word.ts';
import { readState } from '#main/store/folded-tables.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** Stands where nobody knows a number (any more). */
const NOBODY_KNOWS = '…';

const once = <T>(find: (id: string) => T): ((id: string) => T) => {
  const found = new Map<string, T>();
  return (id) => {
    const known = found.get(id) ?? find(id);
    found.set(id, known);
    return known;
  };
};

/** How ids are called by this terminal's settings and folded tables, each looked up once: for one page of the journal. */
export const actNames = ({ store: { db }, site }: TerminalContext): ActNames => ({
  service: (id) => site.service(id)?.name ?? id,
  counter: (id) => site.counter(id)?.name ?? id,
  priority: (group) => site.site?.priority.groups.find(({ id }) => id === group)?.name ?? group,
  ticket: once((id) => readState(db, 'ticket', id)?.label ?? NOBODY_KNOWS),
  paper: once((job) => readState(db, 'print-job', job)?.title ?? NOBODY_KNOWS),
  dossier: once((id) => readState(db, 'dossier', id)?.code || NOBODY_KNOWS),
});
