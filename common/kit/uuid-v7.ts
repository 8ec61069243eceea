const pairs: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/**
 * A UUIDv7 (RFC 9562 §5.7): 48 bits of UTC milliseconds, then random bits, so ids sort roughly by time.
 * Clock and randomness are given by the caller: simulations and tests stay deterministic.
 */
export const uuidV7 = (nowMs: number, random: Uint8Array): string => {
  if (random.length < 10) throw new Error('uuidV7 needs 10 random bytes');
  const time = Math.max(0, Math.floor(nowMs)).toString(16).padStart(12, '0').slice(-12);
  let hex = '';
  for (let at = 0; at < 10; at += 1) hex += pairs[random[at] ?? 0];
  const variant = ((Number.parseInt(hex.slice(4, 5), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(5, 8)}-${hex.slice(8, 20)}`;
};
