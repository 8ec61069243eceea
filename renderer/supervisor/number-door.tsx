import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#common/domain/calendar/format-local.ts';
import type { FloorTickets, FloorTicketsWish } from '#common/ipc/supervisor-calls.ts';
import { failureKey, useLanguage } from '#renderer/app/i18n.ts';
import { useView } from '#renderer/app/use-view.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useNow } from '#renderer/ui/clock.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { MoveTicketDialog } from './acts/move-ticket-dialog.tsx';
import { ToldLine } from './acts/told-line.tsx';
import { useFloorActs } from './acts/use-floor-acts.ts';
import { DataTable } from './data-table.tsx';
import { waitMinutes } from './waits.ts';

type NumberDoorProps = {
  readonly wish: FloorTicketsWish;
  /** What is counted, for the title and for who cannot see where the number stands. */
  readonly title: string;
  readonly number: string;
};

const TicketsDialog = ({
  wish,
  title,
  onClose,
}: Omit<NumberDoorProps, 'number'> & { readonly onClose: () => void }) => {
  const { t } = useTranslation('supervisor');
  const language = useLanguage();
  const now = useNow();
  const view = useView('floor.tickets', wish, ['queue', 'config']);
  const time = (at: number | null) => (at === null ? '–' : formatTime(at));
  const acts = useFloorActs();
  const [moving, move] = useState<FloorTickets['tickets'][number] | null>(null);
  if (moving !== null) {
    return <MoveTicketDialog ticket={moving} acts={acts} onClose={() => move(null)} />;
  }
  return (
    <Dialog title={title} wide onClose={onClose} actions={<Button onPress={onClose}>{t('made-of.close')}</Button>}>
      {acts.told !== null && <ToldLine told={acts.told} />}
      {view.kind === 'loading' && <p className="text-soft">{t('loading')}</p>}
      {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
      {view.kind === 'ready' && (
        <div
          role="group"
          aria-label={title}
          // One stop for the keyboard: the arrow keys scroll from here.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          className="max-h-[60vh] overflow-y-auto"
        >
          <DataTable
            title={t('made-of.title')}
            about={t('made-of.about', { count: view.value.count })}
            empty={t('made-of.empty')}
            rows={view.value.tickets}
            rowKey={({ id }) => id}
            columns={[
              { name: t('made-of.label'), renderCell: ({ label }) => label },
              { name: t('made-of.service'), renderCell: ({ service }) => service[language] },
              { name: t('made-of.state'), renderCell: ({ state }) => t(`made-of.in.${state}`) },
              { name: t('made-of.arrived'), number: true, renderCell: ({ arrivedAt }) => formatTime(arrivedAt) },
              { name: t('made-of.called'), number: true, renderCell: ({ calledAt }) => time(calledAt) },
              {
                name: t('made-of.waited'),
                number: true,
                renderCell: ({ arrivedAt, calledAt }) =>
                  t('wait.minutes', { minutes: waitMinutes(Math.max(0, (calledAt ?? now) - arrivedAt)) }),
              },
              { name: t('made-of.counter'), renderCell: ({ counter }) => counter ?? '–' },
              {
                name: t('floor:move.name'),
                renderCell: (ticket) =>
                  ticket.state === 'waiting' || ticket.state === 'called' ? (
                    <Button
                      variant="quiet"
                      className="min-h-8! px-2!"
                      aria-label={t('floor:move.act-of', { label: ticket.label })}
                      onPress={() => move(ticket)}
                    >
                      {t('floor:move.act')}
                    </Button>
                  ) : null,
              },
            ]}
          />
        </div>
      )}
    </Dialog>
  );
};

/** A number that opens what it is made of. */
export const NumberDoor = ({ wish, title, number }: NumberDoorProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-label={`${title}: ${number}`}
        onClick={() => setOpen(true)}
        className="rounded-control px-1 underline decoration-line decoration-2 underline-offset-4 hover:bg-brand-pale focus-visible:outline-3 focus-visible:outline-brand"
      >
        {number}
      </button>
      {isOpen && <TicketsDialog wish={wish} title={title} onClose={() => setOpen(false)} />}
    </>
  );
};
