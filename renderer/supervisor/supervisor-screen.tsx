import { useTranslation } from 'react-i18next';
import { failureKey, setLanguage, useLanguage } from '#renderer/app/i18n.ts';
import { PrintCentre } from '#renderer/app/print-centre/print-centre.tsx';
import { useRenewal } from '#renderer/app/use-renewal.ts';
import { useView } from '#renderer/app/use-view.ts';
import { HardwareDoor } from '#renderer/hardware/hardware-door.tsx';
import { ClockAhead } from '#renderer/ui/clock.tsx';
import { LanguageSwitch } from '#renderer/ui/language-switch.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import { DutyDoor } from './duty/duty-door.tsx';
import { FloorPage } from './floor-page.tsx';
import { RoomBar } from './room-bar.tsx';
import { doorTo } from './rooms.ts';
import { useRooms } from './use-rooms.ts';

/** Waits and forecasts change while nothing happens, ms. */
const REFRESH_MS = 15_000;

/** The supervisor's screen, at the desk and on the wall: is anything wrong, how long do people wait, who works, what runs. */
export const SupervisorScreen = () => {
  const { t } = useTranslation('supervisor');
  const language = useLanguage();
  const rooms = useRooms();
  useRenewal(rooms.isDirty);
  const here = doorTo(rooms.room);
  const status = useView('terminal.status', {}, ['status', 'papers', 'queue', 'dossiers']);
  const view = useView('floor.show', {}, ['queue', 'papers', 'dossiers', 'status', 'config'], { everyMs: REFRESH_MS });
  return (
    <div className="flex h-full flex-col">
      <StatusStrip status={status.kind === 'ready' ? status.value : undefined} title={t('title')} wraps>
        <DutyDoor />
        <RoomBar rooms={rooms} />
        <PrintCentre scope="site" />
        <HardwareDoor by="key" />
        <LanguageSwitch language={language} onChange={(next) => void setLanguage(next)} />
      </StatusStrip>
      {here !== undefined && (
        <main className="flex min-h-0 grow flex-col">
          <here.Content onDirty={rooms.onDirty} onSettings={() => rooms.go('settings')} />
        </main>
      )}
      {here === undefined && (
        <main aria-busy={view.kind === 'loading'} className="min-h-0 grow scroll-pt-16 overflow-y-auto">
          <div
            role="group"
            aria-label={t('title')}
            // One stop for the keyboard: the arrow keys scroll from here.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            tabIndex={0}
            className="flex flex-col gap-4 px-6 py-4 outline-offset-[-3px]"
          >
            {view.kind === 'loading' && <p className="text-soft">{t('loading')}</p>}
            {view.kind === 'failed' && <Notice tone="offline" what={t(failureKey(view.trouble))} />}
            {view.kind === 'ready' && view.trouble !== null && <Notice tone="offline" what={t('stale')} />}
            {view.kind === 'ready' && (
              // The floor's instants are by the site's clock, and so are all ages and ends shown with them.
              <ClockAhead value={view.value.updatedAt - view.gotAt}>
                <FloorPage floor={view.value} />
              </ClockAhead>
            )}
          </div>
        </main>
      )}
    </div>
  );
};
