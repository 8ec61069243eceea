import { procedurePage } from './procedure-page.ts';
import type { PublicDoors } from './public-doors.ts';

/** `/p/:site/:code`: the page of a procedure by its national code. */
export const procedureRoutes = (doors: PublicDoors): void => {
  doors.get(
    '/p/:site/:code',
    ({ code, language }, floor) => {
      const found = floor.procedure(code);
      return found === null ? null : { kind: 'page', page: procedurePage(found, floor.centre, language ?? 'vi') };
    },
    'everybody',
  );
};
