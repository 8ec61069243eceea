import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { Pkcs11Signer } from '#main/devices/signer/pkcs11-signer.ts';
import type { DocumentSigner } from '#main/devices/signer/signer-port.ts';
import { SIMULATED_PIN, SimulatedSigner } from '#main/devices/signer/simulated-signer.ts';
import { type AskTimeStamp, timeStampsFrom } from '#main/sign/time-stamp.ts';
import { openAttachments } from '#main/store/attachments.ts';
import { PendingTimeStampsFile } from '#main/store/pending-time-stamps.ts';
import { SITTING_MINUTES, SignDocuments } from '#main/usecases/sign-document.ts';
import { Authority, PIN } from '#test/support/authority.ts';
import { pdfsig, scannedPaper } from '#test/support/signed-papers.ts';
import { SOFT_LIBRARY, softTokens } from '#test/support/soft-token.ts';
import { startTimeStampAuthority } from '#test/support/time-stamp-authority.ts';

const authority = new Authority();
afterAll(() => authority.dispose());
const nss = authority.trustStore();
const anyone = () => true;
const away: AskTimeStamp = () => Promise.resolve({ kind: 'unreachable' });

/** A counter that signs, with a clock that a test moves by hand. */
const desk = async (
  signer: DocumentSigner | null,
  given: { timeStamps?: AskTimeStamp | null; clockAhead?: number } = {},
) => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-signing-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const attachments = openAttachments(dir, new Uint8Array(32).fill(7));
  const readAttachment = async (sha256: string): Promise<Uint8Array | null> => {
    const read = await attachments.read(sha256);
    return read instanceof Uint8Array ? read : null;
  };
  const paper = await attachments.keep(scannedPaper());
  const timers = new Set<{ readonly at: number; readonly act: () => void }>();
  const clock = { now: Date.now() + (given.clockAhead ?? 0), timeStamps: given.timeStamps ?? null };
  const [failures, replaced]: [string[], [string, string][]] = [[], []];
  let requests = 0;
  const signing = new SignDocuments({
    signer,
    timeStamps: () => clock.timeStamps,
    readAttachment,
    keepAttachment: attachments.keep,
    pending: new PendingTimeStampsFile(dir),
    onStamped: (before, after) => void replaced.push([before, after.sha256]),
    onChange: () => undefined,
    onFailure: (detail) => void failures.push(detail),
    now: () => clock.now,
    later: (ms, act) => {
      const timer = { at: clock.now + ms, act };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  });
  onTestFinished(() => signing.lock());
  return {
    dir,
    signing,
    paper,
    clock,
    failures,
    replaced,
    read: readAttachment,
    pass: (ms: number) => {
      clock.now += ms;
      for (const timer of timers) if (timer.at <= clock.now) timer.act();
    },
    sign: (pin: string | null, sha256 = paper.sha256) => {
      requests += 1;
      return signing.sign({ sha256, pin, requestId: `request-${requests}` });
    },
  };
};
const minute = 60_000;

test('a token signs a scan: pdfsig finds it valid and trusted, and the unsigned document stays beside it', async () => {
  const tokens = softTokens(authority);
  tokens.add('can-bo', authority.issue({ name: 'Nguyễn Thị Hạnh', key: 'rsa' }));
  const signer = new Pkcs11Signer({ library: SOFT_LIBRARY, token: 'can-bo' }, anyone);
  const { read, signing, paper, sign } = await desk(signer);
  expect(await signing.state()).toMatchObject({
    signer: 'ready',
    holder: 'Nguyễn Thị Hạnh',
    standing: 'fit',
    sittingUntil: null,
  });
  const outcome = await sign(PIN);
  if (outcome.kind !== 'signed') throw new Error(JSON.stringify(outcome));
  expect([outcome.holder, outcome.timeStamp]).toEqual(['Nguyễn Thị Hạnh', 'none']);
  const said = pdfsig(Buffer.from((await read(outcome.sha256)) ?? ''), nss);
  expect(said).toContain('Signature Validation: Signature is Valid.');
  expect(said).toContain('Certificate Validation: Certificate is Trusted.');
  expect(Buffer.from(scannedPaper()).equals((await read(paper.sha256)) ?? Buffer.alloc(0))).toBe(true);
  expect(await signing.verify(outcome.sha256)).toMatchObject({ kind: 'signed', whole: true });
  expect([await signing.verify(paper.sha256), await signing.verify('0'.repeat(64))]).toEqual([
    { kind: 'unsigned' },
    { kind: 'no-document' },
  ]);
});

test('a token pulled out while signing loses nothing: the document stays, no half-signed one is left, and plugged in it signs', async () => {
  const tokens = softTokens(authority);
  tokens.add('can-bo', authority.issue({ name: 'Nguyễn Thị Hạnh', key: 'ec' }));
  const signer = new Pkcs11Signer({ library: SOFT_LIBRARY, token: 'can-bo' }, anyone);
  const { dir, signing, paper, sign } = await desk({
    look: () => signer.look(),
    open: async (pin) => {
      const opened = await signer.open(pin);
      // Between the PIN and the signature: the worst moment.
      if (opened.kind === 'opened') await tokens.pullOut();
      return opened;
    },
  });
  expect(await sign(PIN)).toEqual({ kind: 'refused', why: 'token-removed' });
  expect(readdirSync(dir)).toEqual([`${paper.sha256}.mca`]);
  expect(await signing.state()).toMatchObject({ signer: 'absent', sittingUntil: null });
  await tokens.plugIn();
  const second = await desk(signer);
  expect((await second.sign(PIN)).kind).toBe('signed');
});

test('one PIN signs the papers of one sitting, until its time is over', async () => {
  const { signing, pass, clock, sign } = await desk(new SimulatedSigner(Date.now()));
  expect(await sign(null)).toEqual({ kind: 'refused', why: 'pin-needed' });
  expect((await sign(SIMULATED_PIN)).kind).toBe('signed');
  pass((SITTING_MINUTES - 1) * minute);
  expect((await sign(null)).kind).toBe('signed');
  expect((await signing.state()).sittingUntil).toBe(clock.now + SITTING_MINUTES * minute);
  pass((SITTING_MINUTES - 1) * minute);
  expect((await sign(null)).kind).toBe('signed');
  pass(SITTING_MINUTES * minute);
  expect(await sign(null)).toEqual({ kind: 'refused', why: 'pin-needed' });
});

test('a lock ends the sitting, and so do a wrong PIN and a token that is pulled out', async () => {
  const signer = new SimulatedSigner(Date.now());
  const { signing, sign } = await desk(signer);
  expect((await sign(SIMULATED_PIN)).kind).toBe('signed');
  await signing.lock();
  expect(await sign(null)).toEqual({ kind: 'refused', why: 'pin-needed' });
  expect((await sign(SIMULATED_PIN)).kind).toBe('signed');
  expect(await sign('0')).toEqual({ kind: 'wrong-pin', triesLeft: 2 });
  expect(await sign(null)).toEqual({ kind: 'refused', why: 'pin-needed' });
  expect((await sign(SIMULATED_PIN)).kind).toBe('signed');
  signer.pullOut();
  expect(await sign(null)).toEqual({ kind: 'refused', why: 'token-removed' });
  signer.plugIn();
  expect(await sign(null)).toEqual({ kind: 'refused', why: 'pin-needed' });
});

test('asked twice with one request it signs once; two at a time sign one after the other', async () => {
  const { dir, signing, paper, sign } = await desk(new SimulatedSigner(Date.now()));
  const wish = { sha256: paper.sha256, pin: SIMULATED_PIN, requestId: 'once' };
  const [first, again] = await Promise.all([signing.sign(wish), signing.sign(wish)]);
  expect(again).toEqual(first);
  // The unsigned document and one signed.
  expect(readdirSync(dir)).toHaveLength(2);
  const both = await Promise.all([sign(null), sign(null)]);
  expect(both.map(({ kind }) => kind)).toEqual(['signed', 'signed']);
});

test('every obstacle has a name and leaves the document as it was', async () => {
  const year = 366 * 24 * 60 * minute;
  const locked = new SimulatedSigner(Date.now());
  const outcomes = [
    await (await desk(null)).sign(PIN),
    await (await desk(new SimulatedSigner(Date.now()))).sign(SIMULATED_PIN, '0'.repeat(64)),
    await (await desk(new SimulatedSigner(Date.now()), { clockAhead: 2 * year })).sign(SIMULATED_PIN),
    await (await desk(new SimulatedSigner(Date.now()), { clockAhead: -2 * year })).sign(SIMULATED_PIN),
    await (await desk(locked)).sign('1'),
    await (await desk(locked)).sign('2'),
    await (await desk(locked)).sign('3'),
    await (await desk(locked)).sign(SIMULATED_PIN),
  ];
  expect(outcomes).toEqual([
    { kind: 'refused', why: 'no-signer' },
    { kind: 'refused', why: 'no-document' },
    { kind: 'refused', why: 'certificate-expired' },
    { kind: 'refused', why: 'not-yet-valid' },
    { kind: 'wrong-pin', triesLeft: 2 },
    { kind: 'wrong-pin', triesLeft: 1 },
    { kind: 'refused', why: 'pin-locked' },
    { kind: 'refused', why: 'pin-locked' },
  ]);
});

test('a token that signs wrongly is found out: nothing is kept, and the log gets a sentence without a name or PIN', async () => {
  const signer = new SimulatedSigner(Date.now());
  const { dir, paper, failures, sign } = await desk({
    look: () => signer.look(),
    open: async (pin) => {
      const opened = await signer.open(pin);
      if (opened.kind !== 'opened') return opened;
      const bytes = new Uint8Array(256).fill(7);
      return {
        kind: 'opened',
        signer: { ...opened.signer, sign: () => Promise.resolve({ kind: 'signature', bytes }) },
      };
    },
  });
  expect(await sign(SIMULATED_PIN)).toEqual({ kind: 'refused', why: 'failed' });
  expect([failures, readdirSync(dir)]).toEqual([['the signature does not verify'], [`${paper.sha256}.mca`]]);
});

test('a time stamp that could not be had is asked for again until it comes, also after a restart', async () => {
  const signer = new SimulatedSigner(Date.now());
  const { dir, signing, clock, replaced, sign } = await desk(signer, { timeStamps: away });
  const outcome = await sign(SIMULATED_PIN);
  if (outcome.kind !== 'signed') throw new Error(JSON.stringify(outcome));
  expect(outcome.timeStamp).toBe('pending');
  expect((await signing.state()).pendingTimeStamps).toBe(1);
  expect(await signing.retryTimeStamps()).toBe(0);
  expect(new PendingTimeStampsFile(dir).list()).toEqual([outcome.sha256]);
  const tsa = await startTimeStampAuthority(authority);
  clock.timeStamps = timeStampsFrom(tsa.url);
  tsa.mood = 'refuses';
  expect(await signing.retryTimeStamps()).toBe(0);
  tsa.mood = 'well';
  expect(await signing.retryTimeStamps()).toBe(1);
  const [, after] = replaced.at(-1) ?? [];
  const verdict = await signing.verify(after ?? '');
  expect(verdict).toMatchObject({ kind: 'signed', whole: true });
  expect(verdict.kind === 'signed' ? verdict.signatures[0]?.stampedAt : null).not.toBe(null);
  expect((await signing.state()).pendingTimeStamps).toBe(0);
});
