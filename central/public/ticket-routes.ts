import type { PublicFloor } from '#common/domain/phone/public-floor.ts';
import type { TicketOnPhone } from '#common/domain/phone/ticket-on-phone.ts';
import { decodeTicketCode } from '#common/domain/scan/ticket-code.ts';
import { ratingReasonSchema, scoreSchema } from '#common/domain/survey/rating.ts';
import type { PublicAnswer } from './page.ts';
import type { Asked, PublicDoors } from './public-doors.ts';
import { ticketPage } from './ticket-page.ts';

const answer = ({ language }: Asked, floor: PublicFloor, ticket: TicketOnPhone, asksWhy: boolean): PublicAnswer => ({
  kind: 'page',
  page: ticketPage({
    ticket,
    fresh: floor.fresh,
    language: language ?? ticket.language,
    mayRate: floor.rate !== undefined,
    asksWhy,
  }),
});

/** `/t/:site/:code`: the page of a ticket, and its rating. The code is what the scanners read: the ticket's id, 74 random bits of it. */
export const ticketRoutes = (doors: PublicDoors): void => {
  const path = '/t/:site/:code';
  doors.get(path, (asked, floor) => {
    const id = decodeTicketCode(asked.code);
    const ticket = id === null ? null : floor.ticket(id);
    return ticket === null ? null : answer(asked, floor, ticket, false);
  });
  doors.post(path, async (asked, floor) => {
    const id = decodeTicketCode(asked.code);
    const ticket = id === null ? null : floor.ticket(id);
    const score = scoreSchema.safeParse(asked.form.get('score'));
    if (id === null || ticket === null || floor.rate === undefined || !score.success) return null;
    const said = asked.form.get('reason');
    if (
      score.data === 'not-satisfied' &&
      said === undefined &&
      ticket.standing.kind === 'done' &&
      !ticket.standing.rated
    ) {
      return answer(asked, floor, ticket, true);
    }
    const reason = ratingReasonSchema.safeParse(said);
    await floor.rate(id, score.data, score.data === 'not-satisfied' && reason.success ? reason.data : null);
    return { kind: 'go', to: `?lang=${asked.language ?? ticket.language}` };
  });
};
