import { setTimeout as pause } from 'node:timers/promises';
import type { Bitmap } from '#common/domain/paper/bitmap.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import type { Character } from './character.ts';
import type { Command } from './command.ts';
import { CommandParser } from './command-parser.ts';
import { automaticStatus, type Condition, goodCondition, isStopped, paperSensor } from './condition.ts';
import { charactersPerLine, PaperRoll } from './paper-roll.ts';

const DOTS_PER_MM = 8;
const DOTS_PER_INCH = 203;
const LINE_DOTS = 30;
const PACE_MM = 2;
const INPUT_BUFFER = 4096;
/** The number of the name in GS I. */
const ITS_NAME = 67;

const textAnswer = (text: string): readonly number[] => [0x5f, ...Buffer.from(text, 'ascii'), 0];

/** What the mechanism tells the rest of the printer. */
export type MechanismOutlets = {
  readonly send: (bytes: readonly number[]) => void;
  readonly paper: (picture: Bitmap) => void;
  readonly changed: () => void;
};

/** The inside of the printer: input buffer, command parser, head, motor and cutter. */
export class Mechanism {
  readonly #width: number;
  readonly #character: Character;
  readonly #outlets: MechanismOutlets;
  readonly #roll: PaperRoll;
  #parser = new CommandParser();
  #input: Uint8Array[] = [];
  #position = 0;
  #buffered = 0;
  #line: number[] = [];
  #motionUnit = DOTS_PER_INCH;
  #reportsChanges = false;
  #condition = goodCondition;
  #paperOutIn: number | undefined;
  #jammed = false;
  #running = false;
  #owedMm = 0;
  /** Outlives a power cycle, as the counters of a real one do. */
  #cuts = 0;
  /** Millimetres per second; 0 = as fast as the machine. */
  speed: number;
  /** Whether what asks for an acknowledgement (GS ( H, GS r) is swallowed. */
  losesAcknowledgements = false;

  constructor(width: number, speed: number, character: Character, outlets: MechanismOutlets) {
    this.#width = width;
    this.#character = character;
    this.speed = speed;
    this.#outlets = outlets;
    this.#roll = new PaperRoll(width);
  }

  get condition(): Condition {
    return this.#condition;
  }

  /** Whether the input buffer is full: the sender has to wait. */
  get isFull(): boolean {
    return this.#buffered >= INPUT_BUFFER;
  }

  /** Rows burnt and not cut yet. */
  get rowsOnPaper(): number {
    return this.#roll.rows;
  }

  /** Puts bytes into the input buffer and works on. */
  take(bytes: Uint8Array): void {
    this.#input.push(bytes);
    this.#buffered += bytes.length;
    void this.#work();
  }

  /** A person changed something at the printer; it reports that by itself if asked to, and goes on if it can. */
  become(change: Partial<Condition>): void {
    this.#condition = { ...this.#condition, ...change };
    if (this.#reportsChanges) this.#outlets.send(automaticStatus(this.#condition));
    this.#outlets.changed();
    void this.#work();
  }

  /** The paper ends after so many more rows; `undefined` takes that back. */
  runOutIn(rows: number | undefined): void {
    this.#paperOutIn = rows;
  }

  /** Stops reading the input for no reason it would tell, or goes on. */
  jam(on: boolean): void {
    this.#jammed = on;
    void this.#work();
  }

  /** Off and on again: buffers and settings are gone, what was burnt stays on the paper. */
  powerCycle(): void {
    this.#input = [];
    this.#position = 0;
    this.#buffered = 0;
    this.#line = [];
    this.#parser = new CommandParser();
    this.#motionUnit = DOTS_PER_INCH;
    this.#reportsChanges = false;
  }

  async #work(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (!this.#jammed && !isStopped(this.#condition)) {
      const byte = this.#next();
      if (byte === undefined) break;
      const command = this.#parser.push(byte);
      if (command === undefined) continue;
      this.#execute(command);
      if (this.speed > 0 && this.#owedMm >= PACE_MM) {
        const seconds = this.#owedMm / this.speed;
        this.#owedMm = 0;
        this.#outlets.changed();
        await pause(seconds * 1000);
      }
    }
    this.#running = false;
    this.#outlets.changed();
  }

  #next(): number | undefined {
    const chunk = this.#input[0];
    const byte = chunk?.[this.#position];
    if (chunk === undefined || byte === undefined) return undefined;
    this.#position += 1;
    this.#buffered -= 1;
    if (this.#position === chunk.length) {
      this.#input.shift();
      this.#position = 0;
    }
    if (this.#buffered === INPUT_BUFFER / 2) this.#outlets.changed();
    return byte;
  }

  #execute(command: Command): void {
    switch (command.kind) {
      case 'reset':
        this.#line = [];
        this.#motionUnit = DOTS_PER_INCH;
        return;
      case 'row':
        this.#roll.burn(command.bytes);
        return this.#advanced(1);
      case 'feed':
        return this.#feed(Math.round((command.units * DOTS_PER_INCH) / this.#motionUnit));
      case 'feed-lines':
        return this.#feed(this.#printLine() ? (command.lines - 1) * LINE_DOTS : command.lines * LINE_DOTS);
      case 'motion-unit':
        this.#motionUnit = command.perInch === 0 ? DOTS_PER_INCH : command.perInch;
        return;
      case 'cut': {
        this.#printLine();
        this.#feed(Math.round((command.units * DOTS_PER_INCH) / this.#motionUnit));
        const picture = this.#roll.cut();
        this.#cuts += 1;
        if (picture !== undefined) this.#outlets.paper(picture);
        return;
      }
      case 'automatic-status':
        this.#reportsChanges = command.mask !== 0 && this.#character.realTime;
        if (this.#reportsChanges) this.#outlets.send(automaticStatus(this.#condition));
        return;
      case 'transmit-status':
        return this.#answer(this.#character.status && !this.losesAcknowledgements, [paperSensor(this.#condition)]);
      case 'transmit-id': {
        const { name } = this.#character;
        return this.#answer(name !== null && command.which === ITS_NAME, textAnswer(name ?? ''));
      }
      case 'transmit-cuts':
        return this.#answer(this.#character.countsCuts, textAnswer(String(this.#cuts)));
      case 'process-id':
        return this.#answer(this.#character.processId && !this.losesAcknowledgements, [0x37, 0x22, ...command.id, 0]);
      case 'character':
        this.#line.push(command.code);
        if (this.#line.length === charactersPerLine(this.#width)) this.#printLine();
        return;
      default:
        return assertNever(command);
    }
  }

  #answer(knows: boolean, bytes: readonly number[]): void {
    if (knows) this.#outlets.send(bytes);
  }

  #printLine(): boolean {
    if (this.#line.length === 0) return false;
    const rowsBefore = this.#roll.rows;
    this.#roll.type(this.#line);
    this.#line = [];
    this.#advanced(this.#roll.rows - rowsBefore);
    return true;
  }

  #feed(rows: number): void {
    this.#roll.feed(rows);
    this.#advanced(rows);
  }

  #advanced(rows: number): void {
    this.#owedMm += rows / DOTS_PER_MM;
    if (this.#paperOutIn === undefined) return;
    this.#paperOutIn -= rows;
    if (this.#paperOutIn > 0) return;
    this.#paperOutIn = undefined;
    this.become({ paper: 'out' });
  }
}
