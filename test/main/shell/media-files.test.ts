import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { askedPart, mediaFileAt, serveMedia } from '#main/shell/media-files.ts';

const folders = () => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-served-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const media = path.join(dir, 'media');
  mkdirSync(path.join(media, 'inner.png'), { recursive: true });
  writeFileSync(path.join(media, 'phim hay.mp4'), '0123456789');
  writeFileSync(path.join(media, 'note.txt'), 'x');
  writeFileSync(path.join(dir, 'secret.png'), 'x');
  symlinkSync(path.join(dir, 'secret.png'), path.join(media, 'link.png'));
  return { map: new Map([['D1', media]]), media };
};

test('only plain media files that the folder of that terminal lists are there', async () => {
  const { map, media } = folders();
  const asked = [
    '/media/D1/phim%20hay.mp4',
    '/media/D2/phim%20hay.mp4',
    '/media/D1/..%2Fsecret.png',
    '/media/D1/../secret.png',
    '/media/D1/inner.png',
    '/media/D1/link.png',
    '/media/D1/note.txt',
    '/media/D1/%E0%A4%A',
    '/media/D1/',
    '/other/D1/phim%20hay.mp4',
  ];
  const found = await Promise.all(asked.map((each) => mediaFileAt(map, each)));
  expect(found).toEqual([path.join(media, 'phim hay.mp4'), ...asked.slice(1).map(() => null)]);
});

test('a player gets the whole film, the part it asks for, or the word that there is no such part', async () => {
  const { map } = folders();
  const answer = async (range: string | null) => {
    const reply = await serveMedia(map, '/media/D1/phim%20hay.mp4', range);
    return [reply?.status, reply?.headers['Content-Range'], await new Response(reply?.body ?? null).text()];
  };
  expect([await answer(null), await answer('bytes=0-'), await answer('bytes=2-4'), await answer('bytes=-3')]).toEqual([
    [200, undefined, '0123456789'],
    [206, 'bytes 0-9/10', '0123456789'],
    [206, 'bytes 2-4/10', '234'],
    [206, 'bytes 7-9/10', '789'],
  ]);
  expect(await answer('bytes=10-')).toEqual([416, 'bytes */10', '']);
  expect(askedPart('lines=1-2', 10)).toBe('all');
  expect(await serveMedia(map, '/media/D1/gone.mp4', null)).toBeNull();
});
