import type { Values } from '../site/in-force.ts';
import { counters, officers, services, siteSettings, workingCalendar } from '../site/read-values.ts';
import { configId } from '../site/site-config.ts';
import type { SettingsChange } from './drafts.ts';
import { dossierDraft, feesDraft } from './fee-values.ts';
import {
  calendarDraft,
  centreDraft,
  collectingDraft,
  counterDraft,
  floorDraft,
  officerDraft,
  priorityDraft,
  retentionDraft,
  serviceDraft,
} from './values.ts';

/** Everything that pages of the settings show, one entry for each page, and for each service, counter and officer. */
export type CentrePages = ReadonlyMap<string, SettingsChange>;

/** The name of a page's setting: 'calendar', 'service:A'. */
export const pageKey = (change: SettingsChange): string =>
  'id' in change ? `${change.page}:${change.id ?? ''}` : change.page;

/** The piece of configuration that a page's setting belongs to. */
export const itemOf = (change: SettingsChange): { readonly kind: string; readonly id: string } => {
  const kind = 'id' in change || change.page === 'calendar' ? change.page : 'site';
  const name = 'id' in change ? (change.id ?? '') : 'main';
  return { kind, id: configId(kind, name) };
};

/** What the pages show where these values count. */
export const centrePages = (values: Values): CentrePages => {
  const site = siteSettings(values);
  const all: readonly SettingsChange[] = [
    { page: 'centre', draft: centreDraft(site) },
    ...services(values).map((one) => ({ page: 'service', id: one.id, draft: serviceDraft(one) }) as const),
    ...counters(values).map((one) => ({ page: 'counter', id: one.id, draft: counterDraft(one) }) as const),
    { page: 'calendar', draft: calendarDraft(workingCalendar(values)) },
    { page: 'priority', draft: priorityDraft(site) },
    { page: 'floor', draft: floorDraft(site) },
    ...officers(values).map((one) => ({ page: 'officer', id: one.id, draft: officerDraft(one) }) as const),
    { page: 'dossier', draft: dossierDraft(site) },
    { page: 'fees', draft: feesDraft(site) },
    { page: 'collecting', draft: collectingDraft(site) },
    { page: 'retention', draft: retentionDraft(site) },
  ];
  return new Map(all.map((change) => [pageKey(change), change]));
};
