import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  ASK_MS,
  entryTold,
  nobodyHere,
  NO_TICKET_MS,
  servingChanged,
  THANKS_MS,
  visitScreen,
  type VisitAtScreen,
} from '#common/domain/survey/visit-screen.ts';

type Visit = VisitAtScreen<string>;
const a42 = { id: 't42', label: 'A042' };
const a43 = { id: 't43', label: 'A043' };
const shown = (visit: Visit, now = 0) => visitScreen(visit, now);
const called = servingChanged<string>(nobodyHere, a42, false, 0);
const entered = entryTold(called, { ticket: 't42', what: 'Nguyễn Văn An', received: false }, 0);
const received = entryTold(called, { ticket: 't42', what: 'Nguyễn Văn An', received: true }, 0);

test('idle, then the number, then what was entered; the question comes when the dossier is received', () => {
  expect([shown(nobodyHere), shown(called), shown(entered), shown(received)]).toEqual([
    { screen: { kind: 'idle' }, againIn: null },
    { screen: { kind: 'serving', label: 'A042' }, againIn: null },
    { screen: { kind: 'entry', label: 'A042', entry: 'Nguyễn Văn An', mayRate: false }, againIn: null },
    { screen: { kind: 'entry', label: 'A042', entry: 'Nguyễn Văn An', mayRate: true }, againIn: null },
  ]);
});

test('a finished visit is asked about for a while, one marked absent is not', () => {
  const done = servingChanged(entered, null, true, 1_000);
  expect(shown(done, 1_000)).toEqual({ screen: { kind: 'ask', label: 'A042' }, againIn: ASK_MS });
  expect(shown(done, 1_000 + ASK_MS)).toEqual({ screen: { kind: 'idle' }, againIn: null });
  expect(shown(servingChanged(entered, null, false, 1_000), 1_000).screen).toEqual({ kind: 'idle' });
});

test('one rating for each visit: after it the screen thanks and does not ask again', () => {
  const rated: Visit = { ...received, ratedAt: 2_000 };
  expect(shown(rated, 2_000)).toEqual({ screen: { kind: 'thanks' }, againIn: THANKS_MS });
  expect(shown(rated, 2_000 + THANKS_MS).screen).toEqual({
    kind: 'entry',
    label: 'A042',
    entry: 'Nguyễn Văn An',
    mayRate: false,
  });
  expect(shown(servingChanged(rated, null, true, 9_000), 9_000).screen).toEqual({ kind: 'idle' });
  expect(shown(servingChanged(servingChanged(rated, null, true, 9_000), a43, false, 9_500), 9_500).screen).toEqual({
    kind: 'serving',
    label: 'A043',
  });
});

test('somebody without a ticket sees what was entered for them, and it goes by itself', () => {
  const walkIn = entryTold<string>(nobodyHere, { ticket: null, what: 'Lê Thị Bình', received: false }, 0);
  expect(shown(walkIn, 0)).toEqual({
    screen: { kind: 'entry', label: null, entry: 'Lê Thị Bình', mayRate: false },
    againIn: NO_TICKET_MS,
  });
  expect(shown(walkIn, NO_TICKET_MS).screen).toEqual({ kind: 'idle' });
});

test('whatever happens, nothing entered for one ticket is shown while another or none is served', () => {
  const ticket = fc.constantFrom(a42, a43, null);
  const step = fc.oneof(
    fc.record({ kind: fc.constant<'serving'>('serving'), ticket, finished: fc.boolean() }),
    fc.record({ kind: fc.constant<'told'>('told'), ticket, received: fc.boolean() }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      let visit: Visit = nobodyHere;
      for (const [at, each] of steps.entries()) {
        const id = each.ticket?.id ?? null;
        visit =
          each.kind === 'serving'
            ? servingChanged(visit, each.ticket, each.finished, at)
            : entryTold(visit, { ticket: id, what: `for ${id}`, received: each.received }, at);
        const { screen } = visitScreen(visit, at);
        if (screen.kind === 'entry') expect(screen.entry).toBe(`for ${visit.serving?.id ?? null}`);
      }
    }),
  );
});
