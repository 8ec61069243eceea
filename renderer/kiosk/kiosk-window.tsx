import { useView } from '#renderer/app/use-view.ts';
import { ExitScreen } from './exit/exit-screen.tsx';
import { KioskScreen } from './kiosk-screen.tsx';

/** A kiosk gives numbers, or stands at the exit and asks how the visit was: its profile says which. */
export const KioskWindow = () => {
  const view = useView('kiosk.purpose', {}, []);
  if (view.kind === 'ready' && view.value.purpose === 'rating') return <ExitScreen />;
  return <KioskScreen hasScanner={view.kind === 'ready' && view.value.hasScanner} />;
};
