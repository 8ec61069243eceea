import { SimulatedDocumentScanner } from '#main/devices/document-scanner/simulated-document-scanner.ts';
import { documentScannerContract } from '#test/contract/document-scanner.ts';

const simulated = (): SimulatedDocumentScanner => new SimulatedDocumentScanner(() => Promise.resolve());

documentScannerContract('simulated document scanner', {
  well: () => ({ port: simulated(), sheets: 3 }),
  faulty: (fault) => {
    const scanner = simulated();
    if (fault === 'no-paper') scanner.load(0);
    else scanner.meet({ fault, afterPages: 0 });
    return scanner;
  },
  faults: ['jammed', 'no-paper', 'cover-open', 'io-error', 'busy', 'timed-out'],
  slow: simulated,
});
