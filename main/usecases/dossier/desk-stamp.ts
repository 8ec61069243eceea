import { deskOf } from '#main/store/desks.ts';
import type { TerminalContext } from '../terminal-context.ts';

/** Which counter (quầy) of which name, and which officer by name sits at it now; '' where nobody signed in. */
export type DeskStamp = { readonly counter: string; readonly counterName: string; readonly officer: string };

/** Who acts at this terminal's counter now: what every op about a dossier says. */
export const deskStamp = ({ store, site, profile }: TerminalContext): DeskStamp => {
  const counter = profile.counter ?? profile.name;
  return {
    counter,
    counterName: site.counter(counter)?.name.vi ?? counter,
    officer: deskOf(store.db, counter, store.today())?.officer?.name ?? '',
  };
};
