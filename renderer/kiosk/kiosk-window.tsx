import { useView } from '#renderer/app/use-view.ts';
import { ExitScreen } from './exit/exit-screen.tsx';
import { KioskScreen } from './kiosk-screen.tsx';

/** A kiosk gives numbers, or stands at the exit and asks how the visit was: its profile says which. */
export const KioskWindow = () => {
  const view = useView('kiosk.purpose', {}, []);
  // Until it is known which, there is nothing to touch: a touch on the wrong one would be forgotten with it.
  if (view.kind === 'loading') return <main aria-busy="true" className="h-full" />;
  if (view.kind === 'ready' && view.value.purpose === 'rating') return <ExitScreen />;
  return <KioskScreen hasScanner={view.kind === 'ready' && view.value.hasScanner} />;
};
