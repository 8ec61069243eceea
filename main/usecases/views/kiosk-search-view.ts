import { byField, findByTyping } from '#common/domain/catalogue/find-by-typing.ts';
import { deadlineFor, type Procedure } from '#common/domain/catalogue/procedure.ts';
import { procedureLink } from '#common/domain/phone/phone-links.ts';
import { serviceOfField, servicesByTyping } from '#common/domain/site/service-of-field.ts';
import type { ServiceSettings, WithId } from '#common/domain/site/site-config.ts';
import type { KioskFound, KioskProcedure, ServiceRef } from '#common/ipc/kiosk-search-calls.ts';
import type { Bilingual } from '#common/ipc/views.ts';
import { doorOf } from '../issue-ticket.ts';
import { componentsOf } from '../dossier/preview-intake.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** Procedures listed at most: what somebody standing there looks through. */
const LISTED = 24;

const nameOf = ({ shortNameVi, nameEn }: Procedure): Bilingual => ({
  vi: shortNameVi,
  en: nameEn === '' ? shortNameVi : nameEn,
});

/** A service to take a number of, marked when it gives none now. */
export const serviceRef = (terminal: TerminalContext, { id, name, icon }: WithId<ServiceSettings>): ServiceRef => ({
  id,
  name,
  icon,
  door: doorOf(terminal, id),
});

/** Services and procedures for what is typed at a kiosk. */
export const kioskSearch = (terminal: TerminalContext, text: string): KioskFound => {
  const { site } = terminal;
  const hits = findByTyping(site.procedureIndex, text, LISTED + 1);
  return {
    services: servicesByTyping(site.services, text).map((service) => serviceRef(terminal, service)),
    groups: byField(hits.slice(0, LISTED)).map(({ field, procedures }) => ({
      field,
      procedures: procedures.map((procedure) => ({ code: procedure.code, name: nameOf(procedure) })),
    })),
    more: hits.length > LISTED,
  };
};

/** A procedure as the kiosk shows it: papers, time, fee and the queue that serves it. Null when the catalogue has none of this code. */
export const kioskProcedure = (terminal: TerminalContext, code: string): KioskProcedure | null => {
  const { site, profile } = terminal;
  const procedure = site.offered(code);
  if (procedure === null) return null;
  const { amount, unit, sameDayIfBefore15h } = deadlineFor(procedure, 'counter');
  const service = serviceOfField(site.services, procedure.field);
  const base = site.site?.phonePages.base ?? '';
  return {
    code,
    link: procedureLink(base, profile.site, code),
    onPhone: base !== '',
    name: nameOf(procedure),
    field: procedure.field,
    documents: componentsOf(procedure).map(({ name, fromData }) => ({ name, fromData })),
    deadline: { amount, unit, sameDay: sameDayIfBefore15h },
    feeVnd: procedure.feeVnd,
    feeNote: procedure.feeNote,
    service: service === null ? null : serviceRef(terminal, service),
  };
};
