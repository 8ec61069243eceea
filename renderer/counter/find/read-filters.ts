import { businessStateSchema } from '#common/domain/dossier/business-state.ts';
import type { DossierFilters } from '#common/domain/dossier/dossier-filters.ts';
import { channelSchema } from '#common/domain/dossier/filing-data.ts';
import { parseTypedDay } from '../normalise-field.ts';

export const dayFields = ['dueFrom', 'dueTo', 'receivedFrom', 'receivedTo'] as const;
export type DayField = (typeof dayFields)[number];

/** The filters that a form says, and the days in it that no calendar has; a standing stays as it was, the form has no field for it. */
export const readFilters = (
  form: Pick<FormData, 'get'>,
  before: DossierFilters,
): { readonly filters: DossierFilters; readonly wrong: readonly DayField[] } => {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.normalize('NFC').trim() : '';
  };
  const day = (name: DayField): string | null => (text(name) === '' ? null : parseTypedDay(text(name)));
  const state = businessStateSchema.safeParse(text('state'));
  const chosen = state.success ? [state.data] : [];
  // A list of several states (a kept search) stays unless another first one is chosen.
  const states = chosen[0] === before.states[0] ? before.states : chosen;
  const channel = channelSchema.safeParse(text('channel'));
  return {
    filters: {
      states: [...states],
      channel: channel.success ? channel.data : null,
      dueFrom: day('dueFrom'),
      dueTo: day('dueTo'),
      receivedFrom: day('receivedFrom'),
      receivedTo: day('receivedTo'),
      procedure: text('procedure') === '' ? null : text('procedure'),
      counter: text('counter') === '' ? null : text('counter'),
      standing: before.standing,
      unpaid: form.get('unpaid') !== null,
      mine: form.get('mine') !== null,
    },
    wrong: dayFields.filter((name) => text(name) !== '' && day(name) === null),
  };
};
