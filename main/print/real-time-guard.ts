const DLE = 0x10;
const MARKED_DLE = 0x18;
const REAL_TIME = new Set([0x04, 0x05, 0x14]);

/**
 * Printers obey DLE EOT, DLE ENQ and DLE DC4 wherever they stand, even inside a picture. Where picture bytes happen to
 * form one, a single dot is added beside the dot that makes the DLE; nobody sees it, and the printer stays still.
 */
export const hideRealTimeCommands = (picture: Uint8Array): Uint8Array =>
  picture.map((byte, index) => (byte === DLE && REAL_TIME.has(picture[index + 1] ?? 0) ? MARKED_DLE : byte));
