import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandInput, CommandOutput, Reply } from '#common/ipc/contract.ts';
import type { AuditFilter } from '#common/ipc/audit-calls.ts';
import { useClient } from '#renderer/app/window-parts.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { formatCount, formatWhen } from './audit-words.ts';

type Count = { readonly count: number; readonly seen: number; readonly running: boolean };

/** Counts what a filter finds, piece by piece, until it is done or somebody stops it. */
const CountAll = ({ filter }: { readonly filter: AuditFilter }) => {
  const { t } = useTranslation('audit');
  const client = useClient();
  const [count, setCount] = useState<Count | null>(null);
  const going = useRef(false);
  useEffect(
    () => () => {
      going.current = false;
    },
    [],
  );
  const run = async () => {
    going.current = true;
    let sum: Count = { count: 0, seen: 0, running: true };
    setCount(sum);
    let after: CommandInput<'audit.count'>['after'] = null;
    do {
      const reply: Reply<'audit.count'> = await client.call('audit.count', { filter, after });
      if (!going.current) return;
      if (!reply.ok) {
        setCount(null);
        return;
      }
      sum = {
        count: sum.count + reply.value.count,
        seen: sum.seen + reply.value.seen,
        running: reply.value.next !== null,
      };
      setCount(sum);
      after = reply.value.next;
    } while (after !== null);
  };
  const stop = () => {
    going.current = false;
    setCount(null);
  };
  const shown = {
    count: formatCount(count?.count ?? 0),
    seen: formatCount(count?.seen ?? 0),
  };
  return (
    <>
      <span role="status" className="tabular">
        {count !== null && t(count.running ? 'page.counting' : 'page.counted', shown)}
      </span>
      {count?.running === true ? (
        <Button variant="quiet" onPress={stop}>
          {t('page.stop')}
        </Button>
      ) : (
        <Button variant="quiet" onPress={() => void run()}>
          {t('page.count')}
        </Button>
      )}
    </>
  );
};

export type AuditPagerProps = {
  readonly page: number;
  readonly view: CommandOutput<'audit.page'>;
  readonly filter: AuditFilter;
  readonly onNewer: () => void;
  readonly onOlder: () => void;
};

/** Which page is shown and how far was looked for it; the way to newer and older ones, and the count of all. */
export const AuditPager = ({ page, view, filter, onNewer, onOlder }: AuditPagerProps) => {
  const { t } = useTranslation('audit');
  return (
    <nav aria-label={t('page.label')} className="flex items-center gap-3 text-soft">
      <Button isDisabled={page === 0} keys="Alt+←" onPress={onNewer}>
        {t('page.newer')}
      </Button>
      <Button isDisabled={view.next === null} keys="Alt+→" onPress={onOlder}>
        {t(view.rows.length === 0 && view.next !== null ? 'page.go-on' : 'page.older')}
      </Button>
      <span className="tabular">
        {t('page.shown', { page: page + 1, rows: view.rows.length })}
        {view.seen > view.rows.length + 1 &&
          `; ${t('page.seen', { seen: formatCount(view.seen), reached: formatWhen(view.reached) })}`}
      </span>
      <span className="ml-auto flex items-center gap-2">
        <CountAll key={JSON.stringify(filter)} filter={filter} />
      </span>
    </nav>
  );
};
