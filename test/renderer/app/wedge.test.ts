import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysOver, startWedge, wedgeStep, type Caught, type WedgeKey, type WedgeState } from '#renderer/app/wedge.ts';

type Typed = { readonly state: WedgeState; readonly caught: readonly Caught[]; readonly seen: readonly string[] };

const press = (key: string): WedgeKey => ({ key, composing: key === 'Process', chord: false });

/** Types keys one after the other: what was caught, and which keys the page saw. */
const typing = (keys: readonly (string | WedgeKey)[], from: WedgeState = startWedge): Typed => {
  let typed: Typed = { state: from, caught: [], seen: [] };
  for (const each of keys) {
    const key = typeof each === 'string' ? press(each) : each;
    const step = wedgeStep(typed.state, key, 'F9');
    typed = {
      state: step.state,
      caught: step.caught === null ? typed.caught : [...typed.caught, step.caught],
      seen: step.swallow ? typed.seen : [...typed.seen, key.key],
    };
  }
  return typed;
};

const whole = (text: string): Caught => ({ text, ended: true, touched: false });

test('from the prefix key to Enter or Tab everything is caught and the page sees nothing', () => {
  for (const end of ['Enter', 'Tab']) {
    const typed = typing(['F9', 'Shift', ...'H49.12-260915-0042', end]);
    expect(typed).toEqual({ state: { kind: 'tail' }, caught: [whole('H49.12-260915-0042')], seen: [] });
  }
});

test('without the prefix key nothing is caught and the page sees every key', () => {
  const keys = ['A', '0', 'Enter', 'Escape', 'F2', { key: 'F9', composing: false, chord: true }];
  expect(typing(keys)).toMatchObject({ caught: [], seen: ['A', '0', 'Enter', 'Escape', 'F2', 'F9'] });
});

test('CR LF ends once: the second Enter presses nothing, and the next letter belongs to the page', () => {
  expect(typing(['F9', 'A', 'Enter', 'Enter', 'x', 'Enter'])).toEqual({
    state: startWedge,
    caught: [whole('A')],
    seen: ['x', 'Enter'],
  });
});

test('two codes run into one another are a torn one and a whole one', () => {
  expect(typing(['F9', 'A', 'F9', 'B', 'Enter']).caught).toEqual([
    { text: 'A', ended: false, touched: false },
    whole('B'),
  ]);
});

test('silence gives what there was as torn, and after the bare prefix key nothing', () => {
  expect([typing(['F9', 'A']).state, typing(['F9']).state, startWedge].map(keysOver)).toEqual([
    { text: 'A', ended: false, touched: false },
    null,
    null,
  ]);
});

test('Escape gives the keyboard back to a person', () => {
  expect(typing(['F9', 'A', 'Escape', 'b'])).toEqual({ state: startWedge, caught: [], seen: ['b'] });
});

test('an input method at work is noticed', () => {
  for (const key of ['Process', 'Backspace']) {
    expect(typing(['F9', 'M', key, 'Enter']).caught).toEqual([{ text: 'M', ended: true, touched: true }]);
  }
});

test('the three lines on the back of a card stay one scan over their Enters', () => {
  const lines = ['IDVNM0900123450001090012345<<1', '9001011M4001016VNM<<<<<<<<<<<0', 'NGUYEN<<VAN<AN<<<<<<<<<<<<<<<<'];
  const typed = typing(['F9', ...lines.flatMap((line) => [...line, 'Enter'])]);
  expect(typed).toEqual({ state: { kind: 'tail' }, caught: [whole(lines.join('\n'))], seen: [] });
});

test('whatever keys come inside a scan, the page sees none of them before its end', () => {
  const key = fc.constantFrom(
    'a',
    'Z',
    '7',
    ' ',
    '-',
    '|',
    'Shift',
    'F2',
    'F5',
    'ArrowUp',
    'Delete',
    'Process',
    'Backspace',
  );
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60 }), (keys) => {
      expect(typing(['F9', ...keys, 'Enter']).seen).toEqual([]);
    }),
  );
});

test('an endless stream is cut, not kept', () => {
  const [caught] = typing(['F9', ...'9'.repeat(5_000), 'Enter']).caught;
  expect(caught?.text.length).toBe(4_096);
});
