import { z } from 'zod';
import { mediaStatusSchema } from '#common/domain/board/media-file.ts';
import { configId } from '#common/domain/site/site-config.ts';
import { chooseSpeaker, type Presence } from '#common/domain/speech/choose-speaker.ts';
import { soundStateSchema } from '#common/domain/speech/sound-state.ts';
import { unspokenSchema } from '#common/domain/speech/unspoken.ts';
import type { BoardStanding } from '#common/ipc/board-settings-calls.ts';
import type { CommandInput, CommandOutput } from '#common/ipc/contract.ts';
import { allTerminals } from '#main/store/floor.ts';
import { bySupervisor } from './on-duty.ts';
import type { TerminalContext } from './terminal-context.ts';

const unspokenListSchema = z.array(unspokenSchema);

/** Terminals with a board: those that started as one, and those that somebody set up beforehand. */
const boardTerminals = ({ store }: TerminalContext, presence: readonly Presence[]): readonly string[] => {
  const known = allTerminals(store.db).filter(({ roles }) => roles.includes('display'));
  const said = presence.filter(({ status }) => soundStateSchema.safeParse(status['sound']).success);
  return [...new Set([...known.map(({ term }) => term), ...said.map(({ name }) => name)])].toSorted();
};

/** The page "Bảng và loa": every board and every zone as they are set and as they stand. */
export const boardsView = (terminal: TerminalContext, presence: readonly Presence[]): CommandOutput<'boards.show'> => {
  const { site } = terminal;
  const standing = (name: string): BoardStanding => {
    const seen = presence.find((one) => one.name === name);
    const status = seen?.connected === true ? seen.status : {};
    const zone = site.zoneOfBoard(name);
    return {
      terminal: name,
      connected: seen?.connected ?? false,
      sound: soundStateSchema.safeParse(status['sound']).data ?? null,
      speaks: chooseSpeaker(presence.filter((one) => site.zoneOfBoard(one.name) === zone)) === name,
      media: mediaStatusSchema.safeParse(status['media']).data ?? null,
      unspoken: unspokenListSchema.safeParse(status['unspoken']).data ?? [],
      settings: site.board(name),
    };
  };
  return {
    boards: boardTerminals(terminal, presence).map(standing),
    zones: [...site.zones],
    counters: site.counters.map(({ id, name }) => ({ id, name })),
    services: site.services.map(({ id, name }) => ({ id, name })),
  };
};

/** Sets how a board looks. Repeating a request changes nothing. */
export const setBoard = (
  here: TerminalContext,
  { terminal, settings, requestId }: CommandInput<'boards.set-board'>,
): void => {
  const { store } = here;
  if (store.entityOfRequest('config', requestId) !== null) return;
  store.append([
    {
      t: 'config.set',
      id: configId('board', terminal),
      uid: requestId,
      by: bySupervisor(here),
      d: { kind: 'board', value: { ...settings } },
    },
  ]);
};

/** Sets a zone. Repeating a request changes nothing. */
export const setZone = (
  here: TerminalContext,
  { zone, settings, requestId }: CommandInput<'boards.set-zone'>,
): void => {
  const { store } = here;
  const by = bySupervisor(here);
  if (store.entityOfRequest('config', requestId) !== null) return;
  store.append([
    { t: 'config.set', id: configId('zone', zone), uid: requestId, by, d: { kind: 'zone', value: { ...settings } } },
  ]);
};
