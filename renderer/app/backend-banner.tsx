import { useTranslation } from 'react-i18next';
import { useBackendState } from './use-backend-event.ts';

/** The calm line at the edge of a window while the backend is being restarted. */
export const BackendBanner = () => {
  const { t } = useTranslation('app');
  const state = useBackendState();
  if (state === 'up') return null;
  return <output className="app-banner">{t(state === 'restarting' ? 'backend.restarting' : 'backend.down')}</output>;
};
