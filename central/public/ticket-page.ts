import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { Freshness } from '#common/domain/phone/public-floor.ts';
import type { TicketOnPhone, TicketStanding } from '#common/domain/phone/ticket-on-phone.ts';
import { ratingReasonSchema, scoreSchema } from '#common/domain/survey/rating.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { html, type Html } from './html.ts';
import type { Language, Page } from './page.ts';
import { ticketWords } from './ticket-words.ts';

export type TicketPageParts = {
  readonly ticket: TicketOnPhone;
  readonly fresh: Freshness;
  readonly language: Language;
  /** Whether a rating can be written down from here. */
  readonly mayRate: boolean;
  /** The lowest score was chosen: why is asked. */
  readonly asksWhy: boolean;
};

/** How often a page is loaded anew, s: sooner for those who are called next. */
const SOON_S = 5;
const USUAL_S = 15;
const SOON_AHEAD = 3;

const refreshOf = (standing: TicketStanding): number | null => {
  switch (standing.kind) {
    case 'waiting':
      return standing.ahead <= SOON_AHEAD ? SOON_S : USUAL_S;
    case 'called':
    case 'served':
      return SOON_S;
    case 'parked':
    case 'absent':
      return USUAL_S;
    case 'done':
      return null;
    default:
      return assertNever(standing);
  }
};

const ratingForm = ({ language, asksWhy }: TicketPageParts): Html => {
  const { rate } = ticketWords[language];
  if (!asksWhy) {
    return html`<form method="post" class="card"><h2>${rate.question}</h2>${scoreSchema.options.map(
      (score) => html`<button name="score" value="${score}">${rate.scores[score]}</button>`,
    )}</form>`;
  }
  return html`<form method="post" class="card"><input type="hidden" name="score" value="not-satisfied"><h2>${rate.why}</h2>${[
    ...ratingReasonSchema.options.map(
      (reason) => html`<button name="reason" value="${reason}">${rate.reasons[reason]}</button>`,
    ),
    html`<button name="reason" value="none" class="soft">${rate.noReason}</button>`,
  ]}</form>`;
};

const rating = (parts: TicketPageParts, rated: boolean): Html | null => {
  const { rate } = ticketWords[parts.language];
  if (rated) return html`<div class="card good"><p class="large">${rate.thanks}</p><p>${rate.nameless}</p></div>`;
  return parts.mayRate ? ratingForm(parts) : null;
};

const standingOf = (parts: TicketPageParts): Html => {
  const { ticket, language } = parts;
  const words = ticketWords[language];
  const { standing } = ticket;
  switch (standing.kind) {
    case 'waiting': {
      const ahead = standing.ahead === 0 ? words.next : words.ahead(standing.ahead);
      const { wait } = standing;
      return html`<div class="card centre"><p>${words.waiting}</p><p class="large" data-say>${ahead}</p><p>${
        wait === null ? words.waitUnknown : words.wait(wait.low, wait.high)
      }</p><p class="soft">${words.watch}</p></div><button type="button" hidden data-bell data-on="${words.bellOn}">${words.bell}</button>`;
    }
    case 'called':
      return html`<div class="card centre now" data-call="${standing.calls}"><p data-say>${words.goTo} <span class="number">${
        standing.counter[language]
      }</span></p><p>${words.calledAt(formatTime(standing.at))}</p><p>${words.bring}</p></div>`;
    case 'served':
      return html`<div class="card centre good"><p data-say>${words.served} <span class="large">${
        standing.counter[language]
      }</span></p><p>${words.servedHint}</p></div>`;
    case 'parked':
      return html`<div class="card centre amber"><p class="large" data-say>${words.parked}</p><p>${words.parkedHint(
        standing.counter[language],
      )}</p></div>`;
    case 'absent':
      return html`<div class="card centre amber"><p class="large" data-say>${words.absent}</p><p>${
        standing.until === null ? words.absentLate : words.absentHint(formatTime(standing.until))
      }</p></div>`;
    case 'done':
      return html`<div class="card centre"><p class="large" data-say>${words.done}</p><p>${words.doneHint}</p></div>${rating(
        parts,
        standing.rated,
      )}`;
    default:
      return assertNever(standing);
  }
};

/** The page of a ticket (phiếu): its number, where it stands, how old that is. Nothing leads from it to a person or to another ticket. */
export const ticketPage = (parts: TicketPageParts): Page => {
  const { ticket, fresh, language } = parts;
  const words = ticketWords[language];
  const updated = formatTime(fresh.at);
  return {
    status: 200,
    language,
    title: words.title(ticket.label),
    main: html`<h1 class="centre">${words.yourNumber} <span class="number">${ticket.label}</span></h1><p class="centre">${
      ticket.service[language]
    }</p>${standingOf(parts)}${
      fresh.live
        ? html`<p class="centre soft small">${words.updated(updated)}</p>`
        : html`<p class="card amber" role="status">${words.stale(updated)}</p>`
    }`,
    refreshSeconds: refreshOf(ticket.standing),
  };
};
