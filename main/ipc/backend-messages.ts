import type { BackendEvent, CommandName, EventPayload, FailureCode, Role } from '#common/ipc/contract.ts';

/**
 * Why a backend cannot start. Each has a sentence on the service screen. A disk, a profile in use and an
 * unnamed trouble of the database can heal
 * by themselves and are tried again; the others wait for a person.
 */
export type FatalReason =
  | 'profile-in-use'
  | 'database-corrupt'
  | 'database-newer'
  | 'database-failed'
  | 'disk-read-only'
  | 'disk-full'
  | 'bad-profile';

/** A reply before its type is known again at the window: the relay does not look into it. */
export type AnyReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: { readonly code: FailureCode; readonly message: string } };

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The monitors of the machine and the terminal's windows on them, in pixels independent of scaling. */
export type ScreensSeen = {
  readonly monitors: readonly (Area & { readonly scale: number })[];
  readonly windows: readonly (Area & { readonly role: Role })[];
};

/** What main tells a backend. `role` is the role bound to the window that calls; `input` is not yet parsed. */
export type ToBackend =
  | {
      readonly type: 'call';
      readonly id: number;
      readonly role: Role;
      readonly name: CommandName;
      readonly input: unknown;
    }
  /** Finish what is being written, close everything and exit with 0, within three seconds. */
  | { readonly type: 'stop' }
  /** Told when a backend is ready and whenever a monitor comes, goes or changes. */
  | { readonly type: 'screens'; readonly screens: ScreensSeen };

/** What a backend tells main. */
export type FromBackend =
  /** What is done before calls are answered, and how far it is. */
  | { readonly type: 'opening'; readonly opening: EventPayload<'opening'> }
  /** Everything is open and calls are answered. */
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly id: number; readonly reply: AnyReply }
  /** For all windows of this profile that have one of `roles`. */
  | { readonly type: 'event'; readonly roles: readonly Role[]; readonly event: BackendEvent }
  /**
   * Somebody asked for a new start: the backend closes everything and exits, and that is no crash. With `windows` they are opened again too, each as
   * soon as it is free.
   */
  | { readonly type: 'restarting'; readonly windows: boolean }
  /** The wizard has written the profile in this folder: its terminal may be opened, and the wizard is over. */
  | { readonly type: 'profile-written'; readonly profile: string }
  /** Start-up failed by name; the backend exits after this. `detail` is for the technician: a path or version, nothing personal. */
  | { readonly type: 'fatal'; readonly reason: FatalReason; readonly detail: string };
