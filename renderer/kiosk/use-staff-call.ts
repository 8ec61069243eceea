import { useEffect, useState } from 'react';
import { useClient, useIntentions } from '#renderer/app/window-parts.tsx';

/** "Gọi nhân viên": idle, under way, told to the supervisor's screen, or not told because the backend is away. */
export type StaffCall = 'idle' | 'calling' | 'called' | 'unreached';

/** How long "a member of staff is coming" stays, in ms. */
const staysMs = 30_000;
const intention = 'call-staff';

/** The call for help of this kiosk. Pressing again while it is under way or answered adds no second call. */
export const useStaffCall = (): { readonly state: StaffCall; readonly call: () => void } => {
  const client = useClient();
  const intentions = useIntentions();
  const [state, setState] = useState<StaffCall>('idle');

  const call = (): void => {
    if (state === 'calling' || state === 'called') return;
    setState('calling');
    void client.call('kiosk.call-staff', { requestId: intentions.open(intention) }).then((reply) => {
      if (reply.ok) intentions.close(intention);
      setState(reply.ok ? 'called' : 'unreached');
    });
  };

  useEffect(() => {
    if (state !== 'called' && state !== 'unreached') return;
    const timer = setTimeout(() => setState('idle'), staysMs);
    return () => clearTimeout(timer);
  }, [state]);

  return { state, call };
};
