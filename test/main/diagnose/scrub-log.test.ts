import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrubLogLine } from '#main/diagnose/scrub-log.ts';

const line = (part: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ level: 30, time: Date.UTC(2026, 0, 2), ...part });

test('a log line keeps what is named as harmless and looks so', () => {
  expect(scrubLogLine(line({ msg: 'housekeeping', rows: 12 }))).toBe(
    '2026-01-02T00:00:00.000Z level=30 msg=housekeeping rows=12',
  );
  expect(scrubLogLine(line({ msg: 'mdns', side: 'browse', code: 'EADDRINUSE', version: '1.2.3' }))).toBe(
    '2026-01-02T00:00:00.000Z level=30 msg=mdns side=browse code=EADDRINUSE version=1.2.3',
  );
});

test('of an error only its class, its code and the places in our own files are kept', () => {
  const detail =
    "SqliteError: UNIQUE failed for 'Trần Văn Đức' SQLITE_CONSTRAINT_UNIQUE\n    at write (file:///home/tran-van-duc/motcua/main/store/own-log.ts:41:7)";
  expect(scrubLogLine(line({ msg: 'bug', detail }))).toBe(
    '2026-01-02T00:00:00.000Z level=30 msg=bug detail=SqliteError SQLITE_CONSTRAINT_UNIQUE main/store/own-log.ts:41',
  );
});

test('what is no log line is left out whole', () => {
  expect(['', 'Nguyễn Văn An', '[]', 'null', '{"msg":"x"}', '{"time":"0912345678"}'].map(scrubLogLine)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});

test('no run of nine digits and no letter outside ASCII ever comes through, whatever a line holds', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[0-9]{9,13}$/u),
    fc.constantFrom('Nguyễn Thị Ánh Tuyết', 'H29.24.03-261002-0012', '0912 345 678'),
  );
  const value = fc.oneof(text, fc.integer({ min: 1_000_000, max: 2 ** 50 }), fc.array(text), fc.dictionary(text, text));
  const keys = fc.oneof(text, fc.constantFrom('msg', 'name', 'code', 'why', 'detail', 'version', 'rows', 'reason'));
  fc.assert(
    fc.property(fc.dictionary(keys, value), (part) => {
      const said = scrubLogLine(JSON.stringify({ ...part, time: 0 })) ?? '';
      const rest = said.replace('1970-01-01T00:00:00.000Z', '');
      return !/\d{9}/u.test(rest) && /^[\x20-\x7e]*$/u.test(rest);
    }),
  );
});
