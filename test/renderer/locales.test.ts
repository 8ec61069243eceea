import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { failureCodeSchema } from '#common/ipc/contract.ts';
import { listFiles, readSources, type Source } from '#test/support/house/source.ts';
import { askedKeys, placeholders, sentencesOf, type AskedKey, type Sentence } from '#test/support/house/texts.ts';

const root = join(import.meta.dirname, '../..');

const readLocale = (language: 'vi' | 'en'): readonly Sentence[] =>
  listFiles(root, `renderer/locales/${language}`, (name) => name.endsWith('.json')).flatMap((path) =>
    sentencesOf(basename(path, '.json'), readFileSync(join(root, path), 'utf8')),
  );

const vi = readLocale('vi');
const en = readLocale('en');
const keysOf = (sentences: readonly Sentence[]): readonly string[] =>
  [...new Set(sentences.map((each) => each.key))].toSorted();

const isKnown = (keys: readonly string[], asked: AskedKey): boolean => {
  const areas = asked.areas.length > 0 ? asked.areas : new Set(keys.map((key) => key.split(':')[0] ?? '')).values();
  return [...areas].some((area) => {
    const asks = `${area}:${asked.key}`;
    return keys.some((key) => (asked.exact ? key === asks : key.startsWith(asks)));
  });
};

test('every sentence exists in Vietnamese and in English', () => {
  expect(keysOf(vi).length).toBeGreaterThan(30);
  expect(keysOf(en)).toEqual(keysOf(vi));
});

test('a sentence asks for the same values in both languages', () => {
  const wanted = (sentences: readonly Sentence[]): Readonly<Record<string, readonly string[]>> =>
    Object.fromEntries(sentences.map(({ key, text }) => [key, placeholders(text)]));
  expect(wanted(en)).toEqual(wanted(vi));
});

test('no sentence is empty, and Vietnamese is composed (NFC)', () => {
  const bad = [...vi, ...en].filter(({ text }) => text.trim() === '' || text !== text.normalize('NFC'));
  expect(bad).toEqual([]);
});

test('every failure a window can be told has its sentence', () => {
  const missing = failureCodeSchema.options.filter((code) => !keysOf(vi).includes(`failures:${code}`));
  expect(missing).toEqual([]);
});

test('every text a window asks for exists', () => {
  const windows = readSources(root).filter((source) => source.path.startsWith('renderer/'));
  const asked = windows.flatMap((source) => askedKeys(source).map((key) => ({ ...key, path: source.path })));
  const keys = keysOf(vi);
  expect(asked.length).toBeGreaterThan(10);
  expect(
    asked.filter((each) => !isKnown(keys, each)).map(({ path, areas, key }) => `${path}: ${areas.join('|')}:${key}`),
  ).toEqual([]);
});

test('the checker finds keys in any call of t, with the area of the file or of the key', () => {
  const source: Source = {
    path: 'renderer/kiosk/a.tsx',
    text: `
      export const A = ({ code }: { readonly code: string }) => {
        const { t, i18n } = useTranslation('kiosk');
        return <p title={t('title')}>{t('common:close')}{i18n.t(\`failures:\${code}\`)}{t(code)}{t(code ? 'yes' : 'common:no')}{talk('no')}</p>;
      };
    `,
  };
  const asked = askedKeys(source);
  expect(asked).toEqual([
    { areas: ['kiosk'], key: 'title', exact: true },
    { areas: ['common'], key: 'close', exact: true },
    { areas: ['failures'], key: '', exact: false },
    { areas: ['kiosk'], key: 'yes', exact: true },
    { areas: ['common'], key: 'no', exact: true },
  ]);
  expect(asked.map((each) => isKnown(['kiosk:title.long', 'common:close', 'failures:bug'], each))).toEqual([
    false,
    true,
    true,
    false,
    false,
  ]);
});

test('the checker looks in every area for a file that is handed its t', () => {
  const asked = askedKeys({
    path: 'renderer/kiosk/b.ts',
    text: "export const a = (t: (key: string) => string) => t('x');",
  });
  expect(asked.map((each) => isKnown(['counter:x'], each))).toEqual([true]);
});

test('the checker flattens areas, takes plural endings off and reads what is to be filled in', () => {
  expect(
    sentencesOf('kiosk', '{"ahead_one":"{{count}} person","ahead_other":"{{ count }} people","a":{"b":"x"}}'),
  ).toEqual([
    { key: 'kiosk:ahead', text: '{{count}} person' },
    { key: 'kiosk:ahead', text: '{{ count }} people' },
    { key: 'kiosk:a.b', text: 'x' },
  ]);
  expect(placeholders('{{ count }} of {{total}}, {{count}}')).toEqual(['count', 'total']);
});
