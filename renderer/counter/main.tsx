import '#renderer/ui/styles.css';
import './desk.css';
import { KeyboardScanner } from '#renderer/app/keyboard-scanner.tsx';
import { startScreen } from '#renderer/app/start-screen.tsx';
import { CounterScreen } from './counter-screen.tsx';

startScreen(
  <>
    <KeyboardScanner />
    <CounterScreen />
  </>,
);
