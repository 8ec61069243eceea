import type { Role } from '#common/ipc/contract.ts';

export type Size = { readonly width: number; readonly height: number };

/** A place on the desktop, in pixels. */
export type Place = Size & { readonly x: number; readonly y: number };

/** What the profile asks of its windows. */
export type WindowWishes = {
  readonly place: Place | null;
  readonly locked: boolean;
  /** The monitor that the board takes as a whole; absent for none of its own. */
  readonly boardMonitor?: number | undefined;
};

/** How a role's window is opened. */
export type WindowPlan = {
  /** In pixels; without x and y the system chooses where. */
  readonly bounds: Size | Place;
  readonly title: string;
  readonly background: string;
  /** Fullscreen, without a frame, and closed only by the shell. */
  readonly locked: boolean;
  /** Stands on a monitor of its own beside the officer's, without a frame, and a touch on it never takes the officer's keyboard away. */
  readonly beside: boolean;
  /** The monitor it takes as a whole, without a frame, and follows; null: it stays where `bounds` says. */
  readonly monitor: number | null;
};

const wanted: { readonly [R in Role]: { readonly size: Size; readonly title: string; readonly citizens: boolean } } = {
  kiosk: { size: { width: 1080, height: 1920 }, title: 'Lấy số thứ tự – MotCua', citizens: true },
  counter: { size: { width: 1366, height: 768 }, title: 'Quầy tiếp nhận – MotCua', citizens: false },
  display: { size: { width: 1920, height: 1080 }, title: 'Bảng gọi số – MotCua', citizens: true },
  supervisor: { size: { width: 1366, height: 768 }, title: 'Giám sát – MotCua', citizens: false },
  citizen: { size: { width: 1280, height: 800 }, title: 'Màn hình người dân – MotCua', citizens: true },
  // As much of the room as can be read: it is set up where it will stand, also on an upright kiosk.
  setup: { size: { width: 1920, height: 1920 }, title: 'Cài đặt lần đầu – MotCua', citizens: false },
  printer: { size: { width: 720, height: 900 }, title: 'Máy in ảo – MotCua', citizens: false },
};

/** True for windows that stand in front of citizens: no pointer tricks, no sleep of the screen. */
export const isForCitizens = (role: Role): boolean => wanted[role].citizens;

/**
 * Plans a role's window. A place the profile names is taken as it is; without one the usual size of the role is fitted to the room on
 * the screen. `locked` counts for citizens' windows only.
 */
export const planWindow = (role: Role, room: Size, { place, locked, boardMonitor }: WindowWishes): WindowPlan => {
  const { size, title, citizens } = wanted[role];
  const fitted = { width: Math.min(size.width, room.width), height: Math.min(size.height, room.height) };
  return {
    bounds: place ?? fitted,
    title,
    background: role === 'display' ? '#06282a' : '#ffffff',
    locked: locked && citizens && role !== 'citizen',
    beside: role === 'citizen',
    monitor: role === 'display' ? (boardMonitor ?? null) : null,
  };
};
