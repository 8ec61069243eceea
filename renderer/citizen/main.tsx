import '#renderer/ui/styles.css';
import { startScreen } from '#renderer/app/start-screen.tsx';
import { CitizenScreen } from './citizen-screen.tsx';

document.documentElement.dataset['mode'] = 'touch';
// A long touch is a touch, not a menu.
document.addEventListener('contextmenu', (event) => event.preventDefault());
startScreen(<CitizenScreen />, { forStaff: false });
