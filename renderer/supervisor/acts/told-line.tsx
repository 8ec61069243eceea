import { Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureKey } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { Told } from './use-floor-acts.ts';

/** What came of an order (lệnh cho máy) that was just given; until the terminal answered, that it was given. */
const OrderSaid = ({ order, given }: { readonly order: string; readonly given: string }) => {
  const { t } = useTranslation('floor');
  const view = useView('orders.show', {}, ['orders']);
  const now = view.kind === 'ready' ? view.value.orders.find(({ id }) => id === order) : undefined;
  if (now?.standing !== 'answered' || now.how === null) return <Notice tone="good" what={given} />;
  const { terminal, what, how, ready } = now;
  const said = t(ready ? 'order.said-ready' : 'order.said', {
    terminal,
    what: t(`order.kind.${what}`),
    how: t(`order.how.${how}`),
  });
  return <Notice tone={how === 'done' ? 'good' : 'act'} what={said} />;
};

/** What the last act on the floor ended in, with the way back where there is one. */
export const ToldLine = ({ told }: { readonly told: Told }) => {
  const { t } = useTranslation('floor');
  if (told.kind === 'failed') return <Notice tone="act" what={t(failureKey(told.code))} />;
  const { undo, order } = told;
  if (order !== undefined) return <OrderSaid order={order} given={t(`said.${told.key}`, told.values)} />;
  return (
    <Notice
      tone={told.good ? 'good' : 'act'}
      what={t(`said.${told.key}`, told.values)}
      action={
        undo === null ? undefined : (
          <Button icon={Undo2} onPress={undo}>
            {t('undo')}
          </Button>
        )
      }
    />
  );
};
