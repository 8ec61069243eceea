import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportInto, run, verifyExport as verify, verifyScript as script } from '#test/support/audit-export.ts';
import { auditedTerminal } from '#test/support/audited-terminal.ts';

let dir = '';
let whole = '';
let seal = '';
let copies = 0;
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'motcua-export-'));
  const terminal = await auditedTerminal();
  try {
    const outcome = await exportInto(terminal, dir, 'whole');
    if (outcome.kind !== 'written') throw new Error(outcome.kind);
    ({ seal } = outcome);
    whole = path.join(dir, 'whole');
  } finally {
    terminal.dispose();
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** A copy of the export that a test may spoil. */
const spoilt = (spoil: (folder: string) => void): string => {
  copies += 1;
  const folder = path.join(dir, `copy-${copies}`);
  cpSync(whole, folder, { recursive: true });
  spoil(folder);
  return folder;
};

const linesIn = (folder: string, file: string): readonly string[] =>
  readFileSync(path.join(folder, file), 'utf8').split('\n').slice(0, -1);

const withLines = (file: string, change: (lines: string[]) => string[]) => (folder: string) =>
  writeFileSync(
    path.join(folder, file),
    change([...linesIn(folder, file)])
      .map((line) => `${line}\n`)
      .join(''),
  );

test('an export that nobody touched is whole, by its seal too, and says so in words', async () => {
  expect(await verify(whole, ['--seal', seal])).toMatchObject({ code: 0, breaks: [] });
  const { stdout } = await run(process.execPath, [script, whole, '--seal', seal]);
  expect(stdout).toMatch(/^KHỚP: \d+ dòng, \d+ mắt xích; 0 số đã được dọn trước khi xuất\.$/mu);
  expect(stdout).toContain(`Niêm phong / seal: ${seal}`);
  await run('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: whole });
});

test('a byte that is changed anywhere in the export is named: the file, and in a log the very line', async () => {
  const files = readdirSync(whole).filter((file) => readFileSync(path.join(whole, file)).length > 0);
  const bytesOf = new Map(files.map((file) => [file, readFileSync(path.join(whole, file))]));
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      fc.integer({ min: 1, max: 255 }),
      async (file, where, mask) => {
        const bytes = Buffer.from(bytesOf.get(file) ?? Buffer.alloc(0));
        const place = Math.floor(where * bytes.length);
        bytes[place] = (bytes[place] ?? 0) ^ mask;
        const folder = spoilt((copy) => writeFileSync(path.join(copy, file), bytes));
        const { code, breaks } = await verify(folder);
        rmSync(folder, { recursive: true });
        expect(code).toBe(1);
        const named = breaks.filter((one) => one.file === file);
        expect(named, `${file} at ${place}`).not.toEqual([]);
        if (!file.endsWith('.jsonl')) return;
        const line = bytes.subarray(0, place).filter((byte) => byte === 10).length + 1;
        const first = named.find((one) => one.line !== null);
        expect(first?.line).toBe(line);
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);

test('lines that are deleted, swapped, put in or cut off at the end are named where it happened', async () => {
  const file = 'site-floor.jsonl';
  const whereBroken = async (change: (lines: string[]) => string[]) =>
    (await verify(spoilt(withLines(file, change)))).breaks.find((one) => one.file === file && one.line !== null)?.line;
  const count = linesIn(whole, file).length;
  expect({
    deleted: await whereBroken((lines) => lines.toSpliced(9, 1)),
    swapped: await whereBroken((lines) => lines.toSpliced(4, 2, lines[5] ?? '', lines[4] ?? '')),
    putIn: await whereBroken((lines) => lines.toSpliced(7, 0, lines[3] ?? '')),
    cutOff: await whereBroken((lines) => lines.slice(0, -3)),
    added: await whereBroken((lines) => [...lines, lines.at(-1) ?? '']),
  }).toEqual({ deleted: 10, swapped: 5, putIn: 8, cutOff: count - 2, added: count + 1 });
  const torn = spoilt((folder) => {
    const at = path.join(folder, file);
    writeFileSync(at, readFileSync(at).subarray(0, -40));
  });
  expect((await verify(torn)).breaks.find((one) => one.file === file && one.line !== null)?.line).toBe(count);
}, 60_000);

test('a file that is missing or came in is named', async () => {
  const missing = spoilt((folder) => rmSync(path.join(folder, 'site-dossier.jsonl')));
  const more = spoilt((folder) => writeFileSync(path.join(folder, 'site-extra.jsonl'), '{}\n'));
  expect((await verify(missing)).breaks.map(({ file }) => file)).toContain('site-dossier.jsonl');
  expect((await verify(more)).breaks.map(({ file }) => file)).toContain('site-extra.jsonl');
});

test('whoever makes every fingerprint anew is found by the seal of the record', async () => {
  const other = spoilt((folder) => {
    writeFileSync(path.join(folder, 'DOC-TOI.txt'), 'khác');
    const sums = readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8');
    const print = createHash('sha256').update('khác').digest('hex');
    writeFileSync(path.join(folder, 'SHA256SUMS'), sums.replace(/[0-9a-f]{64} {2}DOC-TOI/u, `${print}  DOC-TOI`));
  });
  expect((await verify(other)).code).toBe(0);
  expect(await verify(other, ['--seal', seal])).toMatchObject({ code: 1, breaks: [{ file: 'SHA256SUMS' }] });
});

test('a log that was changed in the database before it was exported is named by its number', async () => {
  const terminal = await auditedTerminal();
  try {
    terminal.store.db.exec(
      `UPDATE site_log SET text = replace(text, '"lang":"vi"', '"lang":"en"') WHERE audience = 'floor' AND g = 7`,
    );
    await exportInto(terminal, dir, 'changed');
  } finally {
    terminal.dispose();
  }
  const { code, breaks } = await verify(path.join(dir, 'changed'));
  expect(code).toBe(1);
  expect(breaks).toMatchObject([{ file: 'site-floor.jsonl', line: 7, number: 7 }]);
});

/** What a test changes of a line or of what the manifest says of a file: anything. */
type Fields = Record<string, unknown>;

/** The work of a forger who has the hashes' rules: what he changes in one file, with `x`, its manifest entry and SHA256SUMS made anew. */
const forged = (
  name: string,
  change: { readonly lines?: (lines: Fields[]) => Fields[]; readonly about?: (about: Fields) => Fields },
): string =>
  spoilt((folder) => {
    const hashOf = (text: string) => createHash('sha256').update(text);
    const at = path.join(folder, 'manifest.json');
    // The export's own manifest and lines.
    const manifest = JSON.parse(readFileSync(at, 'utf8')) as { readonly id: string; files: Fields[] };
    const lines = linesIn(folder, name).map((line) => JSON.parse(line) as Fields);
    let lastX = hashOf(`${manifest.id}/${name}`).digest('base64url').slice(0, 22);
    const texts = (change.lines?.(lines) ?? lines).map((line) => {
      const body = JSON.stringify({ ...line, x: undefined }).slice(0, -1);
      lastX = hashOf(lastX + body)
        .digest('base64url')
        .slice(0, 22);
      return `${body},"x":"${lastX}"}\n`;
    });
    writeFileSync(path.join(folder, name), texts.join(''));
    const anew = { lines: texts.length, lastX, sha256: hashOf(texts.join('')).digest('hex') };
    manifest.files = manifest.files.map((about) => {
      const made = { ...about, ...anew };
      return about['name'] === name ? (change.about?.(made) ?? made) : about;
    });
    writeFileSync(at, JSON.stringify(manifest));
    const sums = readdirSync(folder)
      .filter((file) => file !== 'SHA256SUMS')
      .map((file) => `${hashOf(readFileSync(path.join(folder, file), 'utf8')).digest('hex')}  ${file}\n`);
    writeFileSync(path.join(folder, 'SHA256SUMS'), sums.join(''));
  });

const SITE = 'site-floor.jsonl';
const OWN = 'own-floor.jsonl';
const verdictOf = async (name: string, change: Parameters<typeof forged>[1]) => {
  const { code, breaks } = await verify(forged(name, change));
  return { code, breaks: breaks.map(({ file, line, what }) => [file, line, what.split(' / ')[1]]) };
};

test('making the hashes of the export anew is no break of its own: the forger below is a good one', async () => {
  expect(await verdictOf(SITE, {})).toEqual({ code: 0, breaks: [] });
  expect(await verdictOf(OWN, {})).toEqual({ code: 0, breaks: [] });
});

test.each([
  ['no g', (line: Fields) => ({ ...line, g: undefined })],
  ['a g that is text', (line: Fields) => ({ ...line, g: String(line['g']) })],
  ['a g between two numbers', (line: Fields) => ({ ...line, g: Number(line['g']) + 0.5 })],
  ['no hh', (line: Fields) => ({ ...line, hh: undefined })],
  ['a seq that is text', (line: Fields) => ({ ...line, seq: String(line['seq']) })],
  ['an op that is no text', (line: Fields) => ({ ...line, op: {} })],
])('a line of a site log with %s is a break, also with x, manifest and sums made anew', async (_, change) => {
  const lines = (all: Fields[]) => all.map((line, place) => (place === 6 ? change(line) : line));
  const what = 'the line lacks a number or a hash of its chain';
  expect(await verdictOf(SITE, { lines })).toEqual({ code: 1, breaks: [[SITE, 7, what]] });
});

const untold: readonly (readonly [string, (about: Fields) => Fields])[] = [
  ['another chain', (about: Fields) => ({ ...about, chain: 'none' })],
  ['no chain', (about: Fields) => ({ ...about, chain: undefined })],
  ['the chain of own logs', (about: Fields) => ({ ...about, chain: 'own', parts: [] })],
  ['no first number', (about: Fields) => ({ ...about, first: undefined })],
  ['no last number', (about: Fields) => ({ ...about, last: undefined })],
  ['nothing about central', (about: Fields) => ({ ...about, central: undefined })],
  ['nothing about what was cleared', (about: Fields) => ({ ...about, cleared: undefined })],
  ['no head', (about: Fields) => ({ ...about, head: undefined })],
  ['no writers', (about: Fields) => ({ ...about, parts: undefined })],
];
test.each(untold)('a manifest that gives a site log %s turns no check off', async (_, about) => {
  const what = 'manifest.json does not say the chain of the file';
  expect(await verdictOf(SITE, { about })).toEqual({ code: 1, breaks: [[SITE, null, what]] });
});

test('a file of lines that the manifest does not name is a break, though SHA256SUMS has it', async () => {
  const about = (one: Fields) => ({ ...one, name: 'site-other.jsonl' });
  const what = 'manifest.json does not name the file';
  expect(await verdictOf(SITE, { about })).toEqual({ code: 1, breaks: [[SITE, null, what]] });
});

test.each([
  ['an op after a missing one', (all: Fields[]) => [...all, { ...all[1], seq: Number(all[1]?.['seq']) + 2 }], 3],
  ['a missing beginning', (all: Fields[]) => all.slice(1), 1],
  ['an op twice', (all: Fields[]) => all.toSpliced(1, 0, all[0] ?? {}), 2],
  [
    'an op under a later number',
    (all: Fields[]) => all.map((one, place) => (place === 1 ? { ...one, seq: 90 } : one)),
    2,
  ],
  ['an op of a writer the manifest does not know', (all: Fields[]) => [{ ...all[0], epoch: 'z', seq: 1 }], 1],
])('%s in what the terminal wrote itself is a break', async (_, lines, line) => {
  const what = 'seq does not follow in the own log';
  expect(await verdictOf(OWN, { lines })).toEqual({ code: 1, breaks: [[OWN, line, what]] });
});
