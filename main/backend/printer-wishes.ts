import { z } from 'zod';
import { configId } from '#common/domain/site/site-config.ts';
import { printerWishSchema, type PrinterWish, type WishedTerminal } from '#common/ipc/wish-calls.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { saveProfile } from '#main/profile/save-profile.ts';
import { readProfile } from '#main/profile/terminal-profile.ts';
import { allTerminals } from '#main/store/floor.ts';
import { readState } from '#main/store/folded-tables.ts';
import { noteWishDone, wishDone } from '#main/store/wish-done.ts';
import { bySupervisor } from '#main/usecases/on-duty.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { TerminalPresence } from '#main/usecases/views/floor-view.ts';
import { setupOf, setupProblem } from './device-handlers.ts';

export type PrinterWishParts = {
  readonly terminal: TerminalContext;
  readonly presence: () => readonly TerminalPresence[];
  /** A wish was taken up here. */
  readonly onDone: () => void;
};

/** Wishes for printers: this terminal takes up its own, tells what it has, and a supervisor's window may wish for any. */
export type PrinterWishes = {
  readonly status: () => z.infer<typeof toldSchema>;
  readonly handlers: Partial<Handlers>;
  readonly stop: () => void;
};

/** What a terminal tells of its printers (`printers` in its status). */
const toldSchema = z.object({
  ...printerWishSchema.shape,
  wish: z.object({ uid: z.string(), outcome: z.enum(['written', 'refused']) }).nullable(),
  /** The profile was changed and counts from the next start. */
  waits: z.boolean(),
});

const printersOf = ({ printer, secondPrinter }: PrinterWish): PrinterWish => ({ printer, secondPrinter });

/** Takes up what a supervisor wishes for this terminal's printers, once for each wish, and answers what is known of all terminals. */
export const openPrinterWishes = ({ terminal, presence, onDone }: PrinterWishParts): PrinterWishes => {
  const { store, profile } = terminal;
  const wishFor = (name: string) => {
    const item = readState(store.db, 'config-item', configId('wish', name));
    const wish = printerWishSchema.safeParse(item?.value).data;
    return item === null || wish === undefined ? null : { uid: item.uid, at: item.setAt, by: item.setBy, wish };
  };
  const onDisk = () => {
    const read = readProfile(profile.dir);
    return setupOf(read.kind === 'profile' ? read.profile : profile);
  };
  const write = (wish: PrinterWish): 'written' | 'refused' => {
    if (setupProblem({ ...onDisk(), ...wish }) !== null) return 'refused';
    const { printer, secondPrinter } = wish;
    const change = { printer: printer ?? undefined, secondPrinter: secondPrinter ?? undefined };
    return saveProfile(profile.dir, change).kind === 'saved' ? 'written' : 'refused';
  };
  const look = (): void => {
    const wished = wishFor(profile.name);
    if (wished === null || wishDone(store.db)?.uid === wished.uid) return;
    noteWishDone(store.db, { uid: wished.uid, outcome: write(wished.wish) });
    onDone();
  };
  look();
  const unsubscribe = store.onChanged((touched) => {
    if (touched.some(({ kind }) => kind === 'config-item')) look();
  });

  const standingOf = (uid: string | null, told: z.infer<typeof toldSchema> | undefined): WishedTerminal['standing'] => {
    if (uid === null) return 'none';
    if (told?.wish?.uid !== uid) return 'sent';
    if (told.wish.outcome === 'refused') return 'refused';
    return told.waits ? 'written' : 'in-use';
  };
  const shown = (name: string): WishedTerminal => {
    const seen = presence().find((one) => one.name === name);
    const told = toldSchema.safeParse(seen?.status['printers']).data;
    const wished = wishFor(name);
    return {
      terminal: name,
      connected: seen?.connected ?? false,
      now: told === undefined ? null : printersOf(told),
      wish: wished === null ? null : { ...wished.wish, at: wished.at, by: wished.by },
      standing: standingOf(wished?.uid ?? null, told),
    };
  };
  return {
    status: () => {
      const disk = printersOf(onDisk());
      const waits = JSON.stringify(disk) !== JSON.stringify(printersOf(setupOf(profile)));
      return { ...disk, wish: wishDone(store.db), waits };
    },
    handlers: {
      'printers.show': () => {
        const names = [...allTerminals(store.db).map(({ term }) => term), ...presence().map(({ name }) => name)];
        return { terminals: [...new Set(names)].toSorted().map(shown) };
      },
      'printers.wish': ({ terminal: name, wish, requestId }) => {
        if (store.entityOfRequest('config', requestId) !== null) return { kind: 'wished' };
        const problem = setupProblem({ ...wish, scanner: null, documentScanner: null });
        if (problem === 'bad-printer' || problem === 'bad-second-printer' || problem === 'same-printer') {
          return { kind: problem };
        }
        store.append([
          {
            t: 'config.set',
            id: configId('wish', name),
            uid: requestId,
            by: bySupervisor(terminal),
            d: { kind: 'wish', value: { ...wish } },
          },
        ]);
        return { kind: 'wished' };
      },
    },
    stop: unsubscribe,
  };
};
