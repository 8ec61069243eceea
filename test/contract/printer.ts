import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Acknowledgement } from '#common/domain/paper/printer-model.ts';
import type { PrinterState } from '#common/domain/paper/printer-state.ts';
import { openPrinter } from '#main/devices/printer/open-printer.ts';
import type { NothingPrintedReason, PrinterPort, PrintOutcome } from '#main/devices/printer/printer-port.ts';
import { defaultTimings, type PrinterTimings } from '#main/devices/printer/timings.ts';
import type { VirtualPrinter } from '#main/devices/printer/virtual/virtual-printer.ts';
import { encodePaper } from '#main/print/escpos.ts';
import { hideRealTimeCommands } from '#main/print/real-time-guard.ts';
import { bitmapOfPng, readQrOfFile } from '#test/support/paper.ts';
import { samplePicture } from '#test/support/sample-picture.ts';

/** A virtual printer and a way to it; each kind of way has its own rig. */
export type PrinterRig = {
  readonly printer: VirtualPrinter;
  readonly address: string;
  /** Makes the printer unreachable, as when its plug or cable is pulled, and back. */
  readonly pull: () => Promise<void>;
  readonly plug: () => Promise<void>;
  readonly dispose: () => Promise<void>;
};

/** What differs from one kind of way to another. */
export type PrinterTraits = {
  readonly pulled: NothingPrintedReason;
  /** A mute printer is refused, or printed on blindly where devices are often mute. */
  readonly mute: PrintOutcome['kind'];
  /** What a printer that nobody named turns out to be able to say. */
  readonly acknowledges: Acknowledgement;
};

const QR_TEXT = 'MC1:T:019a2b3c-4d5e-7f60-8a1b-2c3d4e5f6071';
const drawn = samplePicture(QR_TEXT, 1);
const ticket = { ...drawn, rows: hideRealTimeCommands(drawn.rows) };
const bytes = encodePaper(ticket);
const jobWith = (ackId: string): { readonly bytes: Uint8Array; readonly ackId: string } => ({ bytes, ackId });

const quick: PrinterTimings = { ...defaultTimings, poll: 20, end: 500 };

const stride = ticket.width / 8;
const inked = (rows: Uint8Array): Uint8Array =>
  rows.slice(0, (Math.floor(rows.findLastIndex((byte) => byte !== 0) / stride) + 1) * stride);
const digest = (rows: Uint8Array): string => createHash('sha256').update(rows).digest('hex');

const wholeTicket = digest(inked(ticket.rows));

/** The last ticket's height of rows above the white before the cut: a paper torn before may still hang above it. */
const bottomOf = (path: string): string => digest(inked(bitmapOfPng(path).rows).slice(-inked(ticket.rows).length));

/** What every printer port must do, whatever it is connected by; run by one test file per kind of way. */
export const printerContract = (way: string, create: () => Promise<PrinterRig>, traits: PrinterTraits): void => {
  describe(way, () => {
    let rig: PrinterRig;
    let port: PrinterPort;
    let sendings: number;
    const onSending = (): void => {
      sendings += 1;
    };
    const portWith = (timings: Partial<PrinterTimings>): PrinterPort => {
      const opened = openPrinter({
        address: rig.address,
        model: null,
        widthDots: 576,
        now: () => 42,
        timings: { ...quick, ...timings },
      });
      if (opened.kind !== 'printer') throw new Error(opened.problem);
      return opened.port;
    };
    const whenPrinterIs = async (condition: PrinterState['condition']): Promise<void> => {
      while (rig.printer.state().condition !== condition) await once(rig.printer, 'change');
    };

    beforeEach(async () => {
      rig = await create();
      port = portWith({});
      sendings = 0;
    });
    afterEach(async () => {
      await port.close();
      await rig.dispose();
    });

    test.each([
      ['none', 'online'],
      ['paper-near-end', 'paper-near-end'],
      ['paper-out', 'paper-out'],
      ['cover-open', 'cover-open'],
      ['error', 'error'],
    ] as const)('a printer with fault %s is known as %s', async (fault, condition) => {
      await rig.printer.fault(fault);
      expect(await port.status()).toEqual({ condition, at: 42 });
    });

    test('the paper shows every dot of the ticket, its QR is readable, and SENDING was told once', async () => {
      const outcome = await port.print(jobWith('ab01'), onSending);
      const [paper] = rig.printer.papers;
      expect(outcome).toEqual({ kind: 'printed', state: { condition: 'online', at: 42 } });
      expect(sendings).toBe(1);
      expect(rig.printer.papers.length).toBe(1);
      expect(bottomOf(paper?.path ?? '')).toEqual(wholeTicket);
      expect(readQrOfFile(paper?.path ?? '')).toBe(QR_TEXT);
    });

    test('a printer that nobody named tells what it is before the first paper', async () => {
      await port.print(jobWith('ab01'), onSending);
      expect(port.model()).toMatchObject({ acknowledges: traits.acknowledges, widthDots: 576 });
    });

    test('papers asked for at once come one after the other, whole', async () => {
      const outcomes = await Promise.all(['ab01', 'ab02', 'ab03'].map((id) => port.print(jobWith(id), onSending)));
      expect(outcomes.map((outcome) => outcome.kind)).toEqual(['printed', 'printed', 'printed']);
      expect(rig.printer.papers.map((paper) => bottomOf(paper.path))).toEqual([wholeTicket, wholeTicket, wholeTicket]);
    });

    test.each(['paper-out', 'cover-open', 'error'] as const)(
      'with %s nothing is printed, and that is certain',
      async (fault) => {
        await rig.printer.fault(fault);
        const outcome = await port.print(jobWith('ab01'), onSending);
        expect(outcome).toEqual({ kind: 'nothing-printed', reason: fault, state: { condition: fault, at: 42 } });
        expect([sendings, rig.printer.papers.length, rig.printer.state().rowsOnPaper]).toEqual([0, 0, 0]);
      },
    );

    test('when SENDING cannot be recorded, not one data byte leaves', async () => {
      const outcome = await port.print(jobWith('ab01'), () => Promise.reject(new Error('disk full')));
      expect(outcome).toMatchObject({ kind: 'nothing-printed', reason: 'not-recorded' });
      expect([rig.printer.papers.length, rig.printer.state().rowsOnPaper]).toEqual([0, 0]);
    });

    test('a printer that is not there prints nothing, and works when it is back', async () => {
      await rig.pull();
      const gone = await port.print(jobWith('ab01'), onSending);
      await rig.plug();
      const back = await port.print(jobWith('ab01'), onSending);
      expect(gone).toMatchObject({
        kind: 'nothing-printed',
        reason: traits.pulled,
        state: { condition: 'unreachable' },
      });
      expect([back.kind, sendings]).toEqual(['printed', 1]);
    });

    test('a mute printer is never believed', async () => {
      port = portWith({ status: 150 });
      await rig.printer.fault('mute');
      const outcome = await port.print(jobWith('ab01'), onSending);
      expect([outcome.kind, outcome.state.condition]).toEqual([traits.mute, 'unknown']);
    });

    test('paper that ends in the middle is waited for, and the ticket goes on after the reload', async () => {
      await rig.printer.set({ kind: 'paper-out-at-row', row: 200 });
      const printing = port.print(jobWith('ab01'), onSending);
      await whenPrinterIs('paper-out');
      await rig.printer.set({ kind: 'paper', level: 'ok' });
      expect(await printing).toMatchObject({ kind: 'printed' });
      expect(rig.printer.papers.map((paper) => bottomOf(paper.path))).toEqual([wholeTicket]);
    });

    test('paper that ends in the middle and is not reloaded in time leaves it unknown, and says why', async () => {
      port = portWith({ reload: 300 });
      await rig.printer.set({ kind: 'paper-out-at-row', row: 200 });
      const outcome = await port.print(jobWith('ab01'), onSending);
      expect(outcome).toEqual({ kind: 'unknown', cause: 'paper-out', state: { condition: 'paper-out', at: 42 } });
    });

    test('a cover opened in the middle is waited for too', async () => {
      await rig.printer.set({ kind: 'speed', mmPerSecond: 300 });
      const printing = port.print(jobWith('ab01'), async () => {
        onSending();
      });
      while (rig.printer.state().rowsOnPaper < 50) await once(rig.printer, 'change');
      await rig.printer.set({ kind: 'cover', open: true });
      await rig.printer.set({ kind: 'cover', open: false });
      expect(await printing).toMatchObject({ kind: 'printed' });
    });

    test('a lost acknowledgement leaves it unknown although the paper is out', async () => {
      port = portWith({ acknowledge: 300 });
      const outcome = await port.print(jobWith('ab01'), () => rig.printer.set({ kind: 'lost-ack', on: true }));
      expect(outcome).toMatchObject({ kind: 'unknown', cause: 'no-acknowledgement' });
      expect(rig.printer.papers.length).toBe(1);
    });

    test('a printer that hangs in the middle leaves it unknown', async () => {
      port = portWith({ stall: 300, acknowledge: 300, status: 300 });
      await rig.printer.fault('stall');
      const outcome = await port.print(jobWith('ab01'), onSending);
      expect(outcome).toMatchObject({ kind: 'unknown', cause: 'no-acknowledgement' });
    });

    test.each([1800, 4000, 4001, 4003, 9000])(
      'after a connection cut at byte %i the next ticket is whole, whatever the printer was in the middle of',
      async (afterBytes) => {
        const cut = await port.print(jobWith('ab01'), () => rig.printer.set({ kind: 'reset', afterBytes }));
        await rig.plug();
        const next = await port.print(jobWith('ab02'), onSending);
        expect([cut, next]).toMatchObject([{ kind: 'unknown', cause: 'connection-lost' }, { kind: 'printed' }]);
        expect(rig.printer.papers.map((paper) => bottomOf(paper.path))).toEqual([wholeTicket]);
        expect(readQrOfFile(rig.printer.papers[0]?.path ?? '')).toBe(QR_TEXT);
      },
    );

    test('a power cycle in the middle leaves it unknown, and the next ticket is whole', async () => {
      await rig.printer.set({ kind: 'speed', mmPerSecond: 200 });
      const printing = port.print(jobWith('ab01'), onSending);
      while (rig.printer.state().rowsOnPaper < 50) await once(rig.printer, 'change');
      await rig.printer.fault('power-cycle');
      const torn = await printing;
      await rig.plug();
      const next = await port.print(jobWith('ab02'), onSending);
      expect([torn, next]).toMatchObject([{ kind: 'unknown', cause: 'connection-lost' }, { kind: 'printed' }]);
      expect(rig.printer.papers.map((paper) => bottomOf(paper.path))).toEqual([wholeTicket]);
    });

    test('a slow printer is given its time', async () => {
      await rig.printer.set({ kind: 'speed', mmPerSecond: 200 });
      port = portWith({ acknowledge: 2000 });
      expect(await port.print(jobWith('ab01'), onSending)).toMatchObject({ kind: 'printed' });
    });

    test('whoever watches hears each change by itself', async () => {
      const heard: string[] = [];
      let wake = (): void => undefined;
      const stop = port.watch((state) => {
        heard.push(state.condition);
        wake();
      });
      const until = async (condition: string): Promise<void> => {
        while (heard.at(-1) !== condition) await new Promise<void>((resolve) => (wake = resolve));
      };
      await until('online');
      await rig.printer.fault('paper-out');
      await until('paper-out');
      await rig.printer.fault('paper-near-end');
      await until('paper-near-end');
      stop();
      expect(heard.filter((condition) => condition !== 'unknown')).toEqual(['online', 'paper-out', 'paper-near-end']);
    });

    test('an answer that an earlier paper left behind is not taken for this one', async () => {
      port = portWith({ acknowledge: 60 });
      const late = await port.print(jobWith('ab01'), () => rig.printer.set({ kind: 'speed', mmPerSecond: 60 }));
      await rig.printer.set({ kind: 'speed', mmPerSecond: 0 });
      const next = await port.print(jobWith('ab02'), () => rig.printer.set({ kind: 'lost-ack', on: true }));
      while (rig.printer.papers.length < 2) await once(rig.printer, 'paper');
      expect([late, next]).toMatchObject([
        { kind: 'unknown', cause: 'no-acknowledgement' },
        { kind: 'unknown', cause: 'no-acknowledgement' },
      ]);
    });

    test('the cutter has counted one more after each paper, where it counts', async () => {
      const before: (number | null)[] = [];
      for (const id of ['ab01', 'ab02']) await port.print(jobWith(id), ({ cuts }) => void before.push(cuts));
      const counts = traits.acknowledges === 'process-id';
      expect([before, await port.cutCount()]).toEqual(counts ? [[0, 1], 2] : [[null, null], null]);
    });

    test('a closed port prints nothing more', async () => {
      await port.close();
      expect(await port.print(jobWith('ab01'), onSending)).toMatchObject({ kind: 'nothing-printed', reason: 'closed' });
    });
  });
};
