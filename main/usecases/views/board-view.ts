import type { BoardSettings } from '#common/domain/board/board-settings.ts';
import { restOfCentre, zoneOfCounter } from '#common/domain/board/zone-settings.ts';
import type { Ticket } from '#common/domain/queue/ticket.ts';
import type { Board, BoardMedia, BoardRow } from '#common/ipc/display-calls.ts';
import { deskOf } from '#main/store/desks.ts';
import { calledTickets, waitingCounts } from '#main/store/tickets.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { counterName, serviceName } from './ticket-view.ts';

/** As many as a province's hall has counters, and what is read to find them. */
const CALLING = 80;
const EARLIER = 12;
const READ = 400;
/** Calls that a zone may still have to hear. */
const TO_HEAR = 30;

export type BoardSurroundings = {
  /** UTC ms when the hub was last heard, null while it answers. */
  readonly offlineSince: number | null;
  readonly speaks: boolean;
  readonly media: readonly BoardMedia[];
};

/** Which calls a board shows: of its own counters, else of its zone's, else all; and of its services only. */
const showsOf = ({ site, profile }: TerminalContext, settings: BoardSettings, counters: readonly string[]) => {
  const zone = site.zoneOfBoard(profile.name);
  const services = new Set(settings.services);
  return ({ counter, service }: Ticket): boolean => {
    if (services.size > 0 && !services.has(service ?? '')) return false;
    if (counters.length > 0) return counters.includes(counter ?? '');
    return zone === restOfCentre || zoneOfCounter(site.zones, counter ?? '') === zone;
  };
};

/** The counters a board is about by its settings; a counter's sign beside an officer's window is about that counter. */
const countersOf = ({ profile }: TerminalContext, { kind, counters }: BoardSettings): readonly string[] => {
  if (kind !== 'counter') return counters;
  const own = counters[0] ?? profile.counter;
  return own === undefined ? [] : [own];
};

const signOf = ({ store, site }: TerminalContext, { kind }: BoardSettings, [id]: readonly string[]): Board['sign'] => {
  const counter = site.counter(id ?? null);
  if (kind !== 'counter' || counter === null) return null;
  return {
    name: counter.name,
    services: counter.services.map((service) => serviceName(site, service)),
    pause: deskOf(store.db, counter.id, store.today())?.pause?.reason ?? null,
  };
};

/** Services whose waiting people a board counts: its own, else those of its counters, else all. */
const waitingOf = ({ store, site }: TerminalContext, settings: BoardSettings, counters: readonly string[]): number => {
  const served = new Set(
    settings.services.length > 0
      ? settings.services
      : site.counters.filter(({ id }) => counters.includes(id)).flatMap(({ services }) => services),
  );
  return [...waitingCounts(store.db, store.today())]
    .filter(([service]) => served.size === 0 || served.has(service))
    .reduce((sum, [, count]) => sum + count, 0);
};

/** The board (bảng gọi số) of today. Only calls that the hub confirmed are shown: nothing on a wall is ever taken back. */
export const boardView = (terminal: TerminalContext, { offlineSince, speaks, media }: BoardSurroundings): Board => {
  const { store, site, profile } = terminal;
  const settings = site.board(profile.name);
  const counters = countersOf(terminal, settings);
  const called = calledTickets(store.db, store.today(), READ).filter(
    (ticket) => ticket.confirmed && ticket.label !== null,
  );
  const row = (ticket: Ticket): BoardRow => ({
    ticket: ticket.id,
    label: ticket.label ?? '',
    counter: counterName(site, ticket.counter ?? ''),
    counterNumber: site.counter(ticket.counter)?.number ?? null,
    calledAt: ticket.lastCallAt ?? 0,
    call: ticket.calls,
    announced: ticket.announced >= ticket.calls,
  });
  const shows = showsOf(terminal, settings, counters);
  const zone = site.zoneOfBoard(profile.name);
  const calling = called.filter(({ state }) => state === 'called');
  return {
    kind: settings.kind,
    siteName: site.site?.name ?? { vi: '', en: '' },
    calling: calling.filter(shows).slice(0, CALLING).map(row),
    earlier: called
      // A ticket that was sent on waits again: it is no earlier call of any counter.
      .filter((ticket) => ticket.state !== 'called' && ticket.state !== 'waiting' && shows(ticket))
      .slice(0, EARLIER)
      .map(row),
    zoneCalls: calling
      .filter(({ counter }) => zoneOfCounter(site.zones, counter ?? '') === zone)
      .slice(0, TO_HEAR)
      .map(row),
    waiting: waitingOf(terminal, settings, counters),
    notice: site.site?.notice ?? { vi: '', en: '' },
    speaks,
    sign: signOf(terminal, settings, counters),
    english: settings.english,
    slides: settings.slides,
    slideSeconds: settings.slideSeconds,
    media: settings.media ? [...media] : [],
    day: settings.day,
    night: settings.night,
    updatedAt: offlineSince ?? store.now(),
    offlineSince,
  };
};
