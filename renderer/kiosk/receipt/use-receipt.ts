import { useEffect, useState } from 'react';
import type { KioskReceipt } from '#common/ipc/kiosk-receipt-calls.ts';
import { useClient } from '#renderer/app/window-parts.tsx';

const away: KioskReceipt = { standing: { kind: 'ask-staff' }, result: null, supplement: null };

/** Where the dossier of a receipt stands, asked once and kept by this screen alone; null while the answer is on its way. */
export const useReceipt = (code: string): KioskReceipt | null => {
  const client = useClient();
  const [receipt, setReceipt] = useState<KioskReceipt | null>(null);
  useEffect(() => {
    let left = false;
    void client.call('kiosk.receipt', { code }).then((reply) => {
      if (!left) setReceipt(reply.ok ? reply.value : away);
    });
    return () => {
      left = true;
    };
  }, [client, code]);
  return receipt;
};
