import websocket from '@fastify/websocket';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { MAX_FRAME_BYTES } from '#common/wire/limits.ts';
import { PROTOCOL_VERSION } from '#common/wire/version.ts';
import { bookingLimits } from '#central/appointment/booking-limits.ts';
import type { BookingDesk } from '#central/appointment/booking-desk.ts';
import type { PublicParts } from '#central/public/public-doors.ts';
import { openPublicPages } from '#central/public/public-pages.ts';
import { openBookingDoor } from './booking-door.ts';
import { serveConnection } from './connection.ts';
import type { DossierDoor } from './dossier-status.ts';
import type { EnrolDoor } from './enrol.ts';
import { openFileDoor, type FileDoorParts } from './file-door.ts';
import { openFileRelay } from './file-relay.ts';
import { openOrderDoor, type OrderDoorParts } from './order-door.ts';
import type { Link } from './peer.ts';
import { readLog } from './read-log.ts';
import type { Room } from './room.ts';

export type ServiceParts = {
  readonly room: Room;
  /** Sites that have a room of their own here, by name; everybody else enters `room`. */
  readonly rooms?: ReadonlyMap<string, Room>;
  readonly name: 'hub' | 'central';
  /** Without personal data; requests are not logged. */
  readonly logger: FastifyBaseLogger;
  /** A connection that is silent for two of these is gone, ms. */
  readonly heartbeatMs: number;
  /** What `/health` says besides; at a hub its site and generation, by which terminals find it. */
  readonly health?: () => Readonly<Record<string, unknown>>;
  /** `POST /enrol`, at a hub. */
  readonly enrol?: EnrolDoor;
  /** What the public pages for phones know; without it there are none. */
  readonly floorOf?: PublicParts['floorOf'];
  /** Appointments, at central: the desk behind the public pages and the counters. */
  readonly bookings?: { readonly desk: BookingDesk };
  /** More doors: each puts its routes into the service. */
  readonly doors?: readonly ((app: FastifyInstance) => void)[];
  /** `POST /dossier-status`, at a hub whose terminal keeps the dossiers. */
  readonly dossier?: DossierDoor;
  /** What terminals answer a supervisor's orders with, at a hub. */
  readonly orders?: Omit<OrderDoorParts, 'now'>;
  /** The files of dossiers, at central. */
  readonly files?: Omit<FileDoorParts, 'now'>;
  /** At a hub that has a central: its site, and central's HTTP address, to which questions about files go on. */
  readonly relay?: { readonly site: string; readonly central: string };
};

type Socket = {
  readonly OPEN: number;
  readonly readyState: number;
  readonly bufferedAmount: number;
  readonly send: (data: Buffer, options: { readonly binary: boolean }) => void;
  readonly close: () => void;
};

/** The TCP connection under a WebSocket. */
type Line = { readonly cork: () => void; readonly uncork: () => void };

/** Encodes texts; the same one for several sockets in a row, as broadcasts come, once. */
const encodeOnce = (): ((text: string) => Buffer) => {
  let last: { readonly text: string; readonly bytes: Buffer } | null = null;
  return (text) => {
    if (last?.text !== text) last = { text, bytes: Buffer.from(text) };
    return last.bytes;
  };
};

/** What a turn sends over one line (an acknowledgement and what everybody is told) goes out in one write at the end of the turn. */
const linkTo = (socket: Socket, line: Line, encode: (text: string) => Buffer): Link => {
  let corked = false;
  return {
    send: (text) => {
      if (socket.readyState !== socket.OPEN) return;
      if (!corked) {
        corked = true;
        line.cork();
        process.nextTick(() => {
          corked = false;
          line.uncork();
        });
      }
      socket.send(encode(text), { binary: false });
    },
    close: () => socket.close(),
    buffered: () => socket.bufferedAmount,
  };
};

/**
 * The service over HTTP: `/sync` (WebSocket, without deflate, bounded frames), `/health`, at a hub `POST /enrol`, `POST /dossier-status` and `/orders`, and at central
 * `GET /sites/:site/logs/:audience?after=g&limit=n` for readers (of dossiers: on this machine only), bookings for counters, the files of dossiers and
 * `doors`, at both the public pages. Not listening yet.
 */
export const buildService = async (parts: ServiceParts): Promise<FastifyInstance> => {
  const { room, rooms, name, logger, heartbeatMs, health, enrol, dossier, floorOf } = parts;
  const { bookings, files, relay, orders, doors = [] } = parts;
  const roomOf = (site: string): Room => rooms?.get(site) ?? room;
  const encode = encodeOnce();
  const app = Fastify({
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024,
    forceCloseConnections: true,
  });
  await app.register(websocket, { options: { maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false } });

  app.get('/sync', { websocket: true }, (socket, request) => {
    const connection = serveConnection(room, linkTo(socket, request.raw.socket, encode), roomOf);
    let heard = true;
    socket.on('pong', () => {
      heard = true;
    });
    socket.on('message', (data: Buffer, isBinary: boolean) => {
      heard = true;
      // A binary message is no frame of ours; as an empty text it is refused by name.
      connection.receive(isBinary ? '' : data.toString('utf8'));
    });
    // A frame that is too large or not a WebSocket frame closes the socket by itself.
    socket.on('error', (error: Error) => logger.warn({ reason: error.message }, 'connection failed'));
    const heartbeat = setInterval(() => {
      if (heard) socket.ping();
      else socket.terminate();
      heard = false;
    }, heartbeatMs);
    socket.on('close', () => {
      clearInterval(heartbeat);
      connection.closed();
    });
  });

  app.get('/health', () => ({
    ok: true,
    service: name,
    protocol: PROTOCOL_VERSION,
    now: room.now(),
    ...health?.(),
  }));
  if (enrol !== undefined) app.post('/enrol', (request) => enrol(request.body, request.ip));
  if (dossier !== undefined) app.post('/dossier-status', (request) => dossier(request.body, request.ip));
  if (files !== undefined) await openFileDoor(app, { ...files, now: () => room.now() });
  if (orders !== undefined) await openOrderDoor(app, { ...orders, now: () => room.now() });
  if (relay !== undefined) await openFileRelay(app, relay.site, relay.central);
  if (name === 'central') {
    app.get('/sites/:site/logs/:audience', async (request, reply) => {
      const answer = await readLog((site) => roomOf(site).host, request.params, request.query, request.ip);
      return reply.code(answer.code).send(answer.body);
    });
  }
  for (const open of doors) open(app);
  const booking = bookings === undefined ? undefined : { desk: bookings.desk, limits: bookingLimits(() => room.now()) };
  if (booking !== undefined) openBookingDoor(app, booking);
  if (floorOf !== undefined) await openPublicPages(app, { floorOf, now: () => room.now(), booking });
  app.addHook('preClose', () => {
    for (const each of [room, ...(rooms?.values() ?? [])]) each.close();
    return Promise.resolve();
  });
  return app;
};
