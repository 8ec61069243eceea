import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openSigningDesk } from '#main/backend/signing-desk.ts';
import { SIMULATED_PIN } from '#main/devices/signer/simulated-signer.ts';
import { openAttachmentKey } from '#main/store/attachment-key.ts';
import { openAttachments } from '#main/store/attachments.ts';
import { signIn } from '#main/usecases/desk.ts';
import { scannedPaper } from '#test/support/signed-papers.ts';
import { testTerminal, type TestTerminal } from '#test/support/terminal.ts';

let terminal: TestTerminal;
afterEach(() => terminal.dispose());

const counter = { role: 'counter' } as const;

const deskWith = async (signer: string | undefined, roles: readonly ('counter' | 'kiosk')[] = ['counter']) => {
  terminal = await testTerminal({ name: 'Q1' });
  const value = { name: 'Trần Văn Long', role: 'Chuyên viên' };
  terminal.store.append([{ t: 'config.set', id: 'officer:long', d: { kind: 'officer', value } }]);
  const lines: string[] = [];
  const log = {
    info: (event: string, detail?: object) => void lines.push(`${event} ${JSON.stringify(detail)}`),
    error: (event: string, detail?: object) => void lines.push(`${event} ${JSON.stringify(detail)}`),
  };
  const profile = { ...terminal.profile, roles: [...roles], ...(signer === undefined ? {} : { signer }) };
  const attachments = openAttachments(path.join(profile.dir, 'attachments'), openAttachmentKey(profile.dir));
  const desk = openSigningDesk({ ...terminal, profile }, attachments, log, () => undefined);
  const paper = await attachments.keep(scannedPaper());
  const sign = async (pin: string | null) =>
    desk.handlers['signing.sign']?.({ dossier: '', sha256: paper.sha256, pin, requestId: terminal.newId() }, counter);
  return { desk, lines, sign };
};

test('a counter signs its attachments; the log says which document became which, and neither PIN nor name', async () => {
  const { desk, lines, sign } = await deskWith('simulated');
  expect(await sign(SIMULATED_PIN)).toMatchObject({ kind: 'signed', timeStamp: 'none' });
  expect((await sign('999999'))?.kind).toBe('wrong-pin');
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['document-signed']);
  expect(lines.join('\n')).not.toMatch(/123456|999999|Chữ ký/u);
  await desk.stop();
});

test('who sits down at the counter must type a PIN of their own', async () => {
  const { desk, sign } = await deskWith('simulated');
  expect((await sign(SIMULATED_PIN))?.kind).toBe('signed');
  expect((await sign(null))?.kind).toBe('signed');
  signIn(terminal, { counter: terminal.profile.counter ?? terminal.profile.name, requestId: terminal.newId() }, 'long');
  expect(await sign(null)).toEqual({ kind: 'refused', why: 'pin-needed' });
  await desk.stop();
});

test('without a signer, or with an address that is none, the counter says so; a kiosk has no such calls', async () => {
  const none = await deskWith(undefined);
  expect(await none.sign('1')).toEqual({ kind: 'refused', why: 'no-signer' });
  await none.desk.stop();
  terminal.dispose();
  const wrong = await deskWith('usb:token');
  expect(await wrong.desk.handlers['signing.state']?.({}, counter)).toMatchObject({ signer: 'none' });
  expect(wrong.lines).toEqual(['signer-address {}']);
  await wrong.desk.stop();
  terminal.dispose();
  expect((await deskWith('simulated', ['kiosk'])).desk.handlers).toEqual({});
});

test('a torn list of pending time stamps counts as empty', async () => {
  const { desk } = await deskWith('simulated');
  writeFileSync(path.join(terminal.profile.dir, 'attachments', 'time-stamps-pending.json'), '["');
  expect(await desk.handlers['signing.state']?.({}, counter)).toMatchObject({ pendingTimeStamps: 0 });
  await desk.stop();
});
