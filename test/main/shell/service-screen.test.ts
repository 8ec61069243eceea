import { expect, test } from 'vitest';
import { serviceScreen } from '#main/shell/service-screen.ts';

const reasons = [
  'profile-in-use',
  'database-corrupt',
  'database-newer',
  'database-failed',
  'disk-read-only',
  'disk-full',
  'bad-profile',
  'crash-loop',
] as const;

test('every reason has its own title in Vietnamese and English, and the diagnosis for the technician', () => {
  const pages = reasons.map((reason) => serviceScreen(reason, '/srv/k1', '1.2.3'));
  const titles = pages.flatMap((page) => [/<h1>(.+)<\/h1>/.exec(page)?.[1], /<h2>(.+)<\/h2>/.exec(page)?.[1]]);
  expect(new Set(titles).size).toBe(reasons.length * 2);
  expect(titles).not.toContain(undefined);
  for (const [index, page] of pages.entries()) expect(page).toContain(`${reasons[index]} · /srv/k1 · MotCua 1.2.3`);
});

test('a diagnosis never becomes markup', () => {
  expect(serviceScreen('bad-profile', '<script src="x">&', '1')).toContain('&lt;script src=&quot;x&quot;&gt;&amp;');
});
