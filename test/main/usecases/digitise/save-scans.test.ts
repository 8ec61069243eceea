import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, afterEach, expect, test } from 'vitest';
import type { CommandInput } from '#common/ipc/contract.ts';
import { simulatedPage } from '#main/devices/document-scanner/simulated-page.ts';
import { openAttachmentKey } from '#main/store/attachment-key.ts';
import { openAttachments, type Attachments } from '#main/store/attachments.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { DraftFolders } from '#main/store/draft-folders.ts';
import { openFile } from '#main/usecases/digitise/open-file.ts';
import { saveScans } from '#main/usecases/digitise/save-scans.ts';
import { unsentFiles } from '#main/usecases/digitise/unsent-files.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { ScanPapers } from '#main/usecases/scan-papers.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

const paper = (name: string) => ({ name, originals: 1, certified: 0, photocopies: 0, fromData: '' });
const intake = (requestId: string): CommandInput<'dossier.receive'> => ({
  requestId,
  ticket: null,
  procedure: '1.001193',
  applicant: {
    fullName: 'Đỗ Thị Đào',
    citizenNumber: '001090012345',
    formerNumber: '',
    birthDate: '1990-01-01',
    gender: 'female',
    address: 'Hà Nội',
    phone: '0912345678',
    email: '',
    cardIssuedOn: '2021-05-15',
  },
  ownerName: '',
  components: [paper('Tờ khai'), paper('Giấy chứng sinh')],
  sets: 1,
});

let one: TestTerminal;
let dossier: string;
let attachments: Attachments;
let drafts: DraftFolders;
beforeEach(async () => {
  one = await testTerminal({ name: 'Q1' });
  const outcome = receiveDossier(one, 'Q1', intake(one.newId()));
  if (outcome.kind !== 'received') throw new Error(outcome.kind);
  dossier = outcome.dossier.id;
  attachments = openAttachments(path.join(one.dir, 'attachments'), openAttachmentKey(one.dir));
  drafts = new DraftFolders(path.join(one.dir, 'drafts'), path.join(one.dir, 'pages'));
});
afterEach(() => one.dispose());

const pages = () => drafts.of(dossier);
const lay = (component: number | null, picture: Uint8Array = simulatedPage(1, { dpi: 150, colour: 'grey' })): void => {
  const file = path.join(drafts.incoming(), 'page.png');
  writeFileSync(file, picture);
  pages().take(file, 150, component, { at: 'end' });
};
const save = (replace = false, store = attachments) => saveScans(one, store, pages(), { dossier, replace });
const files = () =>
  (dossierById(one.store.db, dossier)?.files ?? []).map(({ component, name, pages: count }) => [
    component,
    name,
    count,
  ]);

test('each paper becomes one file of the dossier, with its pages; two papers that look the same are two files', async () => {
  lay(1);
  lay(0);
  lay(0);
  lay(1);
  lay(null);
  lay(7);
  expect(await save()).toMatchObject({ kind: 'saved', saved: { files: 3, pages: 6 } });
  expect(files()).toEqual([
    [0, 'Tờ khai', 2],
    [1, 'Giấy chứng sinh', 2],
    [null, 'Giấy tờ khác', 2],
  ]);
  expect([pages().list(), await save()]).toEqual([[], { kind: 'no-pages' }]);
});

test('scanned once more it is a further file, or takes the place of the one before', async () => {
  lay(0);
  await save();
  lay(0, simulatedPage(2, { dpi: 150, colour: 'grey' }));
  await save();
  expect(files()).toHaveLength(2);
  lay(0, simulatedPage(3, { dpi: 150, colour: 'grey' }));
  await save(true);
  expect(files()).toHaveLength(2);
});

test('a torn page is named and nothing of its paper is saved; papers before it are, and the rest once it is scanned again', async () => {
  lay(0);
  lay(1);
  lay(1, simulatedPage(2, { dpi: 150, colour: 'grey' }).subarray(0, 900));
  const torn = pages().list()[2]?.id ?? '';
  expect([await save(), files(), pages().list().length]).toEqual([
    { kind: 'unreadable', page: torn },
    [[0, 'Tờ khai', 1]],
    2,
  ]);
  pages().remove(torn);
  expect(await save()).toMatchObject({ kind: 'saved', saved: { files: 1, pages: 1 } });
});

test('a full disk is said by name and the pages stay', async () => {
  lay(0);
  const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
  const store: Attachments = { ...attachments, keep: () => Promise.reject(full) };
  expect([await save(false, store), pages().list().length, files()]).toEqual([{ kind: 'disk-full' }, 1, []]);
  expect(await save()).toMatchObject({ kind: 'saved' });
});

test('two windows that save at once make one file', async () => {
  lay(0);
  const papers = new ScanPapers({ port: null, drafts, onChange: () => undefined });
  const ask = (request: string) =>
    papers.save(request, dossier, (own) => saveScans(one, attachments, own, { dossier, replace: false }));
  const answers = await Promise.all([ask('a'), ask('b'), ask('a')]);
  expect(answers.map(({ kind }) => kind)).toEqual(['saved', 'no-pages', 'saved']);
  expect(files()).toHaveLength(1);
});

test('a saved file is read back here; one that is damaged comes from central, and without central the officer hears it', async () => {
  lay(0);
  await save();
  const [file] = dossierById(one.store.db, dossier)?.files ?? [];
  const sha256 = file?.sha256 ?? '';
  const bytes = await attachments.read(sha256);
  if (!(bytes instanceof Uint8Array)) throw new Error('not kept');
  const base64 = Buffer.from(bytes).toString('base64');
  expect(await openFile(one, attachments, null, { dossier, sha256 })).toEqual({ kind: 'file', base64 });
  expect(await openFile(one, attachments, null, { dossier, sha256: '0'.repeat(64) })).toEqual({ kind: 'not-found' });
  writeFileSync(path.join(one.dir, 'attachments', `${sha256}.mca`), 'torn');
  expect(await openFile(one, attachments, null, { dossier, sha256 })).toEqual({ kind: 'damaged' });
  one.store.append([{ t: 'dossier.file-stored', id: dossier, d: { sha256 } }]);
  const away = { fetch: () => Promise.resolve({ kind: 'central-away' as const }) };
  const there = { fetch: () => Promise.resolve({ kind: 'file' as const, bytes }) };
  expect([
    await openFile(one, attachments, null, { dossier, sha256 }),
    await openFile(one, attachments, away, { dossier, sha256 }),
    await openFile(one, attachments, there, { dossier, sha256 }),
    await openFile(one, attachments, null, { dossier, sha256 }),
  ]).toEqual([{ kind: 'no-central' }, { kind: 'central-away' }, { kind: 'file', base64 }, { kind: 'file', base64 }]);
});

test('what is not at central is found from the log alone, also after everything is folded anew', async () => {
  lay(0);
  lay(1, simulatedPage(2, { dpi: 150, colour: 'grey' }));
  await save();
  const [first, second] = unsentFiles(one);
  one.store.append([{ t: 'dossier.file-stored', id: dossier, d: { sha256: first?.sha256 ?? '' } }]);
  expect(unsentFiles(one)).toEqual([second]);
  one = await one.reopen();
  expect(unsentFiles(one)).toEqual([second]);
});
