import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';

export type SupervisorKeys = { readonly onCode: () => void; readonly onPromote: () => void };

/** The supervisor's keys while no dialog stands in front: F6 makes an enrolment code, F7 asks whether this terminal becomes the hub. */
export const useSupervisorKeys = (keys: SupervisorKeys): void => {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (act: () => void) => (event: KeyboardEvent) => {
      event.preventDefault();
      if (!event.repeat && document.querySelector('dialog[open]') === null) act();
    };
    return tinykeys(window, {
      F6: press(() => latest.current.onCode()),
      F7: press(() => latest.current.onPromote()),
    });
  }, []);
};
