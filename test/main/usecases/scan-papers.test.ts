import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DocumentScannerPort } from '#main/devices/document-scanner/document-scanner-port.ts';
import { SimulatedDocumentScanner } from '#main/devices/document-scanner/simulated-document-scanner.ts';
import { DraftFolders } from '#main/store/draft-folders.ts';
import { ScanPapers } from '#main/usecases/scan-papers.ts';

const wish = { source: 'feeder', dpi: 150, colour: 'grey' } as const;
const order = { draft: 'd1', wish, component: 0, beside: null };

/** A feeder of so many sheets that jams behind the `jamAfter`th, or loses a page's file: what a disk that cannot be written does. */
const feeder = (sheets: number, isLost: (page: number) => boolean, jamAfter = sheets): DocumentScannerPort => ({
  scan: async ({ folder, onNews, signal }) => {
    for (let page = 1; page <= jamAfter && !signal.aborted; page += 1) {
      const file = path.join(folder, `page-${page}.jpg`);
      if (!isLost(page)) writeFileSync(file, 'a page');
      onNews({ kind: 'page', page, file });
      await Promise.resolve();
    }
    return jamAfter < sheets
      ? { kind: 'fault', fault: 'jammed', pages: jamAfter }
      : { kind: signal.aborted ? 'cancelled' : 'done', pages: sheets };
  },
});

/** A desk with a simulated scanner; `ended` waits for what the officer would see. */
const desk = (dir = mkdtempSync(path.join(tmpdir(), 'motcua-papers-')), port?: DocumentScannerPort) => {
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const scanner = new SimulatedDocumentScanner(() => Promise.resolve());
  let heard = (): void => undefined;
  const papers = new ScanPapers({
    port: port ?? scanner,
    drafts: new DraftFolders(path.join(dir, 'drafts'), path.join(dir, 'pages')),
    onChange: () => heard(),
  });
  const ended = async (draft = 'd1'): Promise<void> => {
    while ((await papers.state(draft)).ended === null) {
      await new Promise<void>((resolve) => {
        heard = resolve;
      });
    }
  };
  return { dir, papers, ended };
};

test('a stack becomes pages of its paper, in order; one scan at a time, also for two windows', async () => {
  const { papers, ended } = desk();
  expect([papers.start(order), papers.start({ ...order, draft: 'd2' })]).toEqual([
    { kind: 'started' },
    { kind: 'busy' },
  ]);
  expect((await papers.state('d2')).scanning).toMatchObject({ here: false });
  await ended();
  const a4 = { width: 1240, height: 1754, turn: 0, component: 0 };
  expect(await papers.state('d1')).toMatchObject({
    ended: { kind: 'done', pages: 3, next: 4 },
    pages: [a4, a4, a4],
    scanning: null,
  });
  expect((await papers.state('d2')).pages).toEqual([]);
});

test('a page scanned again takes the place of the old one; a note on a page becomes a second image behind it', async () => {
  const { papers, ended } = desk();
  papers.start(order);
  await ended();
  const before = (await papers.state('d1')).pages.map(({ id }) => id);
  papers.start({ ...order, wish: { ...wish, dpi: 200 }, beside: { page: before[1] ?? '', how: 'instead' } });
  await ended();
  papers.start({ ...order, wish: { ...wish, dpi: 300 }, beside: { page: before[0] ?? '', how: 'behind' } });
  await ended();
  const after = (await papers.state('d1')).pages;
  expect([after.map(({ width }) => width), after[0]?.id, after[3]?.id]).toEqual([
    [1240, 2480, 1654, 1240],
    before[0],
    before[2],
  ]);
});

test('a batch of eighty that jams at the 62nd keeps 61, says where to go on, and goes on there, also after a restart', async () => {
  const whole = () => false;
  const { dir, papers, ended } = desk(undefined, feeder(80, whole, 61));
  papers.start(order);
  await ended();
  expect((await papers.state('d1')).ended).toEqual({ kind: 'fault', fault: 'jammed', pages: 61, next: 62 });
  const later = desk(dir, feeder(19, whole));
  expect((await later.papers.state('d1')).pages).toHaveLength(61);
  later.papers.start(order);
  await later.ended();
  expect(await later.papers.state('d1')).toMatchObject({ ended: { kind: 'done', pages: 19, next: 81 } });
});

test('a cancelled scan keeps what was whole, and a thrown-away desk is empty', async () => {
  const { papers, ended } = desk();
  papers.start(order);
  await papers.cancel();
  await ended();
  expect((await papers.state('d1')).ended).toMatchObject({ kind: 'cancelled' });
  papers.discard('d1');
  expect(await papers.state('d1')).toEqual({ scanner: true, pages: [], scanning: null, ended: null, saved: null });
});

test('a page is shown as a picture, one that is gone is not', async () => {
  const { papers, ended } = desk();
  papers.start({ ...order, wish: { ...wish, source: 'flatbed' } });
  await ended();
  const [page] = (await papers.state('d1')).pages;
  expect([
    (await papers.picture('d1', page?.id ?? ''))?.slice(0, 26),
    await papers.picture('d1', '../terminal.json'),
  ]).toEqual(['data:image/png;base64,iVBO', null]);
});

test('the intake’s pages go with the dossier that it becomes, also those that still come', async () => {
  const { papers, ended } = desk();
  papers.start({ ...order, draft: 'intake' });
  expect(papers.adopt('d1')).toBe(false);
  await ended();
  expect([(await papers.state('d1')).pages.length, (await papers.state('intake')).pages.length]).toEqual([3, 0]);
  papers.start({ ...order, draft: 'intake' });
  await ended('intake');
  expect([papers.adopt('d2'), (await papers.state('d2')).pages.length]).toEqual([true, 3]);
});

test('a page that cannot be taken over ends the scan by name; the pages before it are there', async () => {
  const { papers, ended } = desk(
    undefined,
    feeder(3, (page) => page === 3),
  );
  papers.start(order);
  await ended();
  expect(await papers.state('d1')).toMatchObject({ ended: { kind: 'not-kept', next: 3 }, pages: [{}, {}] });
});
