import type { Connection } from '#common/ipc/views.ts';
import type { TerminalProfile } from '#main/profile/terminal-profile.ts';
import type { TerminalStore } from '#main/store/terminal-store.ts';
import type { SiteKnowledge } from './site-knowledge.ts';

/** What the use cases of one terminal work with. Built once by the backend. */
export type TerminalContext = {
  readonly store: TerminalStore;
  readonly profile: TerminalProfile;
  readonly site: SiteKnowledge;
  readonly newId: () => string;
  readonly hub: {
    readonly connection: () => Connection;
    /** Whether the dossiers here are as new as the hub's, now that it is heard. */
    readonly caughtUp: () => boolean;
  };
};
