import '#renderer/ui/styles.css';
import { KeyboardScanner } from '#renderer/app/keyboard-scanner.tsx';
import { startScreen } from '#renderer/app/start-screen.tsx';
import { HardwareDoor } from '#renderer/hardware/hardware-door.tsx';
import { KioskWindow } from './kiosk-window.tsx';

document.documentElement.dataset['mode'] = 'touch';
// A long touch is a touch, not a menu.
document.addEventListener('contextmenu', (event) => event.preventDefault());
startScreen(
  <>
    <KeyboardScanner />
    <KioskWindow />
    <HardwareDoor by="gesture" />
  </>,
);
