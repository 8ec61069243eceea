import { readFileSync } from 'node:fs';
import type { VirtualPrinterView } from '#common/ipc/printer-calls.ts';
import type { VirtualPrinter } from '#main/devices/printer/virtual/virtual-printer.ts';
import type { Handlers } from '#main/ipc/answer.ts';

const SHOWN = 12;

/** Handlers of the virtual printer's window. */
export const virtualPrinterHandlers = (printer: VirtualPrinter): Partial<Handlers> => ({
  'virtual-printer.show': () => view(printer),
  'virtual-printer.fault': async ({ fault }) => {
    await printer.fault(fault);
    return view(printer);
  },
});

const view = (printer: VirtualPrinter): VirtualPrinterView => {
  const { port, condition, fault, papers } = printer.state();
  return {
    port,
    condition,
    fault,
    papers: papers
      .slice(-SHOWN)
      .toReversed()
      .map(({ number, cutAt, widthDots, heightDots, path }) => ({
        number,
        cutAt,
        widthDots,
        heightDots,
        picture: `data:image/png;base64,${readFileSync(path).toString('base64')}`,
      })),
  };
};
