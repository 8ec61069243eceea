import { checkNames, type Finding, selfChecks } from '#common/domain/diagnosis/self-checks.ts';
import type { Diagnosis } from '#common/ipc/hardware-calls.ts';
import { type After, runChecks, type SelfCheck } from '#main/diagnose/run-checks.ts';

export type DeskParts = {
  readonly checks: () => readonly SelfCheck[];
  readonly after: After;
  /** UTC ms. */
  readonly now: () => number;
  readonly onChange: () => void;
};

/** The self-checks of this terminal as they stand: run on demand, told row by row, one run at a time. */
export class DiagnosisDesk {
  readonly #parts: DeskParts;
  readonly #findings = new Map<string, Finding>();
  #startedAt: number | null = null;
  #running: Promise<void> | null = null;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** Starts a run, or joins the one under way; resolves when all checks have answered. */
  run(): Promise<void> {
    if (this.#running !== null) return this.#running;
    const { checks, after, now, onChange } = this.#parts;
    this.#findings.clear();
    this.#startedAt = now();
    this.#running = runChecks(checks(), after, (finding) => {
      this.#findings.set(finding.check, finding);
      onChange();
    }).then(() => {
      this.#running = null;
      onChange();
    });
    onChange();
    return this.#running;
  }

  findings(): readonly Finding[] {
    return checkNames.flatMap((check) => this.#findings.get(check) ?? []);
  }

  view(): Diagnosis {
    return {
      startedAt: this.#startedAt,
      running: this.#running !== null,
      rows: checkNames.map((check) => {
        const finding = this.#findings.get(check);
        return {
          check,
          number: selfChecks[check].number,
          finding: finding === undefined ? null : { ...finding, values: { ...finding.values } },
        };
      }),
    };
  }
}
