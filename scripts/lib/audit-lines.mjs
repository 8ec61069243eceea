// The lines of an exported log, read piece by piece, and the chains that they form (docs/audit-export.md). With nothing but Node.
import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';

/** @import { Break, BreakDetails, Counts, Head, Line, LogChain, LogFile, Manifest, SiteFile, SiteLine, Tail, Wrong } from './audit-export-types.ts' */

const CHUNK = 1 << 20;
const LINE = /^(\{.*),"x":"([\w-]{22})"\}$/su;

// H of docs/audit-export.md.
/** @type {(...parts: readonly string[]) => string} */
const short = (...parts) => createHash('sha256').update(parts.join('')).digest('base64url').slice(0, 22);

// A place where an export is broken.
/** @type {(file: string, line: number | null, what: string, details?: BreakDetails) => Break} */
export const breakAt = (file, line, what, details = {}) => ({ file, line, what, ...details });

// A file piece by piece: an export of years does not fit into memory.
/** @type {(file: string) => Generator<Buffer, void>} */
const piecesOf = function* (file) {
  const handle = openSync(file, 'r');
  try {
    for (;;) {
      const piece = Buffer.alloc(CHUNK);
      const count = readSync(handle, piece, 0, CHUNK, null);
      if (count === 0) return;
      yield piece.subarray(0, count);
    }
  } finally {
    closeSync(handle);
  }
};

// The lines of a file: all of a line, what `x` covers, and `x`. Null: it is malformed, no UTF-8, or cut off.
/** @type {(file: string) => Generator<RegExpExecArray | null, void>} */
const linesOf = function* (file) {
  let rest = Buffer.alloc(0);
  for (const piece of piecesOf(file)) {
    rest = Buffer.concat([rest, piece]);
    for (let end = rest.indexOf(10); end !== -1; end = rest.indexOf(10)) {
      const bytes = rest.subarray(0, end);
      const text = bytes.toString('utf8');
      yield Buffer.from(text).equals(bytes) ? LINE.exec(text) : null;
      rest = rest.subarray(end + 1);
    }
  }
  if (rest.length > 0) yield null;
};

// SHA-256 of a file, hex.
/** @type {(file: string) => string} */
export const fingerprint = (file) => {
  const hash = createHash('sha256');
  for (const piece of piecesOf(file)) hash.update(piece);
  return hash.digest('hex');
};

// What a line says; null: without all that its chains are made of.
/** @type {(text: string, chain: LogFile['chain']) => Line | null} */
const readLine = (text, chain) => {
  try {
    const value = JSON.parse(text);
    const numbers = chain === 'site' ? [value.g, value.seq] : [value.seq];
    const texts = [value.term, value.epoch, value.h, value.op, ...(chain === 'site' ? [value.hh, value.res] : [])];
    return numbers.every(Number.isSafeInteger) && texts.every((one) => typeof one === 'string') ? value : null;
  } catch {
    return null;
  }
};

/** @type {(counts: Counts, what: string, expected: string, found: string) => Wrong | null} */
const link = (counts, what, expected, found) => {
  if (expected !== found) return { what, expected, found };
  counts.links += 1;
  return null;
};

// The hub's entries (g, hh) of a site's log. Numbers that are not there are holes where the terminal may have cleared them, and a break elsewhere: it
// never clears a setting, nothing above what it noted (`cleared`), and nothing that central had not confirmed. What its copy never had is before its first.
/** @type {(about: SiteFile, site: string, counts: Counts) => LogChain<SiteLine>} */
const siteChain = (about, site, counts) => {
  /** @type {Head} */
  let head = { g: about.first - 1, hh: about.first === 1 ? short(`${site}/${about.log}/${about.gen}`) : about.before };
  let isBegun = false;
  /** @type {(last: number) => Wrong | null} */
  const hole = (last) => {
    const isConfirmed = !isBegun || about.central === null || last <= about.central;
    if (last <= head.g || (about.log !== 'config' && last <= about.cleared && isConfirmed)) {
      counts.holes += Math.max(0, last - head.g);
      return null;
    }
    const what = 'thiếu số mà máy không được dọn / a number is missing that the terminal may not clear';
    return { what, expected: String(head.g + 1), found: `${last + 1}` };
  };
  return {
    add: ({ g, h, hh, res }) => {
      if (g <= head.g) {
        return { what: 'số g không tăng / number g does not grow', expected: `> ${head.g}`, found: String(g) };
      }
      const missing = hole(g - 1);
      const before = head;
      head = { g, hh };
      isBegun = true;
      if (missing !== null || g !== before.g + 1 || before.hh === null) return missing;
      const what = 'hh không nối tiếp mục trước / hh does not follow from the entry before';
      return link(counts, what, short(before.hh, h, res), hh);
    },
    end: () => {
      const { g, hh } = about.head;
      if (isBegun && head.g === g && head.hh !== hh) {
        const what = 'hh cuối không phải nơi máy dừng / the last hh is not where the terminal stood';
        return { what, expected: hh, found: String(head.hh) };
      }
      return hole(about.last);
    },
  };
};

// The writers' ops (seq, h), in a site's log or in what the terminal wrote itself. Of a site's ops some were cleared: then only another copy proves them.
/** @type {(about: LogFile, counts: Counts) => LogChain<Line>} */
const opChain = (about, counts) => {
  /** @type {Map<string, Tail>} */
  const tails = new Map(about.parts.map(({ term, epoch, after, h }) => [`${term}/${epoch}`, { seq: after, h }]));
  return {
    add: ({ term, epoch, seq, h, op }) => {
      const writer = `${term}/${epoch}`;
      const isOwn = about.chain === 'own';
      const before = tails.get(writer) ?? (seq === 1 && !isOwn ? { seq: 0, h: short(writer) } : null);
      const isNext = before !== null && seq === before.seq + 1;
      // Of a terminal's own ops nothing is missing after the beginning.
      if (isOwn && !isNext) {
        const what = 'số seq không nối tiếp trong nhật ký riêng / seq does not follow in the own log';
        const expected = before === null ? [...tails.keys()].join(', ') : `${writer} ${before.seq + 1}`;
        return { what, expected, found: `${writer} ${seq}` };
      }
      tails.set(writer, { seq, h });
      if (isNext) return link(counts, 'h không khớp nội dung op / h does not fit the op', short(before.h, op), h);
      counts.unproven += 1;
      return null;
    },
    end: () => null,
  };
};

// Both chains of a log. Its answer says what is wrong with a line, or with the end; null: nothing.
/** @type {(about: LogFile, site: string, counts: Counts) => LogChain<Line>} */
const logChain = (about, site, counts) => {
  const ops = opChain(about, counts);
  if (about.chain === 'own') return ops;
  const entries = siteChain(about, site, counts);
  return {
    add: (line) => (line.g === undefined ? null : entries.add(line)) ?? ops.add(line),
    end: entries.end,
  };
};

// Walks one file of lines and counts what is in it; the first thing that is wrong, or null.
/** @type {(folder: string, about: LogFile, manifest: Manifest, counts: Counts) => Break | null} */
export const walkLines = (folder, about, manifest, counts) => {
  const { name, log, chain } = about;
  const follow = logChain(about, manifest.site, counts);
  let x = short(`${manifest.id}/${name}`);
  let number = 0;
  for (const parts of linesOf(path.join(folder, name))) {
    number += 1;
    counts.lines += 1;
    if (parts === null) {
      return breakAt(name, number, 'dòng không đúng dạng hoặc bị cắt / the line is malformed or cut off');
    }
    const [text, body = '', found = ''] = parts;
    const expected = short(x, body);
    if (expected !== found) {
      const what = 'x không nối tiếp dòng trước / x does not follow from the line before';
      return breakAt(name, number, what, { expected, found });
    }
    x = expected;
    const line = readLine(text, chain);
    if (line === null) {
      return breakAt(name, number, 'dòng thiếu số hoặc mã của chuỗi / the line lacks a number or a hash of its chain');
    }
    const wrong = follow.add(line);
    if (wrong !== null) {
      return breakAt(name, number, wrong.what, { number: line.g ?? line.seq, log, writer: line.term, ...wrong });
    }
  }
  const [expected, found] = [`${about.lines} ${about.lastX}`, `${number} ${x}`];
  if (expected !== found) {
    const what = 'tệp bị cắt cuối hoặc dài thêm / the end is cut off, or lines were added';
    return breakAt(name, number + 1, what, { expected, found });
  }
  const wrong = follow.end();
  return wrong === null ? null : breakAt(name, number + 1, wrong.what, { log, ...wrong });
};
