import { useTranslation } from 'react-i18next';
import type { EventPayload } from '#common/ipc/contract.ts';
import { useBackendState, useOpening } from './use-backend-event.ts';

/** The calm line at the edge of a window while the backend is being restarted, or takes its time to open what it has. */
export const BackendBanner = () => {
  const { t } = useTranslation('app');
  const state = useBackendState();
  const opening = useOpening();
  if (opening !== null) return <OpeningLine {...opening} />;
  if (state === 'up') return null;
  return <output className="app-banner">{t(state === 'restarting' ? 'backend.restarting' : 'backend.down')}</output>;
};

/** Which step of the opening it is, in words, and how far it is, as a bar; one that only moves where nobody can know. */
const OpeningLine = ({ step, part }: EventPayload<'opening'>) => {
  const { t } = useTranslation('app');
  const said = t(`opening.${step}`);
  return (
    <output className="app-banner app-opening">
      {said}
      <progress aria-label={said} {...(part === null ? {} : { value: part })} max={1} />
    </output>
  );
};
