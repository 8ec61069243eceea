import type { SettingsChange } from '#common/domain/settings/drafts.ts';
import { deploySettings } from '#main/usecases/deploy-settings.ts';
import { saveSetting, settingsNow, showSettings } from '#main/usecases/settings.ts';
import type { TestTerminal } from './terminal.ts';

/** Renames a service as a draft. */
export const rename = (one: TestTerminal, id: string, vi: string) => {
  const found = showSettings(one).services.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  const change: SettingsChange = { page: 'service', id, draft: { ...found.draft, name: { vi, en: vi } } };
  return saveSetting(one, change, found.last?.uid ?? null, one.newId());
};
/** Sets a counter's services as a draft. */
export const serve = (one: TestTerminal, id: string, services: string[]) => {
  const found = showSettings(one).counters.find((each) => each.id === id);
  if (found === undefined) throw new Error(id);
  return saveSetting(
    one,
    { page: 'counter', id, draft: { ...found.draft, services } },
    found.last?.uid ?? null,
    one.newId(),
  );
};
/** Deploys all drafts, at once or from a time on (UTC ms). */
export const deploy = (one: TestTerminal, from: number | null = null) =>
  deploySettings(
    one,
    { drafts: settingsNow(one).drafts.map(({ uid }) => uid), from, who: 'Nguyễn Thị Hoa' },
    one.newId(),
  );
/** The services' names as they count. */
export const names = (one: TestTerminal) => one.site.services.map(({ name }) => name.vi);
