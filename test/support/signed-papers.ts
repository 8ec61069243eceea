import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simulatedPage } from '#main/devices/document-scanner/simulated-page.ts';
import { pdfOfPictures } from '#main/print/pdf-of-pictures.ts';
import type { SigningKey } from '#main/sign/sign-pdf.ts';
import type { FoundSignature } from '#main/sign/signatures-of.ts';
import type { Issued } from './authority.ts';

/** A scanned page as PDF/A. */
export const scannedPaper = (): Uint8Array => {
  const page = { bytes: simulatedPage(1, { dpi: 150, colour: 'black-and-white' }), dpi: 150 };
  const pdf = pdfOfPictures([page], { title: 'Giấy tờ đã quét', at: Date.UTC(2026, 2, 9, 3, 42) });
  if (pdf === null) throw new Error('no PDF');
  return pdf;
};

/** A key of the test authority, signing by itself. */
export const keyOf = (issued: Issued): SigningKey<never> => {
  const key = createPrivateKey(readFileSync(issued.key));
  return {
    certificate: issued.der,
    chain: [],
    sign: (message) => Promise.resolve({ kind: 'signature', bytes: new Uint8Array(sign('sha256', message, key)) }),
  };
};

const inFile = (pdf: Uint8Array, look: (file: string) => string): string => {
  const dir = mkdtempSync(path.join(tmpdir(), 'motcua-signed-'));
  try {
    const file = path.join(dir, 'signed.pdf');
    writeFileSync(file, pdf);
    return look(file);
  } finally {
    rmSync(dir, { recursive: true });
  }
};

/** What poppler's pdfsig says of a PDF, which knows nothing of our code; `nss` is the folder with the certificates it trusts. */
export const pdfsig = (pdf: Uint8Array, nss: string): string =>
  inFile(pdf, (file) => {
    try {
      return execFileSync('pdfsig', ['-nssdir', `sql:${nss}`, file], { encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      // It ends with another code than 0 when a signature is not valid, and says so on its output.
      return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
    }
  });

/** Throws when qpdf finds the structure of a PDF less than perfect. */
export const checkStructure = (pdf: Uint8Array): string =>
  inFile(pdf, (file) => execFileSync('qpdf', ['--check', file], { encoding: 'utf8' }));

/** What OpenSSL says of a signature that was taken out of a PDF, with the attribute that names the certificate (CAdES); throws when it is not true. */
export const opensslCades = (found: FoundSignature, authority: string): string =>
  inFile(found.contents, (file) => {
    writeFileSync(`${file}.covered`, found.covered);
    const about = ['-inform', 'DER', '-in', file, '-content', `${file}.covered`, '-binary', '-out', `${file}.out`];
    const args = ['cms', '-verify', '-cades', ...about, '-CAfile', authority, '-purpose', 'any'];
    return spawnSync('openssl', args, { encoding: 'utf8' }).stderr;
  });

/** What OpenSSL says of a time-stamp token over bytes. */
export const opensslStamp = (token: Uint8Array, bytes: Uint8Array, authority: string): string =>
  inFile(token, (file) => {
    writeFileSync(`${file}.data`, bytes);
    const args = ['ts', '-verify', '-data', `${file}.data`, '-in', file, '-token_in', '-CAfile', authority];
    return spawnSync('openssl', args, { encoding: 'utf8' }).stdout;
  });
