import { useKeys } from '#renderer/app/use-keys.ts';

export type SupervisorKeys = { readonly onCode: () => void; readonly onPromote: () => void };

const press = (act: () => void) => (event: KeyboardEvent) => {
  event.preventDefault();
  if (!event.repeat && document.querySelector('dialog[open]') === null) act();
};

/** The supervisor's keys while no dialog stands in front: F6 makes an enrolment code, F7 asks whether this terminal becomes the hub. */
export const useSupervisorKeys = ({ onCode, onPromote }: SupervisorKeys): void =>
  useKeys({ F6: press(onCode), F7: press(onPromote) });
