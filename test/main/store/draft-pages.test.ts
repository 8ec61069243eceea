import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { DraftFolders } from '#main/store/draft-folders.ts';
import type { DraftPages } from '#main/store/draft-pages.ts';

const folder = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-drafts-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};
const open = (dir = folder()) => ({ dir, drafts: new DraftFolders(path.join(dir, 'drafts'), path.join(dir, 'pages')) });

/** Pages with one letter each, in this order, of one paper. */
const scanned = ({ drafts }: ReturnType<typeof open>, letters: string, component: number | null = 0): DraftPages => {
  const pages = drafts.of('d1');
  const incoming = drafts.incoming();
  for (const letter of letters) {
    const file = path.join(incoming, 'page.png');
    writeFileSync(file, letter);
    pages.take(file, 200, component, { at: 'end' });
  }
  return pages;
};
const letters = async (pages: DraftPages): Promise<string> =>
  (
    await Promise.all(
      pages
        .list()
        .map(async ({ id, component }) => `${Buffer.from((await pages.read(id)) ?? []).toString()}${component ?? 'x'}`),
    )
  ).join(' ');
const at = (pages: DraftPages, index: number): string => pages.list()[index]?.id ?? '';

test('a batch is split where the officer says: this page and those behind it go to the next paper', async () => {
  const pages = scanned(open(), 'abcde');
  pages.assign(at(pages, 2), 1, true);
  pages.assign(at(pages, 4), null, true);
  expect(await letters(pages)).toBe('a0 b0 c1 d1 ex');
  pages.assign(at(pages, 0), 1, false);
  expect(await letters(pages)).toBe('a1 b0 c1 d1 ex');
});

test('pages move among those of their paper, and keep their names', async () => {
  const pages = scanned(open(), 'abc');
  pages.assign(at(pages, 1), 1, false);
  const first = at(pages, 0);
  pages.move(first, 1);
  expect([await letters(pages), at(pages, 2)]).toEqual(['c0 b1 a0', first]);
  pages.move(first, 1);
  pages.move('gone', -1);
  expect(await letters(pages)).toBe('c0 b1 a0');
});

test('a page scanned again takes the place of the old one, or stands right behind it; both keep to its paper', async () => {
  const from = open();
  const pages = scanned(from, 'abc');
  const again = (letter: string, where: Parameters<DraftPages['take']>[3]): void => {
    const file = path.join(from.drafts.incoming(), 'page.jpg');
    writeFileSync(file, letter);
    pages.take(file, 300, 7, where);
  };
  again('B', { at: 'instead', page: at(pages, 1) });
  again('n', { at: 'behind', page: at(pages, 1) });
  again('z', { at: 'behind', page: 'gone' });
  expect(await letters(pages)).toBe('a0 B0 n0 c0 z7');
});

test('a turn is kept, four of them are none', () => {
  const from = open();
  const pages = scanned(from, 'a');
  const turns = [1, 2, 3, 4].map(() => {
    pages.turn(at(pages, 0));
    return open(from.dir).drafts.of('d1').list()[0]?.turn;
  });
  expect(turns).toEqual([90, 180, 270, 0]);
});

test('the intake’s pages become the dossier’s; dossiers do not see each other’s, whatever their ids look like', () => {
  const from = open();
  const { drafts } = from;
  const file = path.join(drafts.incoming(), 'page.png');
  writeFileSync(file, 'a');
  drafts.of('intake').take(file, 200, 0, { at: 'end' });
  expect([drafts.adopt('../../etc'), drafts.adopt('d2')]).toEqual([true, false]);
  const counts = (folders: DraftFolders) =>
    ['intake', '../../etc', 'd2'].map((draft) => folders.of(draft).list().length);
  expect([counts(drafts), counts(open(from.dir).drafts)]).toEqual([
    [0, 1, 0],
    [0, 1, 0],
  ]);
  expect(readdirSync(from.dir)).toEqual(['drafts']);
});

test('pages that an earlier program left are the intake’s', () => {
  const dir = folder();
  mkdirSync(path.join(dir, 'pages', 'incoming'), { recursive: true });
  writeFileSync(path.join(dir, 'pages', '000001-200-01990f3e-7c2a-7b4e-9d10-5a3cf0e81b27.jpg'), 'a');
  expect(open(dir).drafts.of('intake').list()).toEqual([
    { id: '01990f3e-7c2a-7b4e-9d10-5a3cf0e81b27', dpi: 200, component: 0, turn: 0 },
  ]);
});
