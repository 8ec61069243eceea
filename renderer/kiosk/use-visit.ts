import { useEffect, useReducer } from 'react';
import { useClient } from '#renderer/app/window-parts.tsx';
import { keepWish, readWish } from './kept-wish.ts';
import { choosing, nextVisit, type Visit, type VisitEvent } from './visit.ts';

const resume = (): Visit => {
  const wish = readWish(sessionStorage);
  return wish === null ? choosing : { step: 'issuing', wish };
};

/** Runs the visit of this kiosk: asks for the ticket, keeps the wish over a reload, and lets the seconds pass. */
export const useVisit = (): readonly [Visit, (event: VisitEvent) => void] => {
  const client = useClient();
  const [visit, dispatch] = useReducer(nextVisit, null, resume);
  const wish = 'wish' in visit ? visit.wish : null;
  const asking = visit.step === 'issuing' ? visit.wish : null;
  const counting = 'secondsLeft' in visit;

  useEffect(() => keepWish(sessionStorage, wish), [wish]);

  useEffect(() => {
    if (asking === null) return;
    const { requestId } = asking;
    void client.call('ticket.issue', asking).then((reply) => {
      if (!reply.ok) dispatch({ type: 'not-issued', requestId, why: reply.failure.code });
      else if (reply.value.kind === 'issued') dispatch({ type: 'issued', requestId, ticket: reply.value.ticket });
      else if (reply.value.kind === 'closed') dispatch({ type: 'refused', requestId, door: reply.value });
      else if (reply.value.kind === 'not-kept') {
        dispatch({ type: 'not-kept', requestId, appointment: reply.value.appointment });
      } else dispatch({ type: 'not-issued', requestId, why: reply.value.kind });
    });
  }, [client, asking]);

  useEffect(() => {
    if (!counting) return;
    const timer = setInterval(() => dispatch({ type: 'second-passed' }), 1000);
    return () => clearInterval(timer);
  }, [counting]);

  return [visit, dispatch];
};
