import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { encodeTicketCode } from '#common/domain/scan/ticket-code.ts';
import { findingOf } from '#common/domain/diagnosis/self-checks.ts';
import { openLog } from '#main/backend/backend-log.ts';
import { reportFacts } from '#main/backend/report-facts.ts';
import { judgePrinter } from '#main/diagnose/check-07-printer.ts';
import { writeReport } from '#main/diagnose/report-file.ts';
import { reportText } from '#main/diagnose/report-text.ts';
import { receiveDossier } from '#main/usecases/dossier/receive-dossier.ts';
import { issueTicket } from '#main/usecases/issue-ticket.ts';
import { testTerminal } from '#test/support/terminal.ts';

/** What nobody may find in a report, in every way in which it could be written. */
const person = {
  name: 'Nguyễn Thị Ánh Tuyết',
  upper: 'NGUYỄN THỊ ÁNH TUYẾT',
  plain: 'Nguyen Thi Anh Tuyet',
  citizenNumber: '079185001234',
  formerNumber: '024123456',
  phone: '0912345678',
  spacedPhone: '0912 345 678',
  email: 'anhtuyet@example.vn',
  address: '12/5 Đường Lê Đình Dương',
} as const;

test('names, numbers, telephones and codes that stand in the database and in the log are not in the report', async () => {
  const terminal = await testTerminal({ profile: { roles: ['counter'] } });
  onTestFinished(terminal.dispose);
  const { dir, store } = terminal;
  const issued = await issueTicket(terminal, { service: 'A', language: 'vi', requestId: terminal.newId() });
  const received = receiveDossier(terminal, 'Q1', {
    requestId: terminal.newId(),
    ticket: null,
    procedure: '1.001193',
    applicant: {
      fullName: person.name,
      citizenNumber: person.citizenNumber,
      formerNumber: person.formerNumber,
      birthDate: '1985-01-01',
      gender: 'female',
      address: person.address,
      phone: person.phone,
      email: person.email,
      cardIssuedOn: '2021-05-15',
    },
    ownerName: '',
    components: [{ name: 'Tờ khai', originals: 1, certified: 0, photocopies: 0, fromData: '' }],
    sets: 1,
  });
  if (issued.kind !== 'issued' || received.kind !== 'received') throw new Error('The site was not set up');
  const { code } = received.dossier;
  const qr = encodeTicketCode(issued.ticket.id);
  const secrets = [...Object.values(person), code, qr, issued.ticket.label ?? '', issued.ticket.id];
  expect(store.db.serialize().includes(Buffer.from(person.name))).toBe(true);

  const log = openLog(dir);
  for (const secret of secrets) {
    log.info('started', { terminal: secret, name: secret, code: secret, why: secret, version: secret, detail: secret });
    log.error(secret, { [secret]: secret, rows: Number(secret.replaceAll(/\D/gu, '')) });
    log.error('bug', {
      name: 'dossier.receive',
      detail: `TypeError: cannot read ${secret}\n    at main/usecases/${secret}.ts:3:1`,
    });
    appendFileSync(path.join(dir, 'backend.log'), `${secret}\n{"time":1,"msg":${JSON.stringify(secret)}\n`);
  }
  writeFileSync(
    path.join(dir, 'terminal.json'),
    JSON.stringify({
      site: 'test',
      name: 'K1',
      roles: ['counter'],
      hub: 'ws://technician:s3cret-word@10.0.0.1:4700',
      staffCode: { salt: 'c2FsdHNhbHQ=', hash: 'aGFzaGhhc2g=' },
      seed: 'seed.json',
    }),
  );
  const finding = findingOf('printer', judgePrinter({ kind: 'none' }));
  const spoken = [{ number: '07', title: 'Máy in', says: `Chưa cài. ${person.phone} ${code} ${qr}`, next: '' }];
  const text = reportText(await reportFacts(terminal, '1.2.3', [finding], spoken));
  const name = await writeReport(dir, 'K1', store.now(), text);
  const written = readFileSync(path.join(dir, 'reports', name), 'utf8');

  for (const secret of [...secrets, 's3cret-word', 'technician', 'c2FsdHNhbHQ=', 'aGFzaGhhc2g=']) {
    expect(written.toLowerCase().includes(secret.toLowerCase()), secret).toBe(false);
  }
  expect(written).toContain('motcua 1.2.3');
  expect(written).toContain('07 [not-set-up] Máy in: Chưa cài.');
  expect(written).toContain('ws://10.0.0.1:4700');
  expect(written).toContain('dossiersToday: 1');
  expect(written).toContain('level=50 name=dossier.receive detail=TypeError');
});

test('only the last twenty reports are kept', async () => {
  const terminal = await testTerminal();
  onTestFinished(terminal.dispose);
  for (let second = 0; second < 23; second += 1) {
    await writeReport(terminal.dir, 'K1', terminal.store.now() + second * 1000, 'x');
  }
  const names = readdirSync(path.join(terminal.dir, 'reports')).toSorted();
  expect([names.length, names[0], names.at(-1)]).toEqual([
    20,
    'motcua-report-K1-20260915-030003.txt',
    'motcua-report-K1-20260915-030022.txt',
  ]);
});
