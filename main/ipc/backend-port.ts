import { assertNever } from '#common/kit/assert-never.ts';
import { type Handlers, type ReportBug, answer } from './answer.ts';
import type { FromBackend, ScreensSeen, ToBackend } from './backend-messages.ts';

/** The backend's end of the line to main. */
export type BackendPort = {
  readonly send: (message: FromBackend) => void;
  readonly onMessage: (listener: (message: ToBackend) => void) => void;
};

/** The line to main when this process is a utility process of Electron, null when it runs under plain Node. */
export const parentBackendPort = (): BackendPort | null => {
  const port: typeof process.parentPort | undefined = process.parentPort;
  if (port === undefined) return null;
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => {
      // Only main/shell/fork-backend.ts writes to this port, and it writes ToBackend.
      port.on('message', ({ data }: { data: ToBackend }) => listener(data));
    },
  };
};

/**
 * The same line, listened to from now on: what main says before somebody serves it (a `stop` while the terminal is still opening) waits, in
 * order, for that listener.
 */
export const heardFromNow = ({ send, onMessage }: BackendPort): BackendPort => {
  const early: ToBackend[] = [];
  let serve: ((message: ToBackend) => void) | null = null;
  onMessage((message) => {
    if (serve === null) early.push(message);
    else serve(message);
  });
  return {
    send,
    onMessage: (listener) => {
      serve = listener;
      for (const message of early.splice(0)) listener(message);
    },
  };
};

export type BackendService = {
  readonly port: BackendPort;
  readonly handlers: Partial<Handlers>;
  readonly reportBug: ReportBug;
  /** Called once when main asks the backend to stop. */
  readonly stop: () => void;
  /** Called with the machine's screens, at the start and when they change. */
  readonly sawScreens: (screens: ScreensSeen) => void;
};

/** Answers main's calls with `handlers` from now on, and says so with `ready`. */
export const serveCalls = ({ port, handlers, reportBug, stop, sawScreens }: BackendService): void => {
  port.onMessage((message) => {
    switch (message.type) {
      case 'call':
        void answer(handlers, message.role, message.name, message.input, reportBug).then((reply) =>
          port.send({ type: 'reply', id: message.id, reply }),
        );
        return;
      case 'stop':
        stop();
        return;
      case 'screens':
        sawScreens(message.screens);
        return;
      default:
        assertNever(message);
    }
  });
  port.send({ type: 'ready' });
};
