// Checks an export of the journal (docs/audit-export.md) with nothing but Node: every file against its fingerprint, every line against the line before,
// every link of the logs' own chains. Names the first break of each file and exits with 1; 0: whole; 2: there is nothing to check.
//   node scripts/verify-audit.mjs FOLDER [--seal HEX] [--json]
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { breakAt, fingerprint, walkLines } from './lib/audit-lines.mjs';

// Types only: this file and lib/audit-lines.mjs are all that an inspector carries.
/** @import { Break, LogFile, Manifest, Result, Sum } from './lib/audit-export-types.ts' */

// The list of fingerprints as `sha256sum` writes it.
/** @type {(text: string) => readonly Sum[]} */
const readSums = (text) => {
  const lines = text.split('\n').slice(0, -1);
  return lines.map((line, index) => {
    const [, sha256 = null, name = null] = /^([0-9a-f]{64}) {2}([\w.-]+)$/u.exec(line) ?? [];
    return { line: index + 1, sha256, name };
  });
};

// A file against its fingerprint; null: it fits.
/** @type {(folder: string, sum: Sum) => Break | null} */
const sumBreak = (folder, { line, sha256, name }) => {
  if (name === null || sha256 === null) {
    return breakAt('SHA256SUMS', line, 'dòng không đúng dạng / the line is malformed');
  }
  const file = path.join(folder, name);
  if (!existsSync(file)) {
    const what = `không có tệp mà SHA256SUMS dòng ${line} nói đến / SHA256SUMS line ${line} names a file that is not there`;
    return breakAt(name, null, what);
  }
  const found = fingerprint(file);
  if (found === sha256) return null;
  const what = 'dấu vân tay không khớp / the fingerprint does not fit';
  return breakAt(name, null, what, { sums: line, expected: sha256, found });
};

// Every file against its fingerprint, and the list against the folder.
/** @type {(folder: string, sums: readonly Sum[], text: string) => readonly Break[]} */
const sumBreaks = (folder, sums, text) => {
  const breaks = sums.flatMap((sum) => sumBreak(folder, sum) ?? []);
  if (text === '') {
    breaks.unshift(breakAt('SHA256SUMS', null, 'thiếu danh sách dấu vân tay / the list of fingerprints is missing'));
  } else if (!text.endsWith('\n')) {
    breaks.unshift(breakAt('SHA256SUMS', sums.length + 1, 'danh sách bị cắt cuối / the list is cut off'));
  }
  const listed = new Set([...sums.map(({ name }) => name), 'SHA256SUMS']);
  const others = readdirSync(folder).filter((name) => !listed.has(name));
  const what = 'tệp không có trong SHA256SUMS / the file is not in SHA256SUMS';
  return [...breaks, ...others.map((name) => breakAt(name, null, what))];
};

// Null: there is none that can be read.
/** @type {(folder: string) => Manifest | null} */
const readManifest = (folder) => {
  try {
    const manifest = /** @type {Manifest} */ (JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')));
    const isKnown =
      manifest.format === 'motcua-audit-1' && manifest.files.every(({ name }) => typeof name === 'string');
    return isKnown ? manifest : null;
  } catch {
    return null;
  }
};

// Whether the manifest says which chain a file follows and from where, and says it of a file of that name: no check may be turned off by it.
/** @type {(about: LogFile) => boolean} */
const isDescribed = (about) => {
  const { name, chain, log, parts } = about;
  if (name !== `${chain}-${log}.jsonl`) return false;
  if (!Array.isArray(parts) || !parts.every((part) => typeof part?.h === 'string')) return false;
  if (chain !== 'site') return chain === 'own';
  const { first, last, before, central, cleared, head } = about;
  const numbers = [first, last, cleared, head?.g, ...(central === null ? [] : [central])];
  const areTexts = typeof head?.hh === 'string' && (before === null || typeof before === 'string');
  return numbers.every(Number.isSafeInteger) && areTexts;
};

/** @type {(folder: string, seal: string | null) => Result} */
const verify = (folder, seal) => {
  const sumsFile = path.join(folder, 'SHA256SUMS');
  const text = existsSync(sumsFile) ? readFileSync(sumsFile, 'latin1') : '';
  const found = createHash('sha256').update(text, 'latin1').digest('hex');
  const sums = readSums(text);
  const breaks = [...sumBreaks(folder, sums, text)];
  if (seal !== null && seal !== found) {
    const what = 'không đúng niêm phong trong biên bản / not the seal of the record';
    breaks.unshift(breakAt('SHA256SUMS', null, what, { expected: seal, found }));
  }
  const manifest = readManifest(folder);
  const totals = { lines: 0, links: 0, holes: 0, unproven: 0 };
  // Of a manifest that was changed nothing follows about the files it names.
  const isManifestWhole = !breaks.some(({ file }) => file === 'manifest.json');
  if (manifest === null || !isManifestWhole) {
    if (isManifestWhole) breaks.push(breakAt('manifest.json', null, 'không đọc được / cannot be read'));
    return { breaks, totals, manifest, seal: found };
  }
  for (const about of manifest.files.filter(({ name }) => existsSync(path.join(folder, name)))) {
    if (!isDescribed(about)) {
      const what = 'manifest.json không nói rõ chuỗi của tệp / manifest.json does not say the chain of the file';
      const expected = 'site (log, first, last, before, head, central, cleared, parts) | own (log, parts)';
      breaks.push(breakAt(about.name, null, what, { expected, found: JSON.stringify(about) }));
      continue;
    }
    const broken = walkLines(folder, about, manifest, totals);
    if (broken !== null) breaks.push(broken);
    const listed = breaks.find(({ file, sums: line }) => file === about.name && line !== undefined);
    // The manifest, which is whole, knows the file as it is: then the list is what was changed.
    if (listed?.sums === undefined || listed.found !== about.sha256) continue;
    const what = 'dòng bị đổi, manifest.json xác nhận tệp / this line was changed, manifest.json confirms the file';
    breaks.push(breakAt('SHA256SUMS', listed.sums, what));
  }
  const described = new Set(manifest.files.map(({ name }) => name));
  const unnamed = sums.flatMap(({ name }) => (name?.endsWith('.jsonl') && !described.has(name) ? [name] : []));
  const what = 'manifest.json không nói đến tệp / manifest.json does not name the file';
  breaks.push(...unnamed.map((name) => breakAt(name, null, what)));
  return { breaks, totals, manifest, seal: found };
};

/** @type {(result: Result) => void} */
const say = ({ breaks, totals: { lines, links, holes, unproven }, manifest, seal }) => {
  if (breaks.length === 0 && manifest !== null) {
    console.log(`KHỚP: ${lines} dòng, ${links} mắt xích; ${holes} số đã được dọn trước khi xuất.`);
    console.log(`WHOLE: ${lines} lines, ${links} links; ${holes} numbers had been cleared before the export.`);
    if (unproven > 0) {
      console.log(`${unproven} mục chỉ máy khác hay trung tâm chứng minh được: mục trước của người ghi đã được dọn.`);
      console.log(`${unproven} ops only another copy proves: their writers' ops before were cleared.`);
    }
    console.log(`Trung tâm / site: ${manifest.site} · máy / terminal: ${manifest.terminal} · ${manifest.madeAt}`);
    for (const about of manifest.files) {
      const head =
        about.chain === 'site' ? ` → ${about.last} (máy dừng ở / stood at ${about.head.g} ${about.head.hh})` : '';
      console.log(`  ${about.name}${head} · ${about.lastX}`);
    }
    console.log(`Niêm phong / seal: ${seal}`);
    return;
  }
  console.log(`ĐỨT: ${breaks.length} chỗ. / BROKEN: ${breaks.length} places.`);
  for (const { file, line, what, number, log, writer, expected, found } of breaks) {
    const place = line === null ? '' : `, dòng / line ${line}`;
    const entry = number === undefined ? '' : ` (${log}, ${writer}, số / number ${number})`;
    console.log(`- ${file}${place}${entry}: ${what}`);
    if (expected !== undefined) console.log(`    phải là / expected: ${expected}\n    đang là / found:    ${found}`);
  }
  console.log('Giữ nguyên bản xuất, lập biên bản, xuất lại từ máy chủ điểm hoặc một máy khác rồi so đầu chuỗi.');
  console.log(
    'Keep the export as it is, record the finding, export again from the site server or another terminal, and compare the heads.',
  );
};

const args = process.argv.slice(2);
const sealAt = args.indexOf('--seal');
const seal = sealAt === -1 ? null : (args[sealAt + 1] ?? '').toLowerCase();
const [folder] = args.filter((arg, index) => !arg.startsWith('--') && (sealAt === -1 || index !== sealAt + 1));
if (folder !== undefined && ['manifest.json', 'SHA256SUMS'].some((name) => existsSync(path.join(folder, name)))) {
  const result = verify(folder, seal);
  if (args.includes('--json')) console.log(JSON.stringify(result));
  else say(result);
  process.exitCode = result.breaks.length === 0 ? 0 : 1;
} else {
  console.error('node verify-audit.mjs THƯ_MỤC [--seal MÃ] [--json]');
  console.error('Không có bản xuất nào ở đó. / There is no export there.');
  process.exitCode = 2;
}
