import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkNames, selfChecks, type FindingState } from '#common/domain/diagnosis/self-checks.ts';
import { textsOf } from '#renderer/app/i18n.ts';

type Node = { readonly [key: string]: Node | string };

const at = (texts: Node | string | undefined, path: readonly string[]): Node | string | undefined =>
  path.reduce<Node | string | undefined>((node, key) => (typeof node === 'object' ? node[key] : undefined), texts);

const reasons = checkNames.flatMap((check) => {
  // Each state is one of the union by the type of the list.
  const entries = Object.entries(selfChecks[check].reasons) as readonly (readonly [string, FindingState])[];
  return entries.map(([reason, state]) => ({ check, reason, state }));
});

/** Where the page looks: hung and failed checks share theirs, and so do the two printers. */
const areaOf = (check: string, reason: string): string => {
  if (reason === 'timed-out' || reason === 'failed') return 'any';
  return check === 'second-printer' && reason !== 'none' ? 'printer' : check;
};

test('everything a self-check can find has its sentence, and a next step exactly when something is to be done', () => {
  expect(reasons.length).toBeGreaterThan(60);
  for (const language of ['vi', 'en'] as const) {
    const texts = textsOf(language)['diagnosis'];
    const wrong = reasons.filter(({ check, reason, state }) => {
      const area = areaOf(check, reason);
      const isSaid = typeof at(texts, [area, reason, 'says']) === 'string';
      const hasNext = typeof at(texts, [area, reason, 'next']) === 'string';
      return !isSaid || hasNext !== (state !== 'ok');
    });
    expect(wrong).toEqual([]);
    expect(checkNames.filter((check) => typeof at(texts, ['title', check]) !== 'string')).toEqual([]);
  }
});

test('the numbers of the self-checks are 01, 02, 03 … without a gap or a double', () => {
  expect(checkNames.map((check) => selfChecks[check].number)).toEqual(
    checkNames.map((_, index) => String(index + 1).padStart(2, '0')),
  );
});

test('the operator guides say the same next step as the screen, under the same number', () => {
  const docs = join(import.meta.dirname, '../../../docs');
  for (const [language, file] of [
    ['vi', 'operators.md'],
    ['en', 'operators.en.md'],
  ] as const) {
    const guide = readFileSync(join(docs, file), 'utf8').split('\n');
    const texts = textsOf(language)['diagnosis'];
    const missing = reasons.filter(({ check, reason, state }) => {
      const next = at(texts, [areaOf(check, reason), reason, 'next']);
      if (state === 'ok' || areaOf(check, reason) !== check || typeof next !== 'string') return false;
      const { number } = selfChecks[check];
      return !guide.some(
        (row) => row.startsWith(`| ${number} `) && row.includes(next.replaceAll(/\{\{\w+\}\}/gu, '…')),
      );
    });
    expect(missing).toEqual([]);
  }
});
