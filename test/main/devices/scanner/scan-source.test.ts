import { expect, test } from 'vitest';
import { ScanSource } from '#main/devices/scanner/scan-source.ts';
import type { ScanEvent } from '#main/devices/scanner/scanner-port.ts';
import { ManualTimers } from '#test/support/manual-timers.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const started = (): { readonly timers: ManualTimers; readonly source: ScanSource; readonly events: ScanEvent[] } => {
  const timers = new ManualTimers();
  const source = new ScanSource(timers);
  const events: ScanEvent[] = [];
  source.subscribe((event) => events.push(event));
  return { timers, source, events };
};

test('an unended frame is torn after 80 ms of silence, counted from its last byte', () => {
  const { timers, source, events } = started();
  source.received(bytes('0010'));
  timers.advance(79);
  source.received(bytes('9001'));
  timers.advance(79);
  expect(events).toEqual([]);
  timers.advance(1);
  expect(events).toEqual([{ kind: 'refused', frame: { kind: 'torn', length: 8 }, at: 1_000_159 }]);
});

test('an ended frame leaves no timer behind', () => {
  const { timers, source, events } = started();
  source.received(bytes('A025\r'));
  timers.advance(1_000);
  expect(events).toEqual([{ kind: 'scan', text: 'A025', symbology: null, at: 1_000_000 }]);
});

test('a process that was busy for half a second does not tear a scan whose rest was waiting to be read', () => {
  const { timers, source, events } = started();
  source.received(bytes('H49.12-2611'));
  timers.stall(500);
  source.received(bytes('22-0501\r'));
  expect(events).toEqual([{ kind: 'scan', text: 'H49.12-261122-0501', symbology: null, at: 1_000_500 }]);
});

test('after a busy process real silence still tears', () => {
  const { timers, source, events } = started();
  source.received(bytes('H49'));
  timers.stall(500);
  timers.advance(80);
  expect(events).toEqual([{ kind: 'refused', frame: { kind: 'torn', length: 3 }, at: 1_000_580 }]);
});

test('what waited when the line went is torn before the news, and never joins the next scan', () => {
  const { timers, source, events } = started();
  source.became({ kind: 'connected', since: 1 });
  source.received(bytes('half'));
  source.became({ kind: 'disconnected', since: 2, reason: 'unplugged' });
  source.became({ kind: 'connected', since: 3 });
  source.received(bytes('whole\r'));
  timers.advance(1_000);
  expect(events).toEqual([
    { kind: 'state', state: { kind: 'connected', since: 1 } },
    { kind: 'refused', frame: { kind: 'torn', length: 4 }, at: 1_000_000 },
    { kind: 'state', state: { kind: 'disconnected', since: 2, reason: 'unplugged' } },
    { kind: 'state', state: { kind: 'connected', since: 3 } },
    { kind: 'scan', text: 'whole', symbology: null, at: 1_000_000 },
  ]);
});

test('the same state again is no news and keeps its time, another reason is news', () => {
  const { source, events } = started();
  source.became({ kind: 'disconnected', since: 5, reason: 'not-found' });
  source.became({ kind: 'disconnected', since: 6, reason: 'not-found' });
  expect(source.state).toEqual({ kind: 'disconnected', since: 5, reason: 'not-found' });
  source.became({ kind: 'disconnected', since: 7, reason: 'busy' });
  expect(events.length).toBe(2);
});

test('two subscriptions of one function are two, and end one by one', () => {
  const source = new ScanSource(new ManualTimers());
  const events: ScanEvent[] = [];
  const listener = (event: ScanEvent): void => void events.push(event);
  const leave = source.subscribe(listener);
  source.subscribe(listener);
  source.received(bytes('A\r'));
  leave();
  leave();
  source.received(bytes('B\r'));
  expect(events.map((event) => event.kind === 'scan' && event.text)).toEqual(['A', 'A', 'B']);
});
