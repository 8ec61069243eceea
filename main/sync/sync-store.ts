import type { LogStore } from '#main/store/log-store.ts';

/** The writing half: own logs, and what the other side proved to have of them. */
export type OwnLogs = Pick<LogStore, 'ownTail' | 'acked' | 'setAcked' | 'ownHashAt' | 'ownAfter'>;

/** The reading half: the copy of the site's logs. A hub on its way up has none. */
export type SiteCopy = Pick<LogStore, 'cursor' | 'accept' | 'restartCopy'>;
