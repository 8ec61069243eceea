import { useKeys } from '#renderer/app/use-keys.ts';

export type SupervisorKeys = {
  readonly onCode: () => void;
  readonly onPromote: () => void;
  readonly onNotice: () => void;
  readonly onWall: () => void;
};

const press = (act: () => void) => (event: KeyboardEvent) => {
  event.preventDefault();
  if (!event.repeat && document.querySelector('dialog[open]') === null) act();
};

/**
 * The supervisor's keys while no dialog stands in front: F6 makes an enrolment code, F7 asks whether this terminal becomes the hub, F9 writes a notice, F11
 * brings the wall view and takes it away.
 */
export const useSupervisorKeys = ({ onCode, onPromote, onNotice, onWall }: SupervisorKeys): void =>
  useKeys({ F6: press(onCode), F7: press(onPromote), F9: press(onNotice), F11: press(onWall) });
