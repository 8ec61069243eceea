/** The part of `Storage` that intentions need. */
export type IntentionStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What the person at this window meant to do, once each. An intention gets its `requestId` when it is opened and keeps it until it is
 * closed, also across a reload or a crash of the window: five taps, or a tap repeated after a reload, are one and the same call.
 */
export type Intentions = {
  /** The request id of this intention: the kept one while it is open, else a new one. */
  readonly open: (name: string) => string;
  /** The request id if the intention is open, else null: what a window looks for when it starts again. */
  readonly pending: (name: string) => string | null;
  /** The intention is fulfilled or given up: the next `open` is a new one. */
  readonly close: (name: string) => void;
};

const prefix = 'intention:';

/** Builds intentions kept in `storage` (the window's sessionStorage) with ids from `newId` (a UUID). */
export const createIntentions = (storage: IntentionStorage, newId: () => string): Intentions => {
  const pending: Intentions['pending'] = (name) => storage.getItem(prefix + name);
  return {
    pending,
    open: (name) => {
      const kept = pending(name);
      if (kept !== null) return kept;
      const id = newId();
      storage.setItem(prefix + name, id);
      return id;
    },
    close: (name) => storage.removeItem(prefix + name),
  };
};
