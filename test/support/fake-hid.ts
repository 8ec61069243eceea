import { SCANNER_USAGE_PAGE } from '#main/devices/scanner/hid-report.ts';
import type { HidDevice, HidListing, HidSystem } from '#main/devices/scanner/hid-system.ts';

const PART = 56;

/** Input reports as a HID-POS scanner sends them for one code: 56 bytes each, all but the last with the flag "more follows". */
export const scanReports = (data: Uint8Array, aim = ']Q1', whole = true): readonly Uint8Array[] => {
  const count = Math.max(1, Math.ceil(data.length / PART));
  return Array.from({ length: count }, (_, index) => {
    const part = data.subarray(index * PART, (index + 1) * PART);
    const report = new Uint8Array(64);
    report.set([0x02, part.length, ...new TextEncoder().encode(aim)]);
    report.set(part, 5);
    report[63] = whole && index === count - 1 ? 0 : 1;
    return report;
  });
};

/** A HID bus with one bar code scanner that a test plugs in, pulls out, and lets read codes. */
export class FakeHid implements HidSystem {
  readonly features: (readonly number[])[] = [];
  readonly #listing: HidListing;
  #plugged = true;
  #refusal: string | null = null;
  #onReport: (report: Uint8Array) => void = () => undefined;
  #onGone: () => void = () => undefined;

  constructor(listing: Partial<HidListing> = {}) {
    this.#listing = {
      path: '/dev/hidraw0',
      vendorId: 0x0c2e,
      productId: 0x0b8f,
      usagePage: SCANNER_USAGE_PAGE,
      ...listing,
    };
  }

  readonly list = (): Promise<readonly HidListing[]> => Promise.resolve(this.#plugged ? [this.#listing] : []);

  readonly open = (path: string): Promise<HidDevice> => {
    if (this.#refusal !== null) return Promise.reject(new Error(this.#refusal));
    if (!this.#plugged || path !== this.#listing.path) return Promise.reject(new Error('cannot open device'));
    return Promise.resolve({
      onReport: (listener) => {
        this.#onReport = listener;
      },
      onGone: (listener) => {
        this.#onGone = listener;
      },
      sendFeature: (report) => {
        this.features.push(report);
        return Promise.resolve();
      },
      close: () => {
        this.#onReport = () => undefined;
        this.#onGone = () => undefined;
        return Promise.resolve();
      },
    });
  };

  /** Opening fails with this message from now on; null opens again. */
  refuse(message: string | null): void {
    this.#refusal = message;
  }

  report(report: Uint8Array): void {
    this.#onReport(report);
  }

  unplug(): void {
    this.#plugged = false;
    this.#onGone();
  }

  plugIn(): void {
    this.#plugged = true;
  }
}
