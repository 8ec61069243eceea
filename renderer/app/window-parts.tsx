import { createContext, useContext } from 'react';
import type { Client } from './client.ts';
import type { Intentions } from './intentions.ts';

/** What every screen of a window is given when it starts; tests give their own. */
export type WindowParts = { readonly client: Client; readonly intentions: Intentions };

const WindowPartsContext = createContext<WindowParts | null>(null);

/** Provides the window's client and intentions to the screens below it. */
export const WindowPartsProvider = WindowPartsContext.Provider;

const useWindowParts = (): WindowParts => {
  const parts = useContext(WindowPartsContext);
  if (parts === null) throw new Error('A screen must be mounted by startScreen.');
  return parts;
};

/** The client of this window, for calls outside `useView` and `useAct`. */
export const useClient = (): Client => useWindowParts().client;

/** The intentions of this window: one request id per thing the person means to do. */
export const useIntentions = (): Intentions => useWindowParts().intentions;
