import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openLog } from '#main/backend/backend-log.ts';
import { openDocumentDesk } from '#main/backend/document-desk.ts';
import { intakeHandlers } from '#main/backend/intake-handlers.ts';
import { openAttachmentKey } from '#main/store/attachment-key.ts';
import { openAttachments } from '#main/store/attachments.ts';
import { dossierById } from '#main/store/dossiers.ts';
import { testTerminal } from '#test/support/terminal.ts';

const context = { role: 'counter' } as const;
const wish = { source: 'flatbed', dpi: 150, colour: 'grey' } as const;
const paper = (name: string) => ({ name, originals: 1, certified: 0, photocopies: 0, fromData: '' });

const desk = async () => {
  const terminal = await testTerminal({ name: 'Q1', profile: { roles: ['counter'], documentScanner: 'simulated' } });
  const { 'dossier.receive': receive } = intakeHandlers({
    terminal,
    status: () => {
      throw new Error('nobody asks');
    },
    condition: () => null,
    presence: () => [],
    aloneSince: () => null,
    speaks: () => false,
    media: () => [],
  });
  const opened = openDocumentDesk({
    terminal,
    attachments: openAttachments(path.join(terminal.dir, 'attachments'), openAttachmentKey(terminal.dir)),
    receive,
    hub: () => null,
    log: openLog(terminal.dir),
    onChange: () => undefined,
  });
  onTestFinished(async () => {
    await opened.stop();
    terminal.dispose();
  });
  return { terminal, handlers: opened.handlers };
};

test('pages that were scanned before a dossier was received are its files as soon as it is', async () => {
  const { terminal, handlers } = await desk();
  for (const component of [1, 0]) {
    await handlers['documents.scan']?.({ draft: 'intake', wish, component, beside: null }, context);
    await vi.waitFor(
      async () => expect((await handlers['documents.state']?.({ draft: 'intake' }, context))?.scanning).toBe(null),
      20_000,
    );
  }
  const outcome = await handlers['dossier.receive']?.(
    {
      requestId: terminal.newId(),
      ticket: null,
      procedure: '1.001193',
      applicant: {
        fullName: 'Đỗ Thị Đào',
        citizenNumber: '001090012345',
        formerNumber: '',
        birthDate: '',
        gender: 'female',
        address: '',
        phone: '',
        email: '',
        cardIssuedOn: '',
      },
      ownerName: '',
      components: [paper('Tờ khai'), paper('Giấy chứng sinh')],
      sets: 1,
    },
    context,
  );
  if (outcome?.kind !== 'received') throw new Error(outcome?.kind);
  const { id } = outcome.dossier;
  const files = () => (dossierById(terminal.store.db, id)?.files ?? []).map(({ name, pages }) => [name, pages]);
  await vi.waitFor(
    () =>
      expect(files()).toEqual([
        ['Tờ khai', 1],
        ['Giấy chứng sinh', 1],
      ]),
    20_000,
  );
  expect((await handlers['documents.state']?.({ draft: 'intake' }, context))?.pages).toEqual([]);
  const kept = readdirSync(path.join(terminal.dir, 'attachments')).filter((name) => name.endsWith('.mca'));
  // Both papers show the same simulated page, and each file says in its title which paper it is.
  expect(kept).toHaveLength(2);
}, 60_000);
