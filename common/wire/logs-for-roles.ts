import { audiences, type Audience } from '#common/domain/log/audience.ts';

const withoutPeople: ReadonlySet<string> = new Set(['kiosk', 'display', 'citizen']);

/**
 * The logs that a terminal opens. Personal data lives in `dossier`, so a terminal that citizens stand at
 * (kiosk and display, nothing else) never opens it; the hub refuses it too.
 */
export const logsForRoles = (roles: readonly string[]): readonly Audience[] =>
  roles.every((role) => withoutPeople.has(role)) ? audiences.filter((audience) => audience !== 'dossier') : audiences;
