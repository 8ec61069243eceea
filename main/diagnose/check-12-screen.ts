import type { Judgement } from '#common/domain/diagnosis/self-checks.ts';

/** A rectangle on the desktop, in pixels independent of scaling. */
export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** What was measured of the screens: each monitor, and the window that stands on them. */
export type ScreenMeasured = {
  /** null while the shell has not said (a backend without windows). */
  readonly monitors: readonly (Area & { readonly scale: number })[] | null;
  readonly windows: readonly (Area & { readonly role: string })[];
};

/** Smaller than this a role's screen does not show everything it should (ux.md). */
const LEAST: Readonly<Record<string, { readonly width: number; readonly height: number }>> = {
  kiosk: { width: 768, height: 1024 },
  counter: { width: 1280, height: 700 },
  display: { width: 1024, height: 576 },
  supervisor: { width: 1280, height: 700 },
};
/** Frames and task bars: a window that reaches out by this much is still whole. */
const SLACK = 48;

const isInside = (window: Area, monitor: Area): boolean =>
  window.x >= monitor.x - SLACK &&
  window.y >= monitor.y - SLACK &&
  window.x + window.width <= monitor.x + monitor.width + SLACK &&
  window.y + window.height <= monitor.y + monitor.height + SLACK;

/** A kiosk may stand upright or lie: what counts is that its short side and its long side are long enough. */
const isSmall = ({ role, width, height }: Area & { readonly role: string }): boolean => {
  const least = LEAST[role];
  if (least === undefined) return false;
  if (role !== 'kiosk') return width < least.width || height < least.height;
  return Math.min(width, height) < least.width || Math.max(width, height) < least.height;
};

/** Judges the screens: there is one, each window fits on one of them, and is large enough for its work. */
export const judgeScreen = ({ monitors, windows }: ScreenMeasured): Judgement<'screen'> => {
  if (monitors === null) return { reason: 'unknown', detail: 'the shell told no screens' };
  const [first] = monitors;
  const size = first === undefined ? '0 × 0' : `${first.width} × ${first.height}`;
  const values = { monitors: monitors.length, size };
  const detail = [
    ...monitors.map(({ x, y, width, height, scale }) => `monitor=${width}x${height}+${x}+${y}@${scale}`),
    ...windows.map(({ role, x, y, width, height }) => `${role}=${width}x${height}+${x}+${y}`),
  ].join(' ');
  if (monitors.length === 0) return { reason: 'none', values, detail };
  const cutOff = windows.some((window) => !monitors.some((monitor) => isInside(window, monitor)));
  if (cutOff) return { reason: 'cut-off', values, detail };
  return { reason: windows.some(isSmall) ? 'small' : 'fits', values, detail };
};
