import type { Database } from 'better-sqlite3';
import { monthInputSchema, type MonthInput } from '#common/domain/report/entered-input.ts';
import { reportRulesSchema, type ReportRules } from '#common/domain/report/report-rules.ts';
import { configItemsOf } from './site-settings.ts';

/** The rules of the legal reports, or the usual ones. */
export const reportRules = (db: Database): ReportRules =>
  configItemsOf(db, 'report-rules', reportRulesSchema)[0] ?? reportRulesSchema.parse({});

/** What the supervisor entered, by month 'YYYY-MM'. */
export const monthInputs = (db: Database): ReadonlyMap<string, MonthInput> =>
  new Map(configItemsOf(db, 'report-input', monthInputSchema).map(({ id, ...input }) => [id, input]));
