import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DrawnForm } from '#common/ipc/form-calls.ts';
import { startBrowser } from './browser.ts';

const builtRoot = fileURLToPath(new URL('../../out/renderer', import.meta.url));
const origin = 'http://forms.test';

const contentTypes: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
};

/** A form on paper: how many pages, their size, and what a reader that shares no code with us finds in the PDF. */
export type FormPaper = {
  readonly pages: number;
  /** Points, 'width x height', whole. */
  readonly size: string;
  /** The words of one page, or of all, without blanks: columns wrap where they must. */
  readonly text: (page?: number) => string;
  /** Pictures of the pages, 100 dots to the inch. */
  readonly pictures: () => readonly Uint8Array[];
};

/** Opens the built page of forms in a browser; one for a test file, closed in afterAll. */
export const openFormPrinter = async () => {
  const browser = await startBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'motcua-form-'));
  const made = { count: 0 };

  const pdfOf = async (drawn: DrawnForm): Promise<Uint8Array> => {
    const page = await browser.newPage();
    await page.route(`${origin}/**`, async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/form/test.json') return route.fulfill({ json: drawn });
      const path = join(builtRoot, pathname);
      return route.fulfill({ body: readFileSync(path), contentType: contentTypes[extname(path)] ?? '' });
    });
    await page.goto(`${origin}/form.html#test`);
    await page.waitForFunction(() => document.title.startsWith('Biểu mẫu: '));
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true });
    await page.close();
    return pdf;
  };

  return {
    print: async (drawn: DrawnForm): Promise<FormPaper> => {
      made.count += 1;
      const file = join(folder, `${made.count}.pdf`);
      writeFileSync(file, await pdfOf(drawn));
      const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
      const [, width = '0', height = '0'] = /Page size:\s+([\d.]+) x ([\d.]+)/u.exec(facts) ?? [];
      return {
        pages: Number(/Pages:\s+(\d+)/u.exec(facts)?.[1] ?? 0),
        size: `${Math.round(Number(width))} x ${Math.round(Number(height))}`,
        text: (page) =>
          execFileSync(
            'pdftotext',
            ['-raw', ...(page === undefined ? [] : ['-f', String(page), '-l', String(page)]), file, '-'],
            { encoding: 'utf8' },
          )
            .normalize('NFC')
            .replaceAll(/\s+/gu, ''),
        pictures: () => {
          execFileSync('pdftoppm', ['-r', '100', '-gray', '-png', file, file]);
          const [, count = '1'] = /Pages:\s+(\d+)/u.exec(facts) ?? [];
          return Array.from({ length: Number(count) }, (_none, index) =>
            readFileSync(`${file}-${String(index + 1).padStart(count.length, '0')}.png`),
          );
        },
      };
    },
    close: async () => {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
