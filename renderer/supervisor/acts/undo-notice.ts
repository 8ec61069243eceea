import type { Hearer } from '#common/domain/site/floor-words.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import type { Floor } from '#common/ipc/supervisor-calls.ts';

type NoticeWish = Omit<CommandInput<'notice.set'>, 'requestId'>;

const MINUTE_MS = 60_000;
const nothing = { vi: '', en: '' };

/**
 * What takes a notice back from the screens it was sent to: each tells again what it told before (`before`), for the minutes that are left of it at
 * `now` (UTC ms), or nothing.
 */
export const undoNotice = (before: Floor['notices'], to: readonly Hearer[], now: number): readonly NoticeWish[] => {
  const back = before.filter((one) => to.includes(one.to) && one.until > now);
  const silent = to.filter((hearer) => !back.some((one) => one.to === hearer));
  const groups = Map.groupBy(back, ({ text, until }) => JSON.stringify([text.vi, text.en, until]));
  return [
    ...(silent.length === 0 ? [] : [{ text: nothing, to: silent, minutes: 0 }]),
    ...[...groups.values()].flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const minutes = Math.ceil((first.until - now) / MINUTE_MS);
      return [{ text: { ...first.text }, to: group.map((one) => one.to), minutes }];
    }),
  ];
};
