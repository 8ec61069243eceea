import '#renderer/ui/styles.css';
import { startScreen } from '#renderer/app/start-screen.tsx';
import { SetupScreen } from './setup-screen.tsx';

// It is set up where it will stand: a kiosk's screen is touched, an officer's desk has a keyboard.
const isTouched = matchMedia('(pointer: coarse)').matches || innerHeight > innerWidth;
document.documentElement.dataset['mode'] = isTouched ? 'touch' : 'desk';
startScreen(<SetupScreen />, { forStaff: false, ofTerminal: false });
