import { z } from 'zod';
import { isLocalDay, type LocalDay } from '#common/domain/calendar/local-day.ts';
import type { Channel } from '#common/domain/catalogue/procedure.ts';
import type { FeeLine } from './fee-of.ts';

const daySchema = z.string().refine(isLocalDay, { error: 'a day is YYYY-MM-DD' });

/** Who need not pay, or pays less. `anyone` holds for all; the others are ticked by the officer, who has seen the proof. */
export const exemptGroups = [
  'anyone',
  'digital-citizen',
  'child',
  'elderly',
  'disabled',
  'poor-household',
  'student',
  'merit',
] as const;
export type ExemptGroup = (typeof exemptGroups)[number];

/** A row of the exemption table (bảng miễn, giảm phí, lệ phí). */
export const exemptionSchema = z
  .object({
    id: z.string().min(1),
    group: z.enum(exemptGroups),
    /** 100 is free of charge. */
    percent: z.int().min(1).max(100),
    /** First and last day on which it holds; null is open. */
    from: daySchema.nullable(),
    to: daySchema.nullable(),
    /** National codes of the procedures, without local suffix; null: all of them. */
    procedures: z.array(z.string().min(1)).nullable(),
    /** Ways of submission; null: all of them. */
    channels: z
      .array(z.enum(['counter', 'online', 'post']))
      .min(1)
      .nullable(),
    /** The reason as it stands on the receipt: the act that says so. */
    reason: z.string().min(1),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, { error: 'a row ends after it begins' });
export type Exemption = Readonly<z.infer<typeof exemptionSchema>>;

export type ExemptionQuestion = {
  /** The day (in Vietnam) on which the dossier is submitted. */
  readonly day: LocalDay;
  readonly procedureCode: string;
  readonly channel: Channel;
  readonly groups: readonly ExemptGroup[];
};

export type PayableLine = FeeLine & {
  /** Of `totalVnd`, what need not be paid, and what remains. */
  readonly exemptedVnd: number;
  readonly payableVnd: number;
  /** Why, or '' when all of it is to be paid. */
  readonly reason: string;
};

export type PayableFee = {
  readonly lines: readonly PayableLine[];
  readonly totalVnd: number;
  readonly exemptedVnd: number;
  readonly payableVnd: number;
};

const isFor = (code: string, procedureCode: string): boolean =>
  procedureCode === code || procedureCode.startsWith(`${code}.`);

const holds = (row: Exemption, { day, procedureCode, channel, groups }: ExemptionQuestion): boolean =>
  (row.from === null || row.from <= day) &&
  (row.to === null || day <= row.to) &&
  (row.procedures === null || row.procedures.some((code) => isFor(code, procedureCode))) &&
  (row.channels === null || row.channels.includes(channel)) &&
  (row.group === 'anyone' || groups.includes(row.group));

/** The row that helps the applicant most; they never add up (Resolution 66.22/2026 Art 5(2): "mức ưu đãi cao nhất"). Null when none holds. */
export const bestExemption = (table: readonly Exemption[], question: ExemptionQuestion): Exemption | null =>
  table
    .filter((row) => holds(row, question))
    .reduce<Exemption | null>((best, row) => (best === null || row.percent > best.percent ? row : best), null);

const sumOf = (lines: readonly PayableLine[], key: 'totalVnd' | 'exemptedVnd' | 'payableVnd'): number =>
  lines.reduce((sum, line) => sum + line[key], 0);

/** The lines of a fee with what is exempted of each, rounded down to whole đồng, and why. */
export const exemptFee = (
  fee: readonly FeeLine[],
  table: readonly Exemption[],
  question: ExemptionQuestion,
): PayableFee => {
  const row = bestExemption(table, question);
  const lines = fee.map((line): PayableLine => {
    const exemptedVnd = Math.floor((line.totalVnd * (row?.percent ?? 0)) / 100);
    return { ...line, exemptedVnd, payableVnd: line.totalVnd - exemptedVnd, reason: row?.reason ?? '' };
  });
  return {
    lines,
    totalVnd: sumOf(lines, 'totalVnd'),
    exemptedVnd: sumOf(lines, 'exemptedVnd'),
    payableVnd: sumOf(lines, 'payableVnd'),
  };
};
