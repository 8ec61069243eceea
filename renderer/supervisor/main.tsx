import '#renderer/ui/styles.css';
import './wall.css';
import { startScreen } from '#renderer/app/start-screen.tsx';
import { HardwareDoor } from '#renderer/hardware/hardware-door.tsx';
import { SupervisorScreen } from './supervisor-screen.tsx';

startScreen(
  <>
    <SupervisorScreen />
    <HardwareDoor by="key" />
  </>,
);
