import type { LocalDay } from '#common/domain/calendar/local-day.ts';
import { formatDossierCode, nextInBlock } from '#common/domain/dossier/dossier-code.ts';
import { usedSequences } from '#main/store/arrived.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** A counter that the settings do not know writes from the last block. */
const NO_COUNTER = 99;

/**
 * The code (mã hồ sơ) of the next dossier of a counter: from its own block of the agency's numbers of the day, after every number known to be
 * used, and on fresh pages once the database went back.
 */
export const codeFor = ({ store, site }: TerminalContext, counter: string, agency: string, day: LocalDay): string =>
  formatDossierCode({
    agency,
    day,
    sequence: nextInBlock(
      site.counter(counter)?.number ?? NO_COUNTER,
      usedSequences(store.db, agency, day),
      store.repairs(),
    ),
  });
