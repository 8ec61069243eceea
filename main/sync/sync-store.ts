import type { LogStore } from '#main/store/log-store.ts';

/** The writing half: logs that the other side must have, what it proved to have of them, and how they are mended. */
export type OwnLogs = Pick<
  LogStore,
  'ownTail' | 'offered' | 'setAcked' | 'hashAt' | 'opsAfter' | 'branchOff' | 'startEpoch'
>;

/** The reading half: the copy of the site's logs. A hub on its way up has none. */
export type SiteCopy = Pick<LogStore, 'cursor' | 'accept' | 'restartCopy' | 'passOver'>;
