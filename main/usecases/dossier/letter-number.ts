import { counterSequence } from '#common/domain/dossier/dossier-code.ts';
import { countLetters } from '#main/store/dossiers.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { deskStamp } from './desk-stamp.ts';

/**
 * The number of the next letter (Mẫu 02–05) of this counter, '0503-261129/HDHS': from the counter's own block of the day, as dossier codes are,
 * so that counters that are cut off from each other never write the same one.
 */
export const letterNumber = (terminal: TerminalContext, suffix: string): string => {
  const { store, site } = terminal;
  const { counter } = deskStamp(terminal);
  const day = store.today();
  const nth = countLetters(store.db, day, counter);
  const sequence = String(counterSequence(site.counter(counter)?.number ?? 99, nth)).padStart(4, '0');
  return `${sequence}-${day.slice(2, 4)}${day.slice(5, 7)}${day.slice(8, 10)}/${suffix}`;
};
