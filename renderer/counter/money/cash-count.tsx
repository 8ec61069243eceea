import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/ui/notice.tsx';
import { formatMoney } from '#renderer/ui/format-money.ts';
import { fieldLook } from '../field.tsx';

/** Notes of the State Bank that are in use (mệnh giá), đồng. */
const notes = [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5_000, 2_000, 1_000] as const;

/** Pieces of each note, and what they come to beside what should be there. `takenVnd`: cash of this day as written down. */
export const CashCount = ({ takenVnd }: { readonly takenVnd: number }) => {
  const { t } = useTranslation('money');
  const [pieces, setPieces] = useState<Readonly<Record<number, number>>>({});
  const counted = notes.reduce((sum, note) => sum + note * (pieces[note] ?? 0), 0);
  const difference = counted - takenVnd;
  const begun = Object.values(pieces).some((count) => count > 0);
  return (
    <section aria-label={t('count.title')} className="flex flex-col gap-2">
      <h3 className="text-[0.8125rem] font-medium text-soft">{t('count.title')}</h3>
      <div className="grid grid-cols-3 gap-x-4 gap-y-1">
        {notes.map((note) => (
          <label key={note} className="flex items-center gap-2 text-[0.9375rem]">
            <span className="tabular w-24 shrink-0 text-right">{formatMoney(note)}</span>
            <span aria-hidden="true">×</span>
            <input
              aria-label={t('count.pieces', { note: formatMoney(note) })}
              defaultValue=""
              inputMode="numeric"
              maxLength={5}
              autoComplete="off"
              className={fieldLook}
              onInput={({ currentTarget: { value } }) =>
                setPieces((before) => ({ ...before, [note]: /^\d{1,5}$/u.test(value.trim()) ? Number(value) : 0 }))
              }
            />
          </label>
        ))}
      </div>
      <p className="tabular flex justify-between font-semibold">
        <span>{t('count.counted', { vnd: formatMoney(counted) })}</span>
        <span>{t('count.taken', { vnd: formatMoney(takenVnd) })}</span>
      </p>
      {begun &&
        (difference === 0 ? (
          <Notice tone="good" what={t('count.same')} />
        ) : (
          <Notice
            tone="act"
            what={t(difference < 0 ? 'count.missing' : 'count.over', { vnd: formatMoney(Math.abs(difference)) })}
            advice={t('count.advice')}
          />
        ))}
    </section>
  );
};
