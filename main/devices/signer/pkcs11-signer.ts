import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { chainOf } from './chain-of.ts';
import { ecdsaAsDer } from './ecdsa-as-der.ts';
import { ck, refusalOf } from './pkcs11-codes.ts';
import { loadPkcs11 } from './pkcs11-library.ts';
import { Pkcs11Token } from './pkcs11-token.ts';
import type { DocumentSigner, OpenSigner, SignedMessage, SignerRefusal, SuitsForSigning } from './signer-port.ts';

type TokenPlace = { readonly library: string; readonly token: string | null };
type KeyPlace = { readonly session: number; readonly handle: number; readonly isEc: boolean };

/** DigestInfo of SHA-256 up to its digest (RFC 8017 §9.2): what CKM_RSA_PKCS signs. */
const SHA256_INFO = Buffer.from('3031300d060960864801650304020105000420', 'hex');

/** A token (USB token) behind its maker's PKCS#11 library. The PIN goes to the token and is kept nowhere. */
export class Pkcs11Signer implements DocumentSigner {
  readonly #place: TokenPlace;
  readonly #suits: SuitsForSigning;
  #token: Promise<Pkcs11Token | null> | null = null;
  /** How many use the library: the last one closes it, so that it looks for tokens anew. */
  #users = 0;

  constructor(place: TokenPlace, suits: SuitsForSigning) {
    this.#place = place;
    this.#suits = suits;
  }

  async look(): ReturnType<DocumentSigner['look']> {
    const token = await this.#acquire();
    if (token === null) return { kind: 'absent' };
    try {
      const [slot] = await token.slots(this.#place.token);
      if (slot === undefined) return { kind: 'absent' };
      const session = await token.openSession(slot);
      // Without a PIN the keys are not seen: the certificate that may sign is the one that will be taken.
      const certificates = (await this.#certificates(token, session)).map(({ der }) => der);
      await token.closeSession(session);
      const own = certificates.filter((each) => !certificates.some((other) => chainOf(other, [each]).length > 0));
      return { kind: 'ready', certificate: own.find(this.#suits) ?? own[0] ?? null };
    } catch {
      return { kind: 'absent' };
    } finally {
      await this.#release(token);
    }
  }

  async open(pin: string): ReturnType<DocumentSigner['open']> {
    const token = await this.#acquire();
    if (token === null) {
      // Some libraries do not even start without a token.
      const isThere = await access(this.#place.library).then(
        () => true,
        () => false,
      );
      return isThere ? { kind: 'no-token' } : { kind: 'failed', detail: 'the PKCS#11 library is not installed' };
    }
    let session: number | null = null;
    let slot: number | undefined;
    try {
      [slot] = await token.slots(this.#place.token);
      if (slot === undefined) return await this.#refuse(token, null, { kind: 'no-token' });
      session = await token.openSession(slot);
      await token.login(session, ck.user, pin);
      const signer = await this.#signer(token, session, pin);
      return signer === null ? await this.#refuse(token, session, { kind: 'wrong-usage' }) : { kind: 'opened', signer };
    } catch (error) {
      const flags = slot === undefined ? null : await token.flags(slot).catch(() => null);
      return this.#refuse(token, session, refusalOf(error, flags));
    }
  }

  async #signer(token: Pkcs11Token, session: number, pin: string): Promise<OpenSigner | null> {
    const certificates = await this.#certificates(token, session);
    const keys = await token.objects(session, ck.privateKey);
    const pairs = certificates.flatMap(({ der, id }) => {
      const key = keys.find((each) => each.id.equals(id));
      return key === undefined ? [] : [{ der, handle: key.handle }];
    });
    const pair = pairs.find(({ der }) => this.#suits(der)) ?? pairs[0];
    if (pair === undefined) return null;
    const once = (await token.attribute(session, pair.handle, ck.alwaysAuthenticate))?.[0] === 1;
    const key: KeyPlace = { session, handle: pair.handle, isEc: await token.isEc(session, pair.handle) };
    let isOpen = true;
    return {
      certificate: pair.der,
      chain: chainOf(
        pair.der,
        certificates.map(({ der }) => der),
      ),
      once,
      sign: (message) =>
        isOpen ? this.#sign(token, key, message, once ? pin : null) : Promise.resolve({ kind: 'token-removed' }),
      close: async () => {
        if (!isOpen) return;
        isOpen = false;
        await this.#leave(token, session);
      },
    };
  }

  async #sign(token: Pkcs11Token, key: KeyPlace, message: Uint8Array, pin: string | null): Promise<SignedMessage> {
    const digest = createHash('sha256').update(message).digest();
    try {
      const bytes = key.isEc
        ? ecdsaAsDer(await token.sign(key.session, key.handle, ck.ecdsa, digest, pin))
        : await token.sign(key.session, key.handle, ck.rsaPkcs, Buffer.concat([SHA256_INFO, digest]), pin);
      return { kind: 'signature', bytes: new Uint8Array(bytes) };
    } catch (error) {
      const isThere = await token.slots(this.#place.token).catch(() => []);
      return isThere.length === 0 ? { kind: 'token-removed' } : refusalOf(error, null);
    }
  }

  async #certificates(token: Pkcs11Token, session: number) {
    const found: { readonly der: Uint8Array; readonly id: Buffer }[] = [];
    for (const { handle, id } of await token.objects(session, ck.certificate)) {
      const der = await token.attribute(session, handle, ck.value);
      if (der !== null) found.push({ der: new Uint8Array(der), id });
    }
    return found;
  }

  async #refuse(token: Pkcs11Token, session: number | null, refusal: SignerRefusal): Promise<SignerRefusal> {
    await this.#leave(token, session);
    return refusal;
  }

  async #leave(token: Pkcs11Token, session: number | null): Promise<void> {
    // A token that is gone refuses even this; there is nothing left to close then.
    if (session !== null) {
      await token.logout(session).catch(() => undefined);
      await token.closeSession(session).catch(() => undefined);
    }
    await this.#release(token);
  }

  async #acquire(): Promise<Pkcs11Token | null> {
    this.#token ??= loadPkcs11(this.#place.library).then((library) =>
      library === null ? null : new Pkcs11Token(library),
    );
    const token = await this.#token;
    if (token === null) {
      // The maker's software may be installed while the program runs.
      this.#token = null;
      return null;
    }
    try {
      await token.initialize();
    } catch {
      return null;
    }
    this.#users += 1;
    return token;
  }

  async #release(token: Pkcs11Token): Promise<void> {
    this.#users -= 1;
    if (this.#users === 0) await token.finalize().catch(() => undefined);
  }
}
