import '#renderer/ui/styles.css';
import './desk.css';
import { startScreen } from '#renderer/app/start-screen.tsx';
import { CounterScreen } from './counter-screen.tsx';

startScreen(<CounterScreen />);
