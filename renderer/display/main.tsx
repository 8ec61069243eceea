import '#renderer/ui/styles.css';
import './board.css';
import { startScreen } from '#renderer/app/start-screen.tsx';
import { HardwareDoor } from '#renderer/hardware/hardware-door.tsx';
import { DisplayScreen } from './display-screen.tsx';

document.documentElement.dataset['mode'] = 'wall';
document.documentElement.dataset['theme'] = 'dark';
startScreen(
  <>
    <DisplayScreen />
    <HardwareDoor by="gesture" />
  </>,
);
