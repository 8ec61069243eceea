import { useTranslation } from 'react-i18next';
import type { OrderView } from '#common/ipc/floor-act-calls.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import { useNow } from '#renderer/ui/clock.tsx';
import { DataTable } from '../data-table.tsx';
import { Since } from '../since.tsx';

/** Older orders are in the log; the table is about what one waits for. */
const SHOWN = 6;

const troubled: ReadonlySet<string> = new Set(['failed', 'interrupted']);

const Standing = ({ order }: { readonly order: OrderView }) => {
  const { t } = useTranslation('floor');
  // Asked of the backend again only when something happens: that nobody answered in time happens by itself.
  const isLate = useNow() > order.until && order.standing === 'sent';
  const key =
    order.standing === 'answered' ? `how.${order.how}` : `standing.${isLate ? 'not-reached' : order.standing}`;
  const isBad = isLate || order.standing === 'not-reached' || troubled.has(order.how ?? '');
  return <span className={classNames('font-medium', isBad && 'text-act')}>{t(`order.${key}`)}</span>;
};

/** What was asked of terminals (lệnh cho máy) and what came of it; nothing where nothing was asked. */
export const OrderTable = ({ onOpen }: { readonly onOpen: (order: OrderView) => void }) => {
  const { t } = useTranslation('floor');
  const view = useView('orders.show', {}, ['orders']);
  const orders = view.kind === 'ready' ? view.value.orders.slice(0, SHOWN) : [];
  if (orders.length === 0) return null;
  return (
    <DataTable
      title={t('order.title')}
      about={t('order.about')}
      empty=""
      rows={orders}
      rowKey={({ id }) => id}
      columns={[
        { name: t('order.terminal'), renderCell: ({ terminal }) => terminal },
        { name: t('order.what'), renderCell: ({ what }) => t(`order.kind.${what}`) },
        { name: t('order.at'), renderCell: ({ at }) => <Since at={at} /> },
        { name: t('order.came'), renderCell: (order) => <Standing order={order} /> },
        {
          name: t('order.open-title'),
          renderCell: (order) =>
            order.ready ? (
              <Button
                className="min-h-8! px-2!"
                aria-label={t('order.open-of', { what: t(`order.kind.${order.what}`), terminal: order.terminal })}
                onPress={() => onOpen(order)}
              >
                {t('order.open')}
              </Button>
            ) : null,
        },
      ]}
    />
  );
};
