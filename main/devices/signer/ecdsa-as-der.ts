const integer = (bytes: Buffer): Buffer => {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const short = bytes.subarray(start);
  // A leading one would make it negative.
  const body = ((short[0] ?? 0) & 0x80) === 0 ? short : Buffer.concat([Buffer.alloc(1), short]);
  return Buffer.concat([Buffer.from([0x02, body.length]), body]);
};

/** An ECDSA signature as a token gives it (r and s side by side) as certificates' software reads it (DER). For curves up to 384 bits. */
export const ecdsaAsDer = (raw: Uint8Array): Buffer => {
  const bytes = Buffer.from(raw);
  const half = bytes.length / 2;
  const body = Buffer.concat([integer(bytes.subarray(0, half)), integer(bytes.subarray(half))]);
  return Buffer.concat([Buffer.from([0x30, body.length]), body]);
};
