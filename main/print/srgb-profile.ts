/** The primaries of sRGB and its white point, adapted to the white of the profile connection space (D50), as X, Y, Z. IEC 61966-2-1. */
const XYZ = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.436_074_7, 0.222_504_5, 0.013_932_2],
  gXYZ: [0.385_064_9, 0.716_878_6, 0.097_104_5],
  bXYZ: [0.143_080_4, 0.060_616_9, 0.714_173_3],
} as const;

/** As many steps of the tone curve as the usual sRGB profiles have. */
const STEPS = 1024;
const HEADER = 128;
const TAG_LINE = 12;

const s15Fixed16 = (value: number): number => Math.round(value * 65_536);

const xyzTag = (numbers: readonly number[]): Buffer => {
  const tag = Buffer.alloc(20);
  tag.write('XYZ ', 'latin1');
  for (const [index, number] of numbers.entries()) tag.writeInt32BE(s15Fixed16(number), 8 + 4 * index);
  return tag;
};

/** How bright (0 to 1) an sRGB value (0 to 1) is. */
const brightness = (value: number): number => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

const curveTag = (): Buffer => {
  const tag = Buffer.alloc(12 + 2 * STEPS);
  tag.write('curv', 'latin1');
  tag.writeUInt32BE(STEPS, 8);
  for (let step = 0; step < STEPS; step += 1) {
    tag.writeUInt16BE(Math.round(brightness(step / (STEPS - 1)) * 65_535), 12 + 2 * step);
  }
  return tag;
};

const textTag = (text: string): Buffer => Buffer.from(`text\0\0\0\0${text}\0`, 'latin1');

/** textDescriptionType: the name in ASCII, none in Unicode, none in ScriptCode (67 bytes kept free). */
const descriptionTag = (text: string): Buffer => {
  const tag = Buffer.alloc(12 + text.length + 1 + 8 + 3 + 67);
  tag.write('desc', 'latin1');
  tag.writeUInt32BE(text.length + 1, 8);
  tag.write(text, 12, 'latin1');
  return tag;
};

const header = (size: number): Buffer => {
  const head = Buffer.alloc(HEADER);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(0x02_10_00_00, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  // The day of the standard, so that the same profile is always the same bytes: 1999-10-18.
  for (const [index, part] of [1999, 10, 18, 0, 0, 0].entries()) head.writeUInt16BE(part, 24 + 2 * index);
  head.write('acsp', 36, 'latin1');
  for (const [index, number] of XYZ.wtpt.entries()) head.writeInt32BE(s15Fixed16(number), 68 + 4 * index);
  return head;
};

/** The colour profile of sRGB (ICC version 2.1), which PDF/A wants beside every picture whose colours depend on the device. Always the same bytes. */
export const srgbProfile = (): Uint8Array => {
  const curve = curveTag();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(XYZ.wtpt)],
    ['rXYZ', xyzTag(XYZ.rXYZ)],
    ['gXYZ', xyzTag(XYZ.gXYZ)],
    ['bXYZ', xyzTag(XYZ.bXYZ)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const start = HEADER + 4 + TAG_LINE * tags.length;
  const table = Buffer.alloc(4 + TAG_LINE * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  const bodies: Buffer[] = [];
  let at = start;
  for (const [index, [name, tag]] of tags.entries()) {
    const line = 4 + TAG_LINE * index;
    const place = places.get(tag) ?? at;
    table.write(name, line, 'latin1');
    table.writeUInt32BE(place, line + 4);
    table.writeUInt32BE(tag.length, line + 8);
    if (places.has(tag)) continue;
    places.set(tag, at);
    // Every tag begins at a multiple of four.
    const padded = Buffer.concat([tag, Buffer.alloc((4 - (tag.length % 4)) % 4)]);
    bodies.push(padded);
    at += padded.length;
  }
  return Buffer.concat([header(at), table, ...bodies]);
};
