import { toLocalTime } from '#common/domain/calendar/local-time.ts';
import { serviceOfField } from '#common/domain/site/service-of-field.ts';
import type { DossierAnswer } from '#common/wire/dossier-status.ts';
import { dossierByCode } from '#main/store/dossiers.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** Where the dossier with this code (mã hồ sơ) stands, for the person who holds its receipt: nothing of whose it is or what is in it. */
export const dossierStatus = ({ store, site }: TerminalContext, code: string): DossierAnswer => {
  const dossier = dossierByCode(store.db, code);
  if (dossier === null || dossier.dueAt === null) return { kind: 'unknown' };
  const field = site.procedure(dossier.procedureCode)?.field;
  const service = field === undefined ? null : serviceOfField(site.services, field);
  return {
    kind: 'found',
    state: 'received',
    dueDay: toLocalTime(dossier.dueAt).day,
    service: service?.id ?? null,
  };
};
