import type { Role } from '#common/ipc/contract.ts';

/** A key press as Electron tells it before the page sees it. */
export type KeyPress = {
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
};

const kioskMayNot = new Set([
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F10',
  'F11',
  'F12',
  'BrowserBack',
  'BrowserForward',
  'ContextMenu',
]);

/**
 * True when a press must not reach the page or the system. A display and the citizen's screen at a counter, which has no keyboard, take no keys at all. A kiosk takes letters, Tab and Enter, but
 * no chord (reload, close, task switch, zoom) and no function key but those a keyboard scanner uses. Officers' windows take every key:
 * theirs are in the page, and there is no menu behind it that could react.
 */
export const isKeyBlocked = (role: Role, press: KeyPress): boolean => {
  if (role === 'display' || role === 'citizen') return true;
  if (role !== 'kiosk') return false;
  return press.control || press.alt || press.meta || kioskMayNot.has(press.key);
};
