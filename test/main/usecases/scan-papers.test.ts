import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SimulatedDocumentScanner } from '#main/devices/document-scanner/simulated-document-scanner.ts';
import { DraftPages } from '#main/store/draft-pages.ts';
import { keepAttachment } from '#main/store/keep-attachment.ts';
import { ScanPapers } from '#main/usecases/scan-papers.ts';

const wish = { source: 'feeder', dpi: 150, colour: 'grey' } as const;

/** A desk with a simulated scanner; `until` waits for what the officer would see. */
const desk = (dir = mkdtempSync(path.join(tmpdir(), 'motcua-papers-'))) => {
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const scanner = new SimulatedDocumentScanner(() => Promise.resolve());
  let heard = (): void => undefined;
  const papers = new ScanPapers({
    port: scanner,
    pages: new DraftPages(path.join(dir, 'pages')),
    keep: (pdf) => keepAttachment(dir, pdf, 'pdf'),
    onChange: () => heard(),
  });
  const ended = async (): Promise<void> => {
    while ((await papers.state()).ended === null) {
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  };
  return { dir, scanner, papers, ended };
};

test('a stack becomes pages in order, and the pages one PDF under its hash; saved twice it is saved once', async () => {
  const { dir, papers, ended } = desk();
  expect([papers.start(wish, null), papers.start(wish, null)]).toEqual([{ kind: 'started' }, { kind: 'busy' }]);
  await ended();
  expect(await papers.state()).toMatchObject({
    ended: { kind: 'done', pages: 3 },
    pages: [{ width: 1240, height: 1754 }, { width: 1240 }, { width: 1240 }],
  });
  const [first, again] = await Promise.all([papers.save('one'), papers.save('one')]);
  expect(again).toBe(first);
  const [name = ''] = readdirSync(dir).filter((file) => file.endsWith('.pdf'));
  const pdf = readFileSync(path.join(dir, name));
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  expect([first, name]).toEqual([
    { kind: 'saved', saved: { file: name, sha256, bytes: pdf.length, pages: 3 } },
    `${sha256}.pdf`,
  ]);
  expect([(await papers.state()).pages, await papers.save('two')]).toEqual([[], { kind: 'no-pages' }]);
});

test('a page scanned again takes the place of the old one, a removed one goes', async () => {
  const { papers, ended } = desk();
  papers.start(wish, null);
  await ended();
  const before = (await papers.state()).pages.map(({ id }) => id);
  papers.start({ ...wish, dpi: 200 }, before[1] ?? '');
  await ended();
  const after = (await papers.state()).pages;
  expect([after.map(({ width }) => width), after[0]?.id, after[2]?.id]).toEqual([
    [1240, 1654, 1240],
    before[0],
    before[2],
  ]);
  papers.remove(before[0] ?? '');
  expect((await papers.state()).pages.map(({ id }) => id)).toEqual([after[1]?.id, before[2]]);
});

test('a jam keeps the pages before it, and the next scan goes on behind them', async () => {
  const { scanner, papers, ended } = desk();
  scanner.meet({ fault: 'jammed', afterPages: 2 });
  papers.start(wish, null);
  await ended();
  expect(await papers.state()).toMatchObject({ ended: { kind: 'fault', fault: 'jammed', pages: 2 } });
  scanner.meet(null);
  scanner.load(1);
  papers.start(wish, null);
  await ended();
  expect((await papers.state()).pages).toHaveLength(3);
});

test('pages that were not saved are there again after a restart', async () => {
  const { dir, papers, ended } = desk();
  papers.start(wish, null);
  await ended();
  const { pages } = await papers.state();
  expect((await desk(dir).papers.state()).pages).toEqual(pages);
});

test('a cancelled scan keeps what was whole, and a thrown-away desk is empty', async () => {
  const { papers, ended } = desk();
  papers.start(wish, null);
  await papers.cancel();
  await ended();
  expect((await papers.state()).ended).toMatchObject({ kind: 'cancelled' });
  papers.discard();
  expect(await papers.state()).toEqual({ scanner: true, pages: [], scanning: null, ended: null, saved: null });
});

test('a page is shown as a picture, one that is gone is not', async () => {
  const { papers, ended } = desk();
  papers.start({ ...wish, source: 'flatbed' }, null);
  await ended();
  const [page] = (await papers.state()).pages;
  expect([(await papers.picture(page?.id ?? ''))?.slice(0, 26), await papers.picture('../terminal.json')]).toEqual([
    'data:image/png;base64,iVBO',
    null,
  ]);
});
