import { noFilters, type DossierFilters } from '#common/domain/dossier/dossier-filters.ts';
import { formatDay } from '#common/domain/calendar/format-local.ts';

/** One thing a list is narrowed by: its text key with what stands in it, and the filters without it. */
export type FilterChip = {
  readonly id: keyof DossierFilters;
  readonly text: string;
  readonly values: { readonly [name: string]: string };
  readonly without: DossierFilters;
};

/** The chips of a search in the order of its form. `word` finds the word for a state, a channel or a counter. */
export const chipsOf = (
  filters: DossierFilters,
  word: (kind: 'state' | 'channel' | 'counter', id: string) => string,
): readonly FilterChip[] => {
  const chip = (id: keyof DossierFilters, text: string, values: FilterChip['values'] = {}): FilterChip => ({
    id,
    text: `find.chip.${text}`,
    values,
    without: { ...filters, [id]: noFilters[id] },
  });
  const { states, standing, channel, procedure, counter, dueFrom, dueTo, receivedFrom, receivedTo } = filters;
  return [
    ...(standing === null ? [] : [chip('standing', standing)]),
    ...(states.length === 0
      ? []
      : [chip('states', 'state', { state: states.map((one) => word('state', one)).join(', ') })]),
    ...(channel === null ? [] : [chip('channel', 'channel', { channel: word('channel', channel) })]),
    ...(dueFrom === null ? [] : [chip('dueFrom', 'due-from', { day: formatDay(dueFrom) })]),
    ...(dueTo === null ? [] : [chip('dueTo', 'due-to', { day: formatDay(dueTo) })]),
    ...(receivedFrom === null ? [] : [chip('receivedFrom', 'received-from', { day: formatDay(receivedFrom) })]),
    ...(receivedTo === null ? [] : [chip('receivedTo', 'received-to', { day: formatDay(receivedTo) })]),
    ...(procedure === null ? [] : [chip('procedure', 'procedure', { procedure })]),
    ...(counter === null ? [] : [chip('counter', 'counter', { counter: word('counter', counter) })]),
    ...(filters.unpaid ? [chip('unpaid', 'unpaid')] : []),
    ...(filters.mine ? [chip('mine', 'mine')] : []),
  ];
};
