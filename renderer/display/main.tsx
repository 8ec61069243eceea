import '#renderer/ui/styles.css';
import { startScreen } from '#renderer/app/start-screen.tsx';
import { DisplayScreen } from './display-screen.tsx';

document.documentElement.dataset['mode'] = 'wall';
document.documentElement.dataset['theme'] = 'dark';
startScreen(<DisplayScreen />);
