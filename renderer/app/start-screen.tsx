import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { BackendBanner } from './backend-banner.tsx';
import { drawnAtOnce, windowBridge } from './bridge.ts';
import { createClient } from './client.ts';
import { EnrolBar } from './enrol-bar.tsx';
import { startI18n, useLanguage } from './i18n.ts';
import { createIntentions } from './intentions.ts';
import { createQueryClient } from './query-client.ts';
import { provideAriaStrings } from './react-aria-strings.ts';
import { MarkBand } from './mark-band.tsx';
import { RecoveringBoundary } from './recovering-boundary.tsx';
import { WindowPartsProvider } from './window-parts.tsx';
import './app.css';

const LocaleProvider = ({ children }: { readonly children: ReactNode }) => (
  <I18nProvider locale={useLanguage() === 'vi' ? 'vi-VN' : 'en-GB'}>{children}</I18nProvider>
);

/**
 * Mounts the one screen of a window with everything it needs. Called once by each window's main.tsx. `forStaff`: with the line to enrol the terminal;
 * `ofTerminal`: false for the wizard, which stands before there is one.
 */
export const startScreen = (
  screen: ReactNode,
  { forStaff = true, ofTerminal = true }: { readonly forStaff?: boolean; readonly ofTerminal?: boolean } = {},
): void => {
  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no element with id "root".');
  const i18n = startI18n(sessionStorage);
  provideAriaStrings(() => i18n.language);
  const client = createClient({
    bridge: drawnAtOnce(windowBridge()),
    now: () => Date.now(),
    wait: (ms) =>
      new Promise((resolve) => {
        setTimeout(resolve, ms);
      }),
  });
  const parts = { client, intentions: createIntentions(sessionStorage, () => crypto.randomUUID()) };
  createRoot(root).render(
    <StrictMode>
      <RecoveringBoundary reload={() => location.reload()}>
        <WindowPartsProvider value={parts}>
          <QueryClientProvider client={createQueryClient(client)}>
            <LocaleProvider>
              {ofTerminal && <MarkBand />}
              {ofTerminal && forStaff && <EnrolBar />}
              {screen}
              <BackendBanner />
            </LocaleProvider>
          </QueryClientProvider>
        </WindowPartsProvider>
      </RecoveringBoundary>
    </StrictMode>,
  );
};
