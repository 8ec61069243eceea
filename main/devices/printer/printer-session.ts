import { isBlocked, type PrinterCondition } from '#common/domain/paper/printer-state.ts';
import type { Acknowledgement } from '#common/domain/paper/printer-model.ts';
import { acknowledgementRequest, ITS_CUTS, ITS_NAME, PROCESSED_SO_FAR } from './acknowledgement-request.ts';
import type { ByteLink } from './byte-link.ts';
import { conditionOf, type PrinterSigns, signsOfAsb, signsOfReplies } from './epson-condition.ts';
import { emptyStatusParser, readStatus } from './epson-status.ts';
import type { UnknownCause } from './printer-port.ts';
import type { PrinterTimings } from './timings.ts';

const CHUNK = 1024;
const DLE = 0x10;
const EOT = 0x04;
const QUESTIONS: readonly number[] = [1, 2, 4];

/** Completes a picture header torn by an earlier disconnection with zeros, so the question after it cannot become a size. */
const WAKE = new Uint8Array(8);

/** A torn picture is completed by as many NULs as the tallest band of the widest paper has bytes; outside a picture a printer skips them. */
const COMPLETE_TORN = new Uint8Array(24 * 72);

/** Without a word for so long, a printer that had answers of an earlier job left has given them all, ms. */
const QUIET_MS = 150;

/** A single stray byte, as a line gives when the power comes back, must not count as an answer: GS r is asked twice. */
const PROCESSED_TWICE = 2;

const PROBE_ID = '!~!~';

const isOfflineOnly = (signs: PrinterSigns | undefined): boolean =>
  signs?.offline === true && !signs.paperOut && !signs.coverOpen && !signs.error;

/** What a printer told of itself when asked in order: its name, and which acknowledgements it gives. */
export type Introduction = { readonly name: string | null; readonly acknowledges: Acknowledgement };

/** One conversation with a printer over an open link: questions, data, the acknowledgement. One call at a time. */
export class PrinterSession {
  readonly #link: ByteLink;
  readonly #timings: PrinterTimings;
  readonly #onCondition: (condition: PrinterCondition) => void;
  #parser = emptyStatusParser;
  #replies: number[] = [];
  readonly #acknowledged = new Set<string>();
  #processed = 0;
  #reports = 0;
  #text: string | undefined;
  #condition: PrinterCondition = 'unknown';
  #movedAt = 0;
  #closed = false;
  #look: () => void = () => undefined;

  constructor(link: ByteLink, timings: PrinterTimings, onCondition: (condition: PrinterCondition) => void) {
    this.#link = link;
    this.#timings = timings;
    this.#onCondition = onCondition;
    link.onData((bytes) => this.#read(bytes));
    link.onClose(() => {
      this.#closed = true;
      this.#look();
    });
  }

  /** Asks DLE EOT 1, 2 and 4; `undefined` when one stays unanswered. Only between jobs: inside data it would be drawn. */
  async ask(): Promise<PrinterCondition | undefined> {
    const reports = this.#reports;
    void this.#link.write(WAKE);
    const first = await this.#signs();
    // Off line without a cause: somebody may have closed the cover between two answers. Asked again before anybody is told.
    const signs = isOfflineOnly(first) ? await this.#signs() : first;
    if (signs === undefined) return undefined;
    // A report that came between the answers is newer than the first of them.
    if (this.#reports === reports) this.#setCondition(conditionOf(signs));
    return this.#condition;
  }

  async #signs(): Promise<PrinterSigns | undefined> {
    const replies: number[] = [];
    for (const question of QUESTIONS) {
      this.#replies = [];
      const reply = await this.#answerTo([DLE, EOT, question], () => this.#replies.shift(), this.#timings.status);
      if (typeof reply === 'string') return undefined;
      replies.push(reply);
    }
    const [printer = 0, cause = 0, paper = 0] = replies;
    return signsOfReplies(printer, cause, paper);
  }

  /** The answer to DLE EOT 1, which also tells of the drawer on the printer's socket; undefined when it stays away. */
  async drawerReply(): Promise<number | undefined> {
    this.#replies = [];
    const reply = await this.#answerTo([DLE, EOT, 1], () => this.#replies.shift(), this.#timings.status);
    return typeof reply === 'string' ? undefined : reply;
  }

  /**
   * Lets the printer introduce itself: its name, then a process id, then "processed so far", which every receipt printer answers and
   * which comes last, so nothing has to be waited for that will not come. Call it between jobs only.
   */
  async introduction(withinMs: number): Promise<Introduction> {
    this.#text = undefined;
    this.#processed = 0;
    void this.#link.write(COMPLETE_TORN);
    const questions = [...ITS_NAME, ...acknowledgementRequest('process-id', PROBE_ID), ...PROCESSED_SO_FAR];
    await this.#answerTo(questions, () => (this.#processed > 0 ? 'processed' : undefined), withinMs);
    const acknowledges = this.#acknowledged.has(PROBE_ID) ? 'process-id' : this.#processed > 0 ? 'status' : 'nothing';
    return { name: this.#text ?? null, acknowledges };
  }

  /** How often the printer has cut so far; null when it does not say. */
  async cutCount(): Promise<number | null> {
    this.#text = undefined;
    void this.#link.write(COMPLETE_TORN);
    const text = await this.#answerTo(ITS_CUTS, () => this.#text, this.#timings.status);
    return /^\d{1,9}$/.test(text) ? Number(text) : null;
  }

  /** Waits until no answer to an earlier job can come any more; false when the printer does not answer in order. */
  async settle(): Promise<boolean> {
    this.#processed = 0;
    void this.#link.write(COMPLETE_TORN);
    const seen = await this.#answerTo(
      PROCESSED_SO_FAR,
      () => (this.#processed > 0 ? 'processed' : undefined),
      this.#timings.stall,
    );
    if (seen === 'late' || seen === 'closed') return false;
    for (let before = 0; before < this.#processed;) {
      before = this.#processed;
      const quietFrom = performance.now();
      await this.#until(
        () => (this.#closed || this.#processed > before ? 'news' : undefined),
        () => quietFrom + QUIET_MS,
      );
    }
    return !this.#closed;
  }

  /** Sends a job's bytes in small pieces, each within the stall time; a printer waiting for a person gets more time. */
  async send(bytes: Uint8Array): Promise<'sent' | UnknownCause> {
    this.#processed = 0;
    for (let offset = 0; offset < bytes.length; offset += CHUNK) {
      let taken = false;
      this.#movedAt = performance.now();
      void this.#link.write(bytes.subarray(offset, offset + CHUNK)).then(() => {
        taken = true;
        this.#look();
      });
      const progress = await this.#until(
        () => (this.#closed ? 'lost' : taken ? 'taken' : undefined),
        () => this.#patience(this.#timings.stall),
      );
      if (progress === 'lost') return 'connection-lost';
      if (progress === 'late') return this.#blockedCause() ?? 'stalled';
    }
    return 'sent';
  }

  /**
   * Waits for the printer to say that everything is on paper. Paper out with data inside is not the end: the printer goes
   * on after a reload, so that gets its own, longer time.
   */
  async acknowledgement(ackId: string, calm: number): Promise<'acknowledged' | UnknownCause> {
    const isOut = (): boolean => this.#acknowledged.has(ackId) || this.#processed >= PROCESSED_TWICE;
    this.#movedAt = performance.now();
    for (;;) {
      const news = await this.#until(
        () => (isOut() ? 'acknowledged' : this.#closed ? 'lost' : undefined),
        () => this.#patience(calm),
      );
      if (news === 'acknowledged') return news;
      if (news === 'lost') return 'connection-lost';
      const known = this.#blockedCause();
      if (known !== undefined) return known;
      // Not every printer reports changes by itself: ask before giving up.
      await this.ask();
      if (!isOut() && this.#blockedCause() === undefined) return 'no-acknowledgement';
    }
  }

  /** Closes politely, so that nothing on its way is thrown away; if the other side does not follow in time, at once. */
  async end(): Promise<void> {
    const ended = this.#link.end();
    const startedAt = performance.now();
    void ended.then(() => {
      this.#closed = true;
      this.#look();
    });
    const how = await this.#until(
      () => (this.#closed ? 'closed' : undefined),
      () => startedAt + this.#timings.end,
    );
    if (how === 'late') this.#link.abort();
  }

  #blockedCause(): 'paper-out' | 'cover-open' | 'error' | undefined {
    const condition = this.#condition;
    return condition === 'paper-out' || condition === 'cover-open' || condition === 'error' ? condition : undefined;
  }

  #answerTo<Found extends string | number>(
    question: readonly number[],
    check: () => Found | undefined,
    withinMs: number,
  ): Promise<Found | 'late' | 'closed'> {
    const askedAt = performance.now();
    void this.#link.write(Uint8Array.from(question));
    return this.#until(
      () => check() ?? (this.#closed ? 'closed' : undefined),
      () => askedAt + withinMs,
    );
  }

  #patience(calm: number): number {
    return this.#movedAt + (isBlocked(this.#condition) ? this.#timings.reload : calm);
  }

  #setCondition(condition: PrinterCondition): void {
    if (condition !== this.#condition) this.#movedAt = performance.now();
    this.#condition = condition;
    this.#onCondition(condition);
  }

  #read(bytes: Uint8Array): void {
    const { parser, events } = readStatus(this.#parser, bytes);
    this.#parser = parser;
    for (const event of events) {
      if (event.kind === 'real-time') this.#replies.push(event.byte);
      if (event.kind === 'acknowledged') this.#acknowledged.add(event.ackId);
      if (event.kind === 'processed') this.#processed += 1;
      if (event.kind === 'text') this.#text = event.text;
      if (event.kind === 'asb') {
        this.#reports += 1;
        this.#setCondition(conditionOf(signsOfAsb(event.bytes)));
      }
    }
    this.#look();
  }

  /** Waits until `check` finds something or the (moving) deadline passes; looks again whenever anything happens. */
  #until<Found extends string | number>(
    check: () => Found | undefined,
    deadline: () => number,
  ): Promise<Found | 'late'> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      const look = (): void => {
        clearTimeout(timer);
        const found = check();
        const left = deadline() - performance.now();
        if (found === undefined && left > 0) {
          timer = setTimeout(look, Math.ceil(left));
          return;
        }
        this.#look = () => undefined;
        resolve(found ?? 'late');
      };
      this.#look = look;
      look();
    });
  }
}
