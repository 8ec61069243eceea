import { formatDate } from '#common/domain/calendar/format-local.ts';
import type { OfficeFields } from '#common/domain/form/form-fields.ts';
import type { SiteSettings } from '#common/domain/site/site-config.ts';

/** Who gives a paper, on which day (UTC ms), and who signs it for them. */
export const officeFields = (settings: SiteSettings | null, at: number, officer: string): OfficeFields => ({
  parentAgency: settings?.parentAgency ?? '',
  agency: settings?.agencyName ?? '',
  place: settings?.place ?? '',
  day: formatDate(at),
  hotline: settings?.hotline ?? '',
  officer,
});
