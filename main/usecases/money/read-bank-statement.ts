import papaparse from 'papaparse';
import { matchStatement, type StatementMatch } from '#common/domain/payment/match-statement.ts';
import { readStatement, type StatementReading } from '#common/domain/payment/read-statement.ts';
import { dossiersPaidSince, unpaidDossiers } from '#main/store/dossiers.ts';
import type { TerminalContext } from '../terminal-context.ts';
import { leftVnd } from './payment-order.ts';

export type StatementOutcome =
  | { readonly kind: 'read'; readonly matches: readonly StatementMatch[]; readonly unread: readonly number[] }
  | Extract<StatementReading, { kind: 'no-head' }>;

/** Banks separate as they like: what is copied from a page has tabs. */
const SEPARATORS = ['\t', ';', ',', '|'];
/** How long a transaction that was counted is looked for in statements, ms: a hundred days. */
const REMEMBERED_MS = 8_640_000_000;

/** The reading by the separator that parts the columns of a head; where none does, what is missing by the last. */
const readText = (text: string): StatementReading => {
  let reading: StatementReading = { kind: 'no-head', missing: ['ref', 'amount', 'text'] };
  for (const delimiter of SEPARATORS) {
    const next = readStatement(papaparse.parse<string[]>(text, { delimiter }).data);
    if (next.kind === 'statement') return next;
    if (next.missing.length < reading.missing.length) reading = next;
  }
  return reading;
};

/**
 * Lays a bank's statement (sao kê), as text copied from its page or its CSV file, beside what the dossiers here wait for. Writes nothing: the
 * officer sees the matches first and reconciles them then.
 */
export const readBankStatement = ({ store }: TerminalContext, text: string): StatementOutcome => {
  const reading = readText(text.replace(/^\uFEFF/u, '').normalize('NFC'));
  if (reading.kind === 'no-head') return reading;
  const unpaid = unpaidDossiers(store.db);
  const recent = dossiersPaidSince(store.db, store.now() - REMEMBERED_MS);
  const all = new Map([...unpaid, ...recent].map((dossier) => [dossier.id, dossier]));
  const awaited = [...all.values()].map((dossier) => ({
    dossier: dossier.id,
    code: dossier.code,
    leftVnd: leftVnd(dossier),
    refs: dossier.money.history.flatMap(({ money }) => (money.event === 'reconciled' ? [money.ref] : [])),
  }));
  return { kind: 'read', matches: matchStatement(reading.lines, awaited), unread: reading.unread };
};
