import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listServedFiles } from '#main/shell/served-files.ts';

test('exactly the built files of known types are served, by their address', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-served-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'assets'));
  for (const name of ['kiosk.html', 'assets/kiosk-1a.js', 'assets/inter.woff2', 'notes.exe', 'README']) {
    writeFileSync(join(folder, name), '');
  }
  expect(Object.fromEntries(listServedFiles(folder))).toEqual({
    '/kiosk.html': { path: join(folder, 'kiosk.html'), contentType: 'text/html; charset=utf-8' },
    '/assets/kiosk-1a.js': { path: join(folder, 'assets/kiosk-1a.js'), contentType: 'text/javascript; charset=utf-8' },
    '/assets/inter.woff2': { path: join(folder, 'assets/inter.woff2'), contentType: 'font/woff2' },
  });
});
