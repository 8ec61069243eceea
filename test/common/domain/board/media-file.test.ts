import { expect, test } from 'vitest';
import { mediaKindOf } from '#common/domain/board/media-file.ts';

test('a file is known by its ending, in capitals too', () => {
  expect(['a.MP4', 'b.webm', 'c.JPG', 'd.png', 'e.avi', 'mp4', 'f.svg'].map(mediaKindOf)).toEqual([
    'video',
    'video',
    'picture',
    'picture',
    null,
    null,
    null,
  ]);
});
