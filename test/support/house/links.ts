import { posix } from 'node:path';
import type { Source } from './source.ts';

/** Relative links and pictures of a Markdown page that lead to no file; anchors and web addresses are not followed. */
export const brokenLinks = (page: Source, exists: (path: string) => boolean): readonly string[] =>
  [...page.text.matchAll(/\]\(([^)\s]+)\)/gu)].flatMap((found) => {
    const [target = ''] = (found[1] ?? '').split('#');
    if (target === '' || /^[a-z]+:/u.test(target)) return [];
    const path = posix.normalize(posix.join(posix.dirname(page.path), target));
    return exists(path) ? [] : [`${page.path} links to ${path}`];
  });
