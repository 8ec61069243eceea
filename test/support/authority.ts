import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { X509Certificate } from 'node:crypto';

/** What a certificate of the test authority is to be. */
export type CertificateWish = {
  readonly name: string;
  readonly key: 'rsa' | 'ec';
  readonly usage?: string;
  /** Days from today; both may be negative. */
  readonly from?: number;
  readonly to?: number;
};

/** A key and its certificate, as PEM files. */
export type Issued = { readonly key: string; readonly certificate: string; readonly der: Uint8Array };

const DAY_MS = 86_400_000;
const day = (days: number): string =>
  `${new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 19).replaceAll(/[-:T]/gu, '')}Z`;

const openssl = (...args: readonly string[]): void => {
  execFileSync('openssl', args, { stdio: 'pipe' });
};

/** The PIN of its tokens and the passphrase of its files. */
export const PIN = '123456';
export const PASSPHRASE = 'Mật khẩu 12';

/** A certificate authority of a test, made with OpenSSL in a folder of its own: it issues certificates, PKCS#12 files and SoftHSM tokens. */
export class Authority {
  readonly dir = mkdtempSync(path.join(tmpdir(), 'motcua-ca-'));
  readonly certificate = this.#path('ca.pem');
  #serial = 0;

  constructor() {
    const subject = ['-subj', '/C=VN/O=MotCua/CN=Test authority', '-days', '3650'];
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      this.#path('ca.key'),
      '-out',
      this.certificate,
      ...subject,
    );
    writeFileSync(this.#path('index.txt'), '');
    writeFileSync(this.#path('serial'), '1000\n');
    const about = ['[ca]', 'default_ca=here', '[here]', `database=${this.#path('index.txt')}`];
    const places = [`new_certs_dir=${this.dir}`, `serial=${this.#path('serial')}`, 'default_md=sha256', 'policy=any'];
    const rest = ['unique_subject=no', 'string_mask=utf8only', '[any]', 'commonName=supplied'];
    writeFileSync(this.#path('ca.cnf'), [...about, ...places, ...rest, ''].join('\n'));
  }

  dispose(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }

  issue({
    name,
    key,
    usage = 'keyUsage=critical,digitalSignature,nonRepudiation',
    from = -1,
    to = 365,
  }: CertificateWish): Issued {
    this.#serial += 1;
    const base = this.#path(`issued-${this.#serial}`);
    const [keyFile, request, certificate, extensions] = [`${base}.key`, `${base}.csr`, `${base}.pem`, `${base}.ext`];
    const kind = key === 'rsa' ? ['rsa:2048'] : ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
    openssl(
      'req',
      '-newkey',
      ...kind,
      '-nodes',
      '-keyout',
      keyFile,
      '-out',
      request,
      '-utf8',
      '-subj',
      `/CN=${name.replaceAll(/[+/\\]/gu, '\\$&')}`,
    );
    writeFileSync(extensions, `basicConstraints=CA:FALSE\n${usage}\n`);
    const signing = [
      'ca',
      '-batch',
      '-notext',
      '-config',
      this.#path('ca.cnf'),
      '-cert',
      this.certificate,
      '-keyfile',
      this.#path('ca.key'),
    ];
    const dates = ['-startdate', day(from), '-enddate', day(to), '-extfile', extensions, '-utf8'];
    openssl(...signing, ...dates, '-in', request, '-out', certificate);
    return { key: keyFile, certificate, der: new Uint8Array(new X509Certificate(readFileSync(certificate)).raw) };
  }

  /** A PKCS#12 file as OpenSSL 3 makes it, or with the old ciphers. */
  pkcs12(issued: Issued, kind: 'modern' | 'legacy', passphrase = PASSPHRASE): string {
    const file = issued.certificate.replace('.pem', `-${kind}.p12`);
    const old = kind === 'legacy' ? ['-legacy'] : [];
    const holds = ['-inkey', issued.key, '-in', issued.certificate, '-certfile', this.certificate];
    openssl('pkcs12', '-export', ...old, ...holds, '-out', file, '-passout', `pass:${passphrase}`);
    return file;
  }

  /** The certificates NSS (and so pdfsig) is to trust: this authority alone. */
  trustStore(): string {
    const dir = this.#path('nss');
    mkdirSync(dir, { recursive: true });
    execFileSync('certutil', ['-N', '-d', `sql:${dir}`, '--empty-password']);
    execFileSync('certutil', ['-A', '-d', `sql:${dir}`, '-n', 'authority', '-t', 'CT,C,C', '-i', this.certificate]);
    return dir;
  }

  #path(name: string): string {
    return path.join(this.dir, name);
  }
}
