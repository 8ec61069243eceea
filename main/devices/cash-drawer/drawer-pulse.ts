/** The contact of the printer's drawer socket that the pulse goes to: pin 2 (the usual one) or pin 5. */
export type DrawerPin = 2 | 5;

const ESC = 0x1b;
/** How long the pulse is on and must be off then, in units of 2 ms: 50 ms opens every drawer and heats no coil. */
const ON = 25;
const OFF = 125;

/** ESC p m t1 t2, the pulse that opens a cash drawer (Epson ESC/POS). */
export const drawerPulse = (pin: DrawerPin): Uint8Array => Uint8Array.of(ESC, 0x70, pin === 2 ? 0 : 1, ON, OFF);

/** Whether the printer has stopped: bit 3 of the answer to DLE EOT 1. What it gets now it does later. */
export const isOffline = (reply: number): boolean => (reply & 0x08) !== 0;

/** Whether contact 3 of the drawer socket, where a drawer has its switch, is high: bit 2 of the answer to DLE EOT 1. Which level means open is up to the drawer. */
export const drawerContact = (reply: number): boolean => (reply & 0x04) !== 0;
