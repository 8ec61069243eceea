import { DEFAULT_DOSSIER_RULES } from '../dossier/dossier-rules.ts';
import { DEFAULT_EXEMPTIONS } from '../payment/default-exemptions.ts';
import type { Exemption } from '../payment/exemption.ts';
import type { SiteSettings } from '../site/site-config.ts';
import type { DossierDraft, FeesDraft } from './drafts.ts';

type Value = Readonly<Record<string, unknown>>;

/** The rules for dossiers as they are edited. */
export const dossierDraft = (site: SiteSettings | null): DossierDraft => site?.dossierRules ?? DEFAULT_DOSSIER_RULES;

const rowDraft = (row: Exemption): FeesDraft['exemptions'][number] => ({
  id: row.id,
  group: row.group,
  percent: row.percent,
  from: row.from ?? '',
  to: row.to ?? '',
  procedures: (row.procedures ?? []).join(' '),
  channels: row.channels === null ? [] : [...row.channels],
  reason: row.reason,
});

/** The account for fees and the exemption table as they are edited. */
export const feesDraft = (site: SiteSettings | null): FeesDraft => ({
  bank: site?.payTo?.bank ?? '',
  account: site?.payTo?.account ?? '',
  holder: site?.payTo?.holder ?? '',
  exemptions: (site?.exemptions ?? DEFAULT_EXEMPTIONS).map(rowDraft),
});

const tidy = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ');

const rowValue = (
  { id, group, percent, from, to, procedures, channels, reason }: FeesDraft['exemptions'][number],
  index: number,
): Exemption => {
  const codes = procedures.split(/[\s,;]+/u).filter((code) => code !== '');
  return {
    id: id === '' ? `row-${index + 1}` : id,
    group,
    percent,
    from: from === '' ? null : from,
    to: to === '' ? null : to,
    procedures: codes.length === 0 ? null : codes,
    channels: channels.length === 0 ? null : channels,
    reason: tidy(reason),
  };
};

/** What a checked page about fees adds to the centre's own setting; without an account no VietQR is shown. */
export const feesValue = ({ bank, account, holder, exemptions }: FeesDraft, before: Value): Value => ({
  ...before,
  payTo:
    account.trim() === ''
      ? undefined
      : {
          // An account may be a card's: what stands there and is not edited here stays.
          ...(typeof before['payTo'] === 'object' ? before['payTo'] : {}),
          bank: bank.trim(),
          account: account.trim(),
          holder: tidy(holder),
        },
  exemptions: exemptions.map(rowValue),
});
