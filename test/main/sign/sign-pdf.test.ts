import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { checkCms } from '#main/sign/check-cms.ts';
import { signaturesOf } from '#main/sign/signatures-of.ts';
import { addTimeStamp } from '#main/sign/add-time-stamp.ts';
import { signPdf } from '#main/sign/sign-pdf.ts';
import { type AskTimeStamp, timeStampsFrom } from '#main/sign/time-stamp.ts';
import { verifyPdf } from '#main/sign/verify-pdf.ts';
import { Authority, type Issued } from '#test/support/authority.ts';
import { freePort } from '#test/support/free-port.ts';
import {
  checkStructure,
  keyOf,
  opensslCades,
  opensslStamp,
  pdfsig,
  scannedPaper,
} from '#test/support/signed-papers.ts';
import { startTimeStampAuthority } from '#test/support/time-stamp-authority.ts';

const authority = new Authority();
afterAll(() => authority.dispose());
const nss = authority.trustStore();
const officer = authority.issue({ name: 'Nguyễn Thị Hạnh', key: 'rsa' });
const second = authority.issue({ name: 'Trần Văn Long', key: 'ec' });
const at = Date.UTC(2026, 2, 9, 3, 42, 7);

const signed = async (pdf: Uint8Array, by: Issued, ask: AskTimeStamp | null = null) => {
  const outcome = await signPdf(pdf, keyOf(by), at, ask);
  if (outcome.kind !== 'signed') throw new Error(JSON.stringify(outcome));
  return outcome;
};

test.each([
  ['RSA', officer, 'Nguyễn Thị Hạnh'],
  ['ECDSA P-256', second, 'Trần Văn Long'],
])(
  'pdfsig finds a signature by %s valid, its certificate trusted, and the whole document signed',
  async (_, by, holder) => {
    const { pdf, timeStamp } = await signed(scannedPaper(), by);
    const said = pdfsig(pdf, nss);
    expect(timeStamp).toBe('none');
    expect(said).toContain(`Signer Certificate Common Name: ${holder}\n`);
    expect(said).toContain('Signature Type: ETSI.CAdES.detached\n');
    expect(said).toContain('Signing Hash Algorithm: SHA-256\n');
    expect(said).toContain('Total document signed\n');
    expect(said).toContain('Signature Validation: Signature is Valid.\n');
    expect(said).toContain('Certificate Validation: Certificate is Trusted.\n');
    checkStructure(pdf);
    // OpenSSL demands the attribute that ties the signature to its certificate, which poppler does not look at.
    const [found] = signaturesOf(pdf) ?? [];
    expect(found === undefined ? '' : opensslCades(found, authority.certificate)).toContain(
      'CAdES Verification successful',
    );
  },
);

test('the document as it was stays inside, byte for byte, and goes on saying that it is PDF/A-2b', async () => {
  const before = scannedPaper();
  const { pdf } = await signed(before, officer);
  expect(Buffer.from(pdf.subarray(0, before.length)).equals(before)).toBe(true);
  const added = Buffer.from(pdf.subarray(before.length)).toString('latin1');
  // ISO 19005-2 §6.3: a field that is not seen has no size, and is printed, not hidden; the file keeps its name (ID) and its catalog its metadata.
  expect(added).toContain('/F 132 /Rect [0 0 0 0]');
  expect(added).toMatch(/\/Type \/Catalog .*\/Metadata 3 0 R \/OutputIntents \[4 0 R\] \/AcroForm/u);
  const id = /\/ID \[<([0-9a-f]{32})>/u.exec(Buffer.from(before).toString('latin1'))?.[1];
  expect(added).toContain(`/ID [<${id}> <`);
});

test('two officers sign one document, and both signatures stand', async () => {
  const { pdf: once } = await signed(scannedPaper(), officer);
  const { pdf } = await signed(once, second);
  const said = pdfsig(pdf, nss);
  expect(said.match(/Signature Validation: Signature is Valid\.\n/gu)).toHaveLength(2);
  expect(said.match(/Certificate Validation: Certificate is Trusted\.\n/gu)).toHaveLength(2);
  checkStructure(pdf);
  expect(verifyPdf(pdf)).toEqual({
    kind: 'signed',
    whole: true,
    signatures: ['Nguyễn Thị Hạnh', 'Trần Văn Long'].map((holder) => ({
      holder,
      claimedAt: at,
      stampedAt: null,
      intact: true,
    })),
  });
});

test('a certificate of another authority is valid but not trusted', async () => {
  const other = new Authority();
  const { pdf } = await signed(scannedPaper(), other.issue({ name: 'Ai đó', key: 'rsa' }));
  other.dispose();
  const said = pdfsig(pdf, nss);
  expect(said).toContain('Signature is Valid.');
  expect(said).not.toContain('Certificate is Trusted.');
});

test('a time stamp comes into the signature, and the hour is the authority’s', async () => {
  const tsa = await startTimeStampAuthority(authority);
  const { pdf, timeStamp } = await signed(scannedPaper(), officer, timeStampsFrom(tsa.url));
  expect(timeStamp).toBe('stamped');
  const verdict = verifyPdf(pdf);
  const [facts] = verdict.kind === 'signed' ? verdict.signatures : [];
  expect(facts).toMatchObject({ holder: 'Nguyễn Thị Hạnh', intact: true, claimedAt: at });
  const [found] = signaturesOf(pdf) ?? [];
  const checked = found === undefined ? null : checkCms(found.contents, found.covered);
  const token = checked?.timeStamp ?? Buffer.alloc(0);
  expect(opensslStamp(token, checked?.signature ?? token, authority.certificate)).toBe('Verification: OK\n');
  expect(Math.abs((facts?.stampedAt ?? 0) - Date.now())).toBeLessThan(600_000);
  const said = pdfsig(pdf, nss);
  expect(said).toContain('Signature is Valid.');
  expect(said).toContain('Certificate is Trusted.');
});

test.each(['out-of-order', 'refuses', 'of-other-bytes', 'nonsense'] as const)(
  'an authority that is %s leaves a good signature whose time stamp is pending',
  async (mood) => {
    const tsa = await startTimeStampAuthority(authority);
    tsa.mood = mood;
    const ask = timeStampsFrom(tsa.url);
    expect((await ask(Buffer.from('x'))).kind).toBe(mood === 'out-of-order' ? 'unreachable' : 'refused');
    const { pdf, timeStamp } = await signed(scannedPaper(), officer, ask);
    expect([timeStamp, verifyPdf(pdf)]).toMatchObject(['pending', { kind: 'signed', whole: true }]);
  },
);

test('a time stamp that was pending is added afterwards over the whole document', async () => {
  const away = timeStampsFrom(`http://127.0.0.1:${await freePort()}/`);
  const { pdf, timeStamp } = await signed(scannedPaper(), officer, away);
  expect([timeStamp, await addTimeStamp(pdf, away)]).toEqual(['pending', { kind: 'unreachable' }]);
  const tsa = await startTimeStampAuthority(authority);
  const later = await addTimeStamp(pdf, timeStampsFrom(tsa.url));
  if (later.kind !== 'stamped') throw new Error(JSON.stringify(later));
  checkStructure(later.pdf);
  // poppler knows no document time stamps; OpenSSL judges the token.
  expect(pdfsig(later.pdf, nss)).toContain('Signature is Valid.');
  const stamp = signaturesOf(later.pdf)?.find(({ kind }) => kind === 'time-stamp');
  expect(stamp === undefined ? '' : opensslStamp(stamp.contents, stamp.covered, authority.certificate)).toBe(
    'Verification: OK\n',
  );
  expect(verifyPdf(later.pdf)).toMatchObject({
    kind: 'signed',
    whole: true,
    signatures: [{ holder: 'Nguyễn Thị Hạnh', stampedAt: later.at, intact: true }],
  });
});

test('a byte changed anywhere in the signed range is noticed', async () => {
  const { pdf } = await signed(scannedPaper(), second);
  const text = Buffer.from(pdf).toString('latin1');
  const [, open = '0', close = '0'] = /\/ByteRange \[0 (\d+) +(\d+)/u.exec(text) ?? [];
  const [hole, after] = [Number(open), Number(close)];
  const isCovered = (index: number): boolean => index < hole || index >= after;
  fc.assert(
    fc.property(fc.nat(pdf.length - 1).filter(isCovered), fc.integer({ min: 1, max: 255 }), (index, change) => {
      const changed = Buffer.from(pdf);
      changed[index] = (changed[index] ?? 0) ^ change;
      const verdict = verifyPdf(changed);
      expect(verdict.kind === 'signed' && verdict.whole && verdict.signatures.every(({ intact }) => intact)).toBe(
        false,
      );
    }),
    { numRuns: 400 },
  );
  // And by a program that is not ours, here and there: in a picture, in the metadata, in the signature's own dictionary.
  for (const mark of ['endstream', 'GTS_PDFA1', 'Adobe.PPKLite']) {
    const changed = Buffer.from(pdf);
    const index = text.indexOf(mark) - 3;
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(pdfsig(changed, nss)).not.toContain('Signature is Valid.');
  }
});

test('a byte changed in the signature itself is noticed, and so is what is appended', async () => {
  const { pdf } = await signed(scannedPaper(), officer);
  const at0 = Buffer.from(pdf).indexOf('/Contents <30', 0, 'latin1') + '/Contents <'.length;
  for (const offset of [0, 60, 900, 1_500, 2_400]) {
    const changed = Buffer.from(pdf);
    changed.write(
      changed.toString('latin1', at0 + offset, at0 + offset + 1) === '7' ? '8' : '7',
      at0 + offset,
      'latin1',
    );
    expect(verifyPdf(changed)).not.toMatchObject({ kind: 'signed', whole: true });
  }
  expect(verifyPdf(Buffer.concat([pdf, Buffer.from('\n')]))).toMatchObject({ kind: 'signed', whole: false });
});

test('what is no PDF, is torn, or is unsigned has a name, and nothing is thrown', async () => {
  const pdf = Buffer.from(scannedPaper());
  expect(verifyPdf(pdf)).toEqual({ kind: 'unsigned' });
  const odd = [Buffer.alloc(0), Buffer.from('%PDF-1.7'), pdf.subarray(0, 900), pdf.subarray(0, -30)];
  const encrypted = Buffer.from(pdf.toString('latin1').replace('/Info 6 0 R', '/Encrypt 6 0'), 'latin1');
  for (const bytes of [...odd, encrypted]) {
    expect(verifyPdf(bytes)).toEqual({ kind: 'unreadable' });
    expect(await signPdf(bytes, keyOf(officer), at, null)).toEqual({ kind: 'unfit-document' });
    expect(await addTimeStamp(bytes, () => Promise.resolve({ kind: 'unreachable' }))).toEqual({
      kind: 'unfit-document',
    });
  }
});

test('hostile PDFs end with a verdict', () => {
  const pdf = Buffer.from(scannedPaper());
  fc.assert(
    fc.property(fc.nat(pdf.length), fc.string({ unit: 'binary', maxLength: 60 }), (index, junk) => {
      const bytes = Buffer.concat([pdf.subarray(0, index), Buffer.from(junk), pdf.subarray(index)]);
      expect(['unsigned', 'unreadable']).toContain(verifyPdf(bytes).kind);
    }),
    { numRuns: 200 },
  );
});
