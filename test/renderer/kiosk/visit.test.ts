import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PaperView } from '#common/ipc/views.ts';
import {
  choosing,
  closedSeconds,
  moreSeconds,
  nextVisit,
  staySeconds,
  stuckSeconds,
  type Visit,
  type VisitEvent,
  type Wish,
} from '#renderer/kiosk/visit.ts';
import { ticket } from './kiosk-answers.ts';

const wish: Wish = { service: 'a', language: 'vi', requestId: '11111111-1111-4111-8111-111111111111' };
const otherWish: Wish = { service: 'b', language: 'vi', requestId: '22222222-2222-4222-8222-222222222222' };
const paper = (state: PaperView['state'], trouble: PaperView['trouble'] = null): PaperView => ({
  job: 'job-42',
  state,
  copy: 1,
  trouble,
});
const coming = { ...ticket, paper: paper('sending') };
const printed = { ...ticket, paper: paper('printed') };
const noPaper = { ...ticket, paper: paper('pending', 'paper-out') };

const issuing: Visit = { step: 'issuing', wish };
const stuck = (secondsLeft: number): Visit => ({ step: 'stuck', wish, why: 'disk-full', secondsLeft });
const showing = (secondsLeft: number, shown = coming): Visit => ({ step: 'showing', wish, ticket: shown, secondsLeft });

const door = { kind: 'closed', why: 'break', reopensAt: 1 } as const;
const closed = (secondsLeft: number): Visit => ({ step: 'closed', service: 'a', door, secondsLeft });

const chosen: VisitEvent = { type: 'service-chosen', wish };
const second: VisitEvent = { type: 'second-passed' };
const finished: VisitEvent = { type: 'finished' };

test.each<readonly [string, Visit, VisitEvent, Visit]>([
  ['a press on a tile asks for a number', choosing, chosen, issuing],
  ['time does not pass on the start screen', choosing, second, choosing],
  [
    'a late number of an ended visit is not shown',
    choosing,
    { type: 'issued', requestId: wish.requestId, ticket },
    choosing,
  ],
  [
    'a service that is closed says so',
    issuing,
    { type: 'refused', requestId: wish.requestId, door },
    closed(closedSeconds),
  ],
  [
    'a refusal of another wish is not ours',
    issuing,
    { type: 'refused', requestId: otherWish.requestId, door },
    issuing,
  ],
  ['the screen of a closed service goes away by itself', closed(1), second, choosing],
  ['it counts down before that', closed(9), second, closed(8)],
  ['more time is given there, too', closed(9), { type: 'more-time' }, closed(9 + moreSeconds)],
  ['and it can be left', closed(9), finished, choosing],
  ['a second press adds nothing', issuing, { type: 'service-chosen', wish: otherWish }, issuing],
  [
    'the number comes and stays while its paper is printed',
    issuing,
    { type: 'issued', requestId: wish.requestId, ticket: coming },
    showing(staySeconds.coming),
  ],
  [
    'without paper the number stays longer',
    issuing,
    { type: 'issued', requestId: wish.requestId, ticket: noPaper },
    showing(staySeconds.trouble, noPaper),
  ],
  [
    'the answer to another wish is not ours',
    issuing,
    { type: 'issued', requestId: otherWish.requestId, ticket },
    issuing,
  ],
  ['no number came', issuing, { type: 'not-issued', requestId: wish.requestId, why: 'disk-full' }, stuck(stuckSeconds)],
  [
    'the failure of another wish is not ours',
    issuing,
    { type: 'not-issued', requestId: otherWish.requestId, why: 'bug' },
    issuing,
  ],
  ['nobody wipes a wish that is under way', issuing, finished, issuing],
  ['trying again is the same wish', stuck(20), { type: 'tried-again' }, issuing],
  ['a message stays when more time is asked for', stuck(20), { type: 'more-time' }, stuck(20 + moreSeconds)],
  ['a message that nobody reads goes', stuck(1), second, choosing],
  ['back to the start from a message', stuck(20), finished, choosing],
  ['a second passes', showing(9), second, showing(8)],
  ['the last second ends the visit', showing(1), second, choosing],
  ['more time is given', showing(3), { type: 'more-time' }, showing(3 + moreSeconds)],
  ['done', showing(9), finished, choosing],
  ['a tile cannot be pressed under the number', showing(9), chosen, showing(9)],
  [
    'the paper is out: ten seconds from now',
    showing(44),
    { type: 'ticket-news', ticket: printed },
    showing(10, printed),
  ],
  [
    'the paper ran out: time to photograph the number',
    showing(4),
    { type: 'ticket-news', ticket: noPaper },
    showing(staySeconds.trouble, noPaper),
  ],
  [
    'news that leaves the paper as it is leaves the seconds as they are',
    showing(7),
    { type: 'ticket-news', ticket: { ...coming, ahead: 3 } },
    showing(7, { ...coming, ahead: 3 }),
  ],
  [
    'news of another ticket is not ours',
    showing(7),
    { type: 'ticket-news', ticket: { ...printed, id: 'x' } },
    showing(7),
  ],
])('%s', (_rule, before, event, after) => {
  expect(nextVisit(before, event)).toEqual(after);
});

test('whatever is pressed, a visit has one request id from the press on the tile to its end', () => {
  const event = fc.oneof(
    fc.uuid({ version: 4 }).map((requestId): VisitEvent => ({ type: 'service-chosen', wish: { ...wish, requestId } })),
    fc.constantFrom<VisitEvent>({ type: 'tried-again' }, { type: 'more-time' }, second, {
      type: 'ticket-news',
      ticket: printed,
    }),
    fc.constantFrom<VisitEvent>(
      { type: 'issued', requestId: wish.requestId, ticket },
      { type: 'not-issued', requestId: wish.requestId, why: 'bug' },
      { type: 'refused', requestId: wish.requestId, door },
    ),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      let visit = nextVisit(choosing, chosen);
      for (const each of events) {
        visit = nextVisit(visit, each);
        if (visit.step === 'choosing') return;
        expect('wish' in visit ? visit.wish : null).toEqual('wish' in visit ? wish : null);
      }
    }),
  );
});
