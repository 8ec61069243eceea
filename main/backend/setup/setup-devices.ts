import { formatDateTime } from '#common/domain/calendar/format-local.ts';
import { businessDay } from '#common/domain/calendar/business-day.ts';
import { codeIn, pairingText, readPairing } from '#common/domain/site/pairing.ts';
import { printerModel } from '#common/domain/paper/printer-model.ts';
import { sampleOf } from '#common/domain/template/papers.ts';
import { builtInTemplates } from '#common/domain/template/built-in/templates.ts';
import type { Answers } from '#common/domain/setup/answers.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import type { SetupView } from '#common/ipc/setup-calls.ts';
import { openPrinter } from '#main/devices/printer/open-printer.ts';
import { KeyboardScanner, type KeyedText } from '#main/devices/scanner/keyboard-scanner.ts';
import type { ScanEvent, ScannerPort } from '#main/devices/scanner/scanner-port.ts';
import { encodeDocument } from '#main/print/encode-document.ts';
import { markedPaper } from '#main/print/marked-paper.ts';
import { openRasterEngine } from '#main/print/raster-engine.ts';
import { templateDocument } from '#main/print/template-document.ts';
import { testPageDocument } from '#main/print/test-page-document.ts';
import { scanKind } from '../scan-kind.ts';
import { openScanner } from '../terminal-devices.ts';

/** Trials of what hangs on a machine that is being set up. */
export type SetupDevices = {
  readonly print: (answers: Answers, what: 'page' | 'ticket') => Promise<CommandOutput<'setup.print'>['kind']>;
  readonly listen: (answers: Answers, on: boolean) => Promise<CommandOutput<'setup.listen'>['kind']>;
  readonly keyed: (text: KeyedText) => void;
  readonly heard: () => SetupView['heard'];
  readonly stop: () => Promise<void>;
};

/** By what a printer that can acknowledges a trial: there is only ever one under way. */
const ACK_ID = 'SETU';

/** The number of a trial ticket: it is of no service, so nobody is ever called by it. */
const TRIAL_NUMBER = '000';

const trialTicket = (width: 576 | 384, centre: string) =>
  markedPaper(
    templateDocument({
      paper: 'ticket',
      template: builtInTemplates.ticket,
      values: {
        ...sampleOf('ticket', 'usual'),
        label: TRIAL_NUMBER,
        siteName: centre,
        phonePage: '',
        issuedAt: formatDateTime(Date.now()),
      },
      width,
      copy: 1,
    }),
    { vi: 'PHIẾU THỬ – KHÔNG TÍNH', en: 'TRIAL TICKET – NOT COUNTED' },
  );

/** Tries printer and scanner as the answers name them; nothing is kept, and every device is given back. */
export const openSetupDevices = (fontsDir: string, onChange: () => void): SetupDevices => {
  let scanner: ScannerPort | null = null;
  let heard: SetupView['heard'] = null;

  const hear = (event: ScanEvent): void => {
    if (event.kind === 'state') return;
    const way = scanner instanceof KeyboardScanner ? 'keyboard' : 'device';
    if (event.kind === 'refused') {
      heard = { scan: { kind: 'unreadable', letters: 0, symbology: null, way, at: event.at }, pairing: null };
    } else {
      const { text, symbology, at } = event;
      const pairing = readPairing(text);
      heard = {
        scan: { kind: scanKind(text, businessDay(at)), letters: [...text].length, symbology, way, at },
        // Of everything that may be scanned only this is the wizard's business.
        pairing: pairing === null ? codeIn(text) : pairingText(pairing),
      };
    }
    onChange();
  };
  const close = async (): Promise<void> => {
    const open = scanner;
    scanner = null;
    await open?.close();
  };

  return {
    print: async ({ printer, hub, centre }, what) => {
      if (printer === null) return 'no-printer';
      const fonts = openRasterEngine(fontsDir);
      if (fonts.kind !== 'ready') return 'fonts-missing';
      const { address, widthDots, model } = printer;
      const opened = openPrinter({ address, model: printerModel(model), widthDots, now: Date.now });
      if (opened.kind !== 'printer') return 'bad-address';
      const { port } = opened;
      try {
        const paper =
          what === 'page'
            ? testPageDocument(address, widthDots, formatDateTime(Date.now()))
            : trialTicket(widthDots, hub?.name ?? centre?.name ?? '');
        const bytes = encodeDocument(paper, fonts.engine, port.model().cuts ? 'cut' : 'tear');
        const outcome = await port.print({ bytes, ackId: ACK_ID }, () => undefined);
        return outcome.kind;
      } finally {
        await port.close();
      }
    },
    listen: async (answers, on) => {
      await close();
      heard = null;
      if (!on) return 'done';
      if (answers.scanner === null) return 'no-scanner';
      scanner = openScanner({ scanner: answers.scanner }, { info: () => undefined, error: () => undefined });
      if (scanner === null) return 'bad-address';
      scanner.subscribe(hear);
      return 'done';
    },
    keyed: (text) => {
      if (scanner instanceof KeyboardScanner) scanner.typed(text);
    },
    heard: () => heard,
    stop: close,
  };
};
