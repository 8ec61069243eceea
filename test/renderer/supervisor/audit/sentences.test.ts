import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { actKindOf, actKindSchema } from '#common/domain/audit/act-kind.ts';
import { actMarkSchema } from '#common/domain/audit/act-mark.ts';
import { actName, actNames } from '#common/domain/audit/act-name.ts';
import type { ActNames } from '#common/domain/audit/act-word.ts';
import { actWords, settingKinds } from '#common/domain/audit/act-words.ts';
import { breakKindSchema } from '#common/domain/audit/log-finding.ts';
import { OP_VERSION, opCatalogue, readOp, type OpType } from '#common/domain/log/op-catalogue.ts';
import { arbitraryOf } from '#test/support/arbitrary-of.ts';
import { placeholders, sentencesOf } from '#test/support/house/texts.ts';

const textsIn = (language: 'vi' | 'en'): ReadonlyMap<string, string> => {
  const file = path.join(import.meta.dirname, `../../../../renderer/locales/${language}/audit.json`);
  return new Map(sentencesOf('audit', readFileSync(file, 'utf8')).map(({ key, text }) => [key.slice(6), text]));
};
const languages = { vi: textsIn('vi'), en: textsIn('en') };

const names: ActNames = {
  service: (id) => ({ vi: `lĩnh vực ${id}`, en: `service ${id}` }),
  counter: (id) => ({ vi: `quầy ${id}`, en: `counter ${id}` }),
  priority: (group) => group,
  ticket: () => 'A042',
  paper: () => 'A042',
  dossier: () => 'H49.12',
};

// The keys of the catalogue are its types.
const types = Object.keys(opCatalogue) as readonly OpType[];

test('every op of the catalogue, and every event of one, has its sentence in both languages', () => {
  expect(actNames.length).toBeGreaterThan(60);
  for (const texts of Object.values(languages)) {
    expect(actNames.filter((name) => !texts.has(`act.${name}`))).toEqual([]);
  }
  // And no sentence is left over that nothing says.
  const said = [...languages.vi.keys()].filter((key) => key.startsWith('act.')).map((key) => key.slice(4));
  expect(said.filter((name) => !['unknown', 'unreadable', ...actNames].includes(name))).toEqual([]);
});

test('every kind of act, every mark, every kind of break and every kind of setting has its word', () => {
  const wanted = [
    ...actKindSchema.options.map((kind) => `kind.${kind}`),
    ...actMarkSchema.options.map((mark) => `mark.${mark}`),
    ...breakKindSchema.options.map((what) => `verify.what.${what}`),
    ...[...settingKinds, 'other'].map((kind) => `said.setting.${kind}`),
  ];
  expect(wanted.filter((key) => !languages.vi.has(key) || !languages.en.has(key))).toEqual([]);
  expect(types.filter((type) => actKindOf(type) === 'other')).toEqual([]);
  expect(actKindOf('ticket.swap')).toBe('other');
  expect(actKindOf('constructor')).toBe('other');
});

test.each(types)(
  'whatever an op of type %s says, its sentence gets every value it asks for, and every value has a word',
  (t) => {
    const { audience, data } = opCatalogue[t];
    fc.assert(
      fc.property(arbitraryOf(data), (d) => {
        const op = { uid: 'u', t, v: OP_VERSION, id: `${t}:x`, at: 1, off: 0, by: null, day: '2026-09-15' };
        // The schema accepts records only.
        const read = readOp({ ...op, d: d as Record<string, unknown> }, audience);
        if (read.kind !== 'known') throw new Error(`${t} was not read: ${JSON.stringify(d)}`);
        const words = actWords(read.op, names);
        for (const texts of Object.values(languages)) {
          const sentence = texts.get(`act.${actName(read.op)}`) ?? '';
          expect(placeholders(sentence).filter((value) => !Object.hasOwn(words, value))).toEqual([]);
          const keys = Object.values(words).flatMap((word) =>
            typeof word === 'object' && 'said' in word ? [word.said] : [],
          );
          expect(keys.filter((key) => !texts.has(`said.${key}`))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  },
);
