import '#renderer/ui/styles.css';
import './desk.css';
import { startScreen } from '#renderer/app/start-screen.tsx';
import { PrinterScreen } from './printer-screen.tsx';

startScreen(<PrinterScreen />);
