import path from 'node:path';
import { assertNever } from '#common/kit/assert-never.ts';
import type { Handlers } from '#main/ipc/answer.ts';
import { Pkcs11Signer } from '#main/devices/signer/pkcs11-signer.ts';
import { Pkcs12Signer } from '#main/devices/signer/pkcs12-signer.ts';
import { parseSignerAddress } from '#main/devices/signer/signer-address.ts';
import type { DocumentSigner } from '#main/devices/signer/signer-port.ts';
import { SimulatedSigner } from '#main/devices/signer/simulated-signer.ts';
import { judgeCertificate, readCertificate } from '#main/sign/certificate.ts';
import { timeStampsFrom } from '#main/sign/time-stamp.ts';
import { deskOf } from '#main/store/desks.ts';
import type { Attachments } from '#main/store/attachments.ts';
import { PendingTimeStampsFile } from '#main/store/pending-time-stamps.ts';
import { noteSigned, noteStamped } from '#main/usecases/digitise/note-signed.ts';
import { SignDocuments } from '#main/usecases/sign-document.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';

/** Pending time stamps are asked for again so often, ms. */
const RETRY_MS = 300_000;

const suits = (certificate: Uint8Array): boolean => {
  const read = readCertificate(certificate);
  return read !== null && judgeCertificate(read, Date.now()) === 'fit';
};

/** The signer at an address, or null where there is none or the address is wrong. */
const openSigner = (address: string | undefined, log: BackendLog): DocumentSigner | null => {
  if (address === undefined) return null;
  const parsed = parseSignerAddress(address);
  switch (parsed?.kind) {
    case undefined:
      log.error('signer-address', {});
      return null;
    case 'pkcs11':
      return new Pkcs11Signer(parsed, suits);
    case 'pkcs12':
      return new Pkcs12Signer(parsed.file, suits);
    case 'simulated':
      return new SimulatedSigner(Date.now());
    default:
      return assertNever(parsed);
  }
};

const later = (ms: number, act: () => void): (() => void) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

export type SigningDesk = { readonly handlers: Partial<Handlers>; readonly stop: () => Promise<void> };

/** Who sits at this terminal's counter, as far as it changes who may sign. */
const seatOf = ({ store, profile }: TerminalContext): string => {
  const desk = deskOf(store.db, profile.counter ?? profile.name, store.today());
  return JSON.stringify([desk?.officer ?? null, desk?.pause ?? null]);
};

/**
 * Digital signing at this terminal. One that is no counter has none. Whoever sits down, leaves, pauses or hands over ends the sitting: nobody signs with
 * the key of the officer before.
 */
export const openSigningDesk = (
  terminal: TerminalContext,
  attachments: Attachments,
  log: BackendLog,
  onChange: () => void,
): SigningDesk => {
  const { profile, store } = terminal;
  if (!profile.roles.includes('counter')) return { handlers: {}, stop: () => Promise.resolve() };
  const folder = path.join(profile.dir, 'attachments');
  const ask = profile.timeStamps === undefined ? null : timeStampsFrom(profile.timeStamps);
  const signing = new SignDocuments({
    signer: openSigner(profile.signer, log),
    timeStamps: () => ask,
    readAttachment: async (sha256) => {
      const read = await attachments.read(sha256);
      return read instanceof Uint8Array ? read : null;
    },
    keepAttachment: attachments.keep,
    pending: new PendingTimeStampsFile(folder),
    onStamped: (before, after) => {
      log.info('document-stamped', { before, after: after.sha256 });
      noteStamped(terminal, before, { ...after, timeStamp: 'stamped' });
    },
    onChange,
    onFailure: (detail) => log.error('signing', { detail }),
    now: Date.now,
    later,
  });
  let seat = seatOf(terminal);
  const forget = store.onChanged((touched) => {
    if (!touched.some(({ kind }) => kind === 'desk')) return;
    const now = seatOf(terminal);
    if (now === seat) return;
    seat = now;
    void signing.lock();
  });
  const retry = (): void =>
    void signing.retryTimeStamps().catch((error: unknown) => log.error('time-stamps', { detail: String(error) }));
  const timer = setInterval(retry, RETRY_MS);
  retry();
  return {
    handlers: {
      'signing.state': () => signing.state(),
      'signing.sign': async ({ dossier, ...wish }) => {
        const isNew = !signing.knows(wish.requestId);
        const outcome = await signing.sign(wish);
        if (outcome.kind === 'signed' && isNew) {
          log.info('document-signed', { before: wish.sha256, after: outcome.sha256 });
          noteSigned(terminal, dossier, wish.sha256, outcome);
        }
        return outcome;
      },
      'signing.lock': async () => {
        await signing.lock();
        return {};
      },
      'signing.verify': ({ sha256 }) => signing.verify(sha256),
    },
    stop: async () => {
      clearInterval(timer);
      forget();
      await signing.lock();
    },
  };
};
