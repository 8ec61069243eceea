import { CONSENT_MS, LOOKED_MS, type OrderAnswer } from '#common/domain/floor/order-kind.ts';
import { afterStart, ordersToBegin, type Order } from '#common/domain/floor/order.ts';
import type { SiteWord } from '#common/ipc/floor-act-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { recentOrders } from '#main/usecases/orders.ts';
import type { TerminalContext } from '#main/usecases/terminal-context.ts';
import type { BackendLog } from './backend-log.ts';

export type OrderDeskParts = {
  readonly terminal: TerminalContext;
  /** Checks this terminal and writes its report as a technician would; returns the text, scrubbed as it is on the disk. */
  readonly report: () => Promise<string>;
  /** Leaves an answer at the hub; false when no hub takes it. */
  readonly leave: (order: string, bytes: Uint8Array<ArrayBuffer>) => Promise<boolean>;
  /** Ends this program, so that it is started anew. */
  readonly restart: () => void;
  /** Runs something after so many ms; the answer takes it back. */
  readonly after: (ms: number, run: () => void) => () => void;
  readonly onChange: () => void;
  readonly log: BackendLog;
};

/** What becomes of a window's word on a picture. */
export type WindowWord = 'done' | 'too-late' | 'failed';

/** The hub's own terminal may know of an order a moment after the terminal that it is for: an answer is offered so often, so far apart, ms. */
const LEAVE_TRIES = 3;
const LEAVE_AGAIN_MS = 1_000;

/**
 * Does what supervisors order of this terminal, each order once: that it begins is written down and durable before it begins. A picture of the screen is
 * taken by the window itself, when the person at it agrees.
 */
export class OrderDesk {
  readonly #parts: OrderDeskParts;
  readonly #unsubscribe: () => void;
  #look: { readonly order: Order; readonly until: number; readonly forget: () => void } | null = null;
  #lookedAt: number | null = null;
  #forgetLooked: () => void = () => undefined;

  constructor(parts: OrderDeskParts) {
    this.#parts = parts;
    const { store } = parts.terminal;
    for (const { id, how } of afterStart(recentOrders(parts.terminal), store.term)) this.#answer(id, how);
    this.#unsubscribe = store.onChanged((touched) => {
      if (touched.some(({ kind }) => kind === 'order')) this.#begin();
    });
    this.#begin();
  }

  /** What the windows have to know: whether a supervisor wants to see the screen, and whether it was just seen. */
  word(): Pick<SiteWord, 'look' | 'lookedAt'> {
    const look = this.#look;
    return {
      look: look === null ? null : { order: look.order.id, from: look.order.from, until: look.until },
      lookedAt: this.#lookedAt,
    };
  }

  /** The person said no, or a citizen stands at the kiosk. */
  decline(order: string, how: 'refused' | 'citizen-there'): WindowWord {
    if (!this.#end(order)) return 'too-late';
    this.#answer(order, how);
    return 'done';
  }

  /** The window agreed, and this is its picture (JPEG); null when it could not be taken. */
  async picture(order: string, jpeg: Uint8Array<ArrayBuffer> | null): Promise<WindowWord> {
    const { terminal, after, onChange } = this.#parts;
    if (!this.#end(order)) return 'too-late';
    if (jpeg === null || !(await this.#leave(order, jpeg))) {
      this.#answer(order, 'failed');
      return 'failed';
    }
    this.#answer(order, 'done', jpeg.length);
    this.#lookedAt = terminal.store.now();
    this.#forgetLooked();
    this.#forgetLooked = after(LOOKED_MS, () => {
      this.#lookedAt = null;
      onChange();
    });
    onChange();
    return 'done';
  }

  stop(): void {
    this.#unsubscribe();
    this.#forgetLooked();
    this.#look?.forget();
  }

  #begin(): void {
    const { terminal } = this.#parts;
    const { store } = terminal;
    for (const order of ordersToBegin(recentOrders(terminal), store.term, store.now())) {
      this.#answer(order.id, 'taken');
      this.#do(order);
    }
  }

  #do(order: Order): void {
    const { terminal, restart, log, after, onChange } = this.#parts;
    log.info('order', { what: order.what, from: order.from });
    switch (order.what) {
      case 'restart':
        // Not inside the listener that brought the order: whoever listens after us still needs the store.
        after(0, restart);
        return;
      case 'report':
        void this.#report(order.id);
        return;
      case 'look': {
        const before = this.#look?.order.id;
        if (before !== undefined && this.#end(before)) this.#answer(before, 'unanswered');
        const forget = after(CONSENT_MS, () => {
          if (this.#end(order.id)) this.#answer(order.id, 'unanswered');
        });
        this.#look = { order, until: terminal.store.now() + CONSENT_MS, forget };
        onChange();
        return;
      }
      default:
        assertNever(order.what);
    }
  }

  async #report(order: string): Promise<void> {
    const { report, log } = this.#parts;
    try {
      const bytes = new TextEncoder().encode(await report());
      if (await this.#leave(order, bytes)) this.#answer(order, 'done', bytes.length);
      else this.#answer(order, 'failed');
    } catch {
      log.error('order-report-failed', {});
      this.#answer(order, 'failed');
    }
  }

  async #leave(order: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
    const { leave, after } = this.#parts;
    for (let tries = 1; ; tries += 1) {
      if (await leave(order, bytes)) return true;
      if (tries === LEAVE_TRIES) return false;
      await new Promise<void>((resolve) => void after(LEAVE_AGAIN_MS, resolve));
    }
  }

  /** The question about this order is over; false when it was not asked, or is over already. */
  #end(order: string): boolean {
    if (this.#look?.order.id !== order) return false;
    this.#look.forget();
    this.#look = null;
    this.#parts.onChange();
    return true;
  }

  #answer(id: string, how: OrderAnswer, bytes?: number): void {
    const { store } = this.#parts.terminal;
    store.append([{ t: 'terminal.answer', id, by: store.term, d: { how, ...(bytes === undefined ? {} : { bytes }) } }]);
  }
}
