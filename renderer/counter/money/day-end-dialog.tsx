import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { businessDay } from '#common/domain/calendar/business-day.ts';
import { formatDay } from '#common/domain/calendar/format-local.ts';
import { addDays } from '#common/domain/calendar/local-day.ts';
import type { CommandOutput } from '#common/ipc/contract.ts';
import { failureKey } from '#renderer/app/i18n.ts';
import { keepTable } from '#renderer/app/keep-file.ts';
import { useView } from '#renderer/app/use-view.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { useNow } from '#renderer/ui/clock.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { CashCount } from './cash-count.tsx';
import { fileRows, type MoneyDay } from './day-end-rows.ts';
import { FeeDays, OfficerDays } from './day-end-tables.tsx';

type Kept = CommandOutput<'report.keep'>;

const KeptLine = ({ kept }: { readonly kept: Kept }) => {
  const { t } = useTranslation('money');
  return kept.kind === 'written' ? (
    <Notice
      tone="good"
      what={t('day.kept', { name: kept.name })}
      meaning={t('day.kept-where', { folder: kept.folder })}
    />
  ) : (
    <Notice tone="act" what={t('day.not-kept')} />
  );
};

/** The list at the end of a day (bảng kê thu trong ngày): by officer, by fee, with the cash counted beside it, and as a file. */
export const DayEndDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation('money');
  const client = useClient();
  const [asked, setAsked] = useState<string | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  // A day that is over is read once: each dossier of today would read it again.
  const today = businessDay(useNow());
  const isOver = asked !== null && asked < today;
  const view = useView('money.day', { day: asked }, isOver ? [] : ['dossiers', 'config']);
  const list: MoneyDay | null = view.kind === 'ready' ? view.value : null;
  const go = (day: string) => {
    setKept(null);
    setAsked(day);
  };
  const keep = async () => {
    if (list === null) return;
    const reply = await keepTable(client, {
      name: 'money',
      group: null,
      from: list.day,
      to: list.day,
      rows: [[t('day.title')], [formatDay(list.day)], ...fileRows(t, list)],
    });
    setKept(reply.ok ? reply.value : { kind: 'not-written' });
  };
  const isEmpty = list !== null && list.officers.length === 0;
  return (
    <Dialog
      title={t('day.title')}
      wide
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('counter:pick.close')}</Button>
          <Button isDisabled={list === null || isEmpty} onPress={() => void keep()}>
            {t('day.keep')}
          </Button>
        </>
      }
    >
      {view.kind === 'failed' && <Notice tone="act" what={t(failureKey(view.trouble))} />}
      {list !== null && (
        <>
          <div className="flex items-center gap-3">
            <Button onPress={() => go(addDays(list.day, -1))}>{t('day.before')}</Button>
            <p className="tabular text-[1.1875rem] font-bold">{formatDay(list.day)}</p>
            <Button isDisabled={asked === null} onPress={() => setAsked(null)}>
              {t('day.today')}
            </Button>
          </div>
          {isEmpty ? (
            <p>{t('day.empty')}</p>
          ) : (
            <>
              <OfficerDays officers={list.officers} />
              <FeeDays fees={list.fees} />
              <CashCount key={list.day} takenVnd={list.officers.reduce((sum, { cashVnd }) => sum + cashVnd, 0)} />
            </>
          )}
          <p className="text-[0.8125rem] text-soft">{t('day.about')}</p>
          {kept !== null && <KeptLine kept={kept} />}
        </>
      )}
    </Dialog>
  );
};
