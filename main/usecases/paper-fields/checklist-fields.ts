import { formatDate } from '#common/domain/calendar/format-local.ts';
import { deadlineFor, type Procedure } from '#common/domain/catalogue/procedure.ts';
import { procedureLink } from '#common/domain/phone/phone-links.ts';
import type { FieldsOf } from '#common/domain/template/papers.ts';
import { componentsOf, deadlineText } from '../dossier/preview-intake.ts';
import type { SiteKnowledge } from '../site-knowledge.ts';
import { componentRows } from './component-rows.ts';
import { feeText } from './written.ts';

/** What the list of papers to bring says for a procedure; `siteId` is the site's name, `askedAt` in UTC ms gives its day. */
export const checklistFields = (
  { site: settings }: SiteKnowledge,
  siteId: string,
  procedure: Procedure,
  askedAt: number,
): FieldsOf<'checklist'> => ({
  procedure: procedure.shortNameVi,
  procedureCode: procedure.code,
  link: procedureLink(settings?.phonePages.base ?? '', siteId, procedure.code),
  phonePage: settings?.phonePages.base ?? '',
  parentAgency: settings?.parentAgency ?? '',
  agency: settings?.agencyName ?? '',
  place: settings?.place ?? '',
  day: formatDate(askedAt),
  hotline: settings?.hotline ?? '',
  officer: '',
  components: componentRows(componentsOf(procedure)),
  timeLimit: deadlineText(deadlineFor(procedure, 'counter')),
  fee: feeText(procedure),
  decidedBy: procedure.agency,
});
