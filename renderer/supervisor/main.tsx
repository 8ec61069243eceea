import '#renderer/ui/styles.css';
import './wall.css';
import { startScreen } from '#renderer/app/start-screen.tsx';
import { SupervisorScreen } from './supervisor-screen.tsx';

startScreen(<SupervisorScreen />);
