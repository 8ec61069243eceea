import type { LinkedCutOff } from '#common/domain/calendar/due-at.ts';
import type { SupplementPolicy } from '#common/domain/dossier/dossier-rules.ts';
import type { FeeFormula, FeeUnit } from '#common/domain/payment/fee-formula.ts';
import { foldVietnamese } from '#common/kit/fold-vietnamese.ts';
import type { Procedure } from '../procedure.ts';
import type { CellProblem } from './problems.ts';

/** What a cell says, or what is wrong with it. */
export type Read<T> = { readonly kind: 'value'; readonly value: T } | ({ readonly kind: 'problem' } & CellProblem);

const value = <T>(read: T): Read<T> => ({ kind: 'value', value: read });
const wrong = (problem: CellProblem['problem'], number?: number): Read<never> => ({
  kind: 'problem',
  problem,
  ...(number !== undefined && { number }),
});

export type Limit = { readonly amount: number; readonly unit: Procedure['deadline']['unit'] };

const units: readonly (readonly [RegExp, Limit['unit']])[] = [
  [/^(?:ngay lam viec|ngay lv|working[ -]?days?)$/u, 'working-day'],
  [/^(?:gio|gio lam viec|hours?)$/u, 'hour'],
  [/^(?:ngay|ngay lich|calendar[ -]?days?|days?)$/u, 'calendar-day'],
];
const MOST_DAYS = 3_650;

/** A unit of time limits; null when it is none. */
export const readUnit = (text: string): Limit['unit'] | null =>
  units.find(([form]) => form.test(foldVietnamese(text)))?.[1] ?? null;

/** "10", "10 ngày làm việc", "15 ngày", "8 giờ"; `unit` is what a number alone means. */
export const readLimit = (text: string, unit: Limit['unit']): Read<Limit> => {
  const [, digits = '', word = ''] = /^(\d{1,6})\s*(\D.*)?$/u.exec(text) ?? [];
  const said = word === '' ? unit : readUnit(word);
  if (digits === '' || said === null) return wrong('days');
  const amount = Number(digits);
  return amount > MOST_DAYS ? wrong('number', MOST_DAYS) : value({ amount, unit: said });
};

/** Spreadsheets take "8.000" for eight: no fee is as small as that. */
const LEAST_VND = 1_000;
const MOST_VND = 1_000_000_000_000;

/** Digits, or groups of three between one and the same mark: "8.000,00" and "8.5" are no whole đồng, and must not become a hundred times as many. */
const DIGITS = String.raw`\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+`;
const MONEY = new RegExp(`^(${DIGITS})\\s*(dong|d|vnd)?$`, 'u');

/** Whole đồng: "8.000", "8000", "8.000 đồng", "miễn phí"; null for an empty cell (set elsewhere, or by a formula). */
export const readMoney = (text: string): Read<number | null> => {
  if (text === '') return value(null);
  const folded = foldVietnamese(text);
  if (/^(?:mien phi|mien|khong|khong thu|free|none)$/u.test(folded)) return value(0);
  const [, digits = '', word = ''] = MONEY.exec(folded) ?? [];
  if (digits === '') return wrong('money');
  const vnd = Number(digits.replaceAll(/[., ]/gu, ''));
  if (vnd > MOST_VND) return wrong('money');
  return vnd > 0 && vnd < LEAST_VND && word === '' ? wrong('money-small') : value(vnd);
};

const oneOf =
  <T>(problem: CellProblem['problem'], words: readonly (readonly [RegExp, T])[]) =>
  (text: string): Read<T> => {
    const folded = foldVietnamese(text);
    const found = words.find(([form]) => form.test(folded));
    return found === undefined ? wrong(problem) : value(found[1]);
  };

/** Who decides: commune, province, ministry. */
export const readLevel = oneOf<Procedure['level']>('level', [
  [/^(?:cap )?(?:xa|xa phuong|commune)$/u, 'commune'],
  [/^(?:cap )?(?:tinh|tinh thanh pho|province)$/u, 'province'],
  [/^(?:cap )?(?:bo|trung uong|ministry)$/u, 'ministry'],
]);

/** How far it can be done online: all of it, a part, nothing. */
export const readOnlineLevel = oneOf<Procedure['onlineLevel']>('online-level', [
  [/^(?:dvc(?:tt)? )?(?:toan trinh|full)$/u, 'full'],
  [/^(?:dvc(?:tt)? )?(?:mot phan|partial)$/u, 'partial'],
  [/^(?:|khong|none)$/u, 'none'],
]);

/** Yes or no. */
export const readYesNo = oneOf<boolean>('yes-no', [
  [/^(?:co|x|yes|true|1)$/u, true],
  [/^(?:|khong|no|false|0)$/u, false],
]);

/** Whether it is out of use. */
export const readOutOfUse = oneOf<boolean>('state', [
  [/^(?:|dang dung|con hieu luc|in use)$/u, false],
  [/^(?:ngung dung|het hieu luc|bai bo|bi bai bo|out of use)$/u, true],
]);

/** What happens to the time limit when missing papers have come; null: as the centre's rules. */
export const readPolicy = oneOf<SupplementPolicy | null>('supplement-policy', [
  [/^$/u, null],
  [/^(?:tinh lai tu dau|restart)$/u, 'restart'],
  [/^(?:cong thoi gian cho|pause)$/u, 'pause'],
]);

/** When linked procedures begin to count a day later; null: never. */
export const readCutOff = oneOf<LinkedCutOff | null>('linked-cut-off', [
  [/^$/u, null],
  [/^(?:gio cuoi|last-hour)$/u, 'last-hour'],
  [/^(?:sau 15 gio|sau 15h|after-15h)$/u, 'after-15h'],
]);

/** What a spreadsheet makes of "2026-07": a day's number, or "Jul-26", "1-Jul-26", "Thg7-26". */
const DATE_OF_SPREADSHEET =
  /^(?:\d{5}|(?:\d{1,2}[-/ ])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg ?\d{1,2})[a-z]*[-/ .]*\d{0,4})$/u;

/** The name of a state, such as "2026-07"; '' for an empty cell. */
export const readVersion = (text: string): Read<string> =>
  DATE_OF_SPREADSHEET.test(foldVietnamese(text)) ? wrong('version-date') : value(text);

/** A whole number from `least` to `most`; null for an empty cell. */
export const readNumber = (text: string, least: number, most: number): Read<number | null> => {
  if (text === '') return value(null);
  const number = /^\d{1,6}$/u.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? value(number) : wrong('number', most);
};

const amount = String.raw`(${DIGITS})\s*(?:đ|đồng)?`;
const FORMULAS = {
  'by-channel': new RegExp(`^quầy ${amount}; trực tuyến ${amount}; bưu chính ${amount}$`, 'iu'),
  copies: new RegExp(`^(\\d{1,4}) trang đầu ${amount}; trang sau ${amount}; tối đa ${amount}$`, 'iu'),
  fixed: new RegExp(`^cố định ${amount}$`, 'iu'),
  unit: new RegExp(`^${amount}/(trang|bản|trường hợp)$`, 'iu'),
} as const;
const unitWords: Readonly<Record<string, FeeUnit>> = { trang: 'page', bản: 'copy', 'trường hợp': 'case' };

const plainVnd = (text: string | undefined): number => Number((text ?? '').replaceAll(/[., ]/gu, ''));

/** The formula of a fee in words, as `writeFormula` writes it; null for an empty cell. Its name is another column. */
export const readFormula = (text: string): Read<FeeFormula | null> => {
  const name = 'Phí, lệ phí';
  const said = text.normalize('NFC').replaceAll(/\s+/gu, ' ');
  if (said === '') return value(null);
  if (/^không thu$/iu.test(said)) return value({ kind: 'none' });
  if (/^nhập tay$/iu.test(said)) return value({ kind: 'typed-in', name });
  const fixed = FORMULAS.fixed.exec(said);
  if (fixed !== null) return value({ kind: 'fixed', name, vnd: plainVnd(fixed[1]) });
  const channels = FORMULAS['by-channel'].exec(said);
  if (channels !== null) {
    const [, counter, online, post] = channels;
    return value({
      kind: 'by-channel',
      name,
      counterVnd: plainVnd(counter),
      onlineVnd: plainVnd(online),
      postVnd: plainVnd(post),
    });
  }
  const copies = FORMULAS.copies.exec(said);
  if (copies !== null) {
    const [, pages, first, next, most] = copies;
    const firstPages = Number(pages);
    if (firstPages < 1 || firstPages > 1_000) return wrong('fee-formula');
    return value({
      kind: 'certified-copies',
      name,
      firstPages,
      firstVnd: plainVnd(first),
      nextVnd: plainVnd(next),
      mostVnd: plainVnd(most),
    });
  }
  const [, vnd, word = ''] = FORMULAS.unit.exec(said) ?? [];
  const unit = unitWords[word.toLowerCase()];
  return unit === undefined ? wrong('fee-formula') : value({ kind: 'per-unit', name, unit, unitVnd: plainVnd(vnd) });
};

const lines = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const MOST_DOCUMENTS = 200;

/** Papers of a dossier, one on each line of the cell. */
export const readDocuments = (text: string): Read<readonly string[]> => {
  const documents = lines(text);
  return documents.length > MOST_DOCUMENTS ? wrong('too-many', MOST_DOCUMENTS) : value(documents);
};

/** "Giấy tờ → Cơ sở dữ liệu", one on each line of the cell. */
export const readReplaceable = (text: string): Read<Procedure['replaceableByData']> => {
  const pairs = lines(text).map((line) => /^(.*\S)\s*(?:→|->)\s*(\S.*)$/u.exec(line));
  if (pairs.length > MOST_DOCUMENTS) return wrong('too-many', MOST_DOCUMENTS);
  if (pairs.includes(null)) return wrong('replaceable');
  return value(pairs.map((pair) => ({ component: pair?.[1] ?? '', database: pair?.[2] ?? '' })));
};
