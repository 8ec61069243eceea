import { useEffect, useState } from 'react';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { useClient } from './window-parts.tsx';

/** The office printers of this machine, null while the operating system is asked, and the one that is chosen; '' while there is none. */
export const usePrinters = () => {
  const client = useClient();
  const [printers, setPrinters] = useState<CommandOutput<'form.printers'>['printers'] | null>(null);
  const [printer, setPrinter] = useState('');
  useEffect(() => {
    void client.call('form.printers', {}).then((reply) => {
      const found = reply.ok ? reply.value.printers : [];
      setPrinters(found);
      setPrinter(found[0]?.name ?? '');
    });
  }, [client]);
  return { printers, printer, setPrinter };
};
