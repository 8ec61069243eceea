import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openMediaFolder } from '#main/backend/media-folder.ts';

const profileDir = (): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-media-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

test('a terminal without the folder has nothing to play and nothing to complain about', () => {
  const media = openMediaFolder(profileDir(), 'D1');
  expect([media.files(), media.status()]).toEqual([[], { files: 0, skipped: [] }]);
});

test('pictures and videos are played by name; other and empty files are left out and named', () => {
  const dir = profileDir();
  const folder = path.join(dir, 'media');
  mkdirSync(path.join(folder, 'cũ.mp4'), { recursive: true });
  for (const name of ['b phim.mp4', 'a.png', 'ghi chú.docx', '.hidden.png']) {
    writeFileSync(path.join(folder, name), 'x');
  }
  writeFileSync(path.join(folder, 'c.jpg'), '');
  const media = openMediaFolder(dir, 'D1');
  expect(media.files()).toEqual([
    { name: 'a.png', kind: 'picture', address: '/media/D1/a.png' },
    { name: 'b phim.mp4', kind: 'video', address: '/media/D1/b%20phim.mp4' },
  ]);
  expect(media.status()).toEqual({
    files: 2,
    skipped: [
      { name: 'c.jpg', why: 'empty' },
      { name: 'ghi chú.docx', why: 'unknown-kind' },
    ],
  });
});

test('a file that a window could not show is left out until it is written anew', () => {
  const dir = profileDir();
  const file = path.join(dir, 'media', 'a.mp4');
  mkdirSync(path.dirname(file));
  writeFileSync(file, 'not a film');
  const media = openMediaFolder(dir, 'D1');
  media.broken('a.mp4');
  media.broken('never-there.mp4');
  expect(media.status()).toEqual({ files: 0, skipped: [{ name: 'a.mp4', why: 'broken' }] });
  utimesSync(file, 1_000, 1_000);
  expect(media.status()).toEqual({ files: 1, skipped: [] });
});
