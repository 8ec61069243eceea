import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '#main/shell/content-security-policy.ts';

test('pages load and run their own files and nothing else', () => {
  expect(Object.fromEntries(contentSecurityPolicy.split('; ').map((part) => part.split(/ (.*)/s)))).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'font-src': "'self'",
    'img-src': "'self' data:",
    'media-src': "'self'",
    'connect-src': "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
    'trusted-types': "'none'",
  });
});
