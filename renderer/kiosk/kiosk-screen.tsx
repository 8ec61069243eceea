import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptAppointment } from '#common/ipc/appointment-calls.ts';
import { useBackendEvent } from '#renderer/app/use-backend-event.ts';
import { useLooksByItself } from '#renderer/app/site-word/use-looks.ts';
import { useSiteWord } from '#renderer/app/site-word/use-site-word.ts';
import { useRenewal } from '#renderer/app/use-renewal.ts';
import { useView } from '#renderer/app/use-view.ts';
import { StatusStrip } from '#renderer/ui/status-strip.tsx';
import { AppointmentDoor } from './appointment/appointment-door.tsx';
import { AppointmentScreen } from './appointment/appointment-screen.tsx';
import { allClosed } from './arrange-tiles.ts';
import { ChooseService } from './choose-service.tsx';
import { ClosedScreen } from './closed-screen.tsx';
import { ComfortBar } from './comfort-bar.tsx';
import { guidedScreen } from './guide/guided-screen.ts';
import { useGuide } from './guide/use-guide.ts';
import { KioskClosed } from './kiosk-closed.tsx';
import { kioskStart, KioskWord } from './kiosk-word.tsx';
import { PriorityDoor } from './priority/priority-door.tsx';
import { RoomScreen } from './room-screen.tsx';
import { roomOfScan, tilesRoom, type Room } from './room.ts';
import { ScanAnswer } from './scan-answer.tsx';
import { SearchDoor } from './search/search-door.tsx';
import { StuckScreen } from './stuck-screen.tsx';
import { TicketScreen } from './ticket-screen.tsx';
import { useComfort } from './use-comfort.ts';
import { useIdle } from './use-idle.ts';
import { useStaffCall } from './use-staff-call.ts';
import { useVisit } from './use-visit.ts';

/** Nobody has touched the start screen for this long: the next person finds it in Vietnamese and as usual, in ms. */
const forgetComfortAfterMs = 60_000;

/** The kiosk (ki-ốt lấy số): tiles, the number, and back by itself. */
export const KioskScreen = ({ hasScanner }: { readonly hasScanner: boolean }) => {
  const { t } = useTranslation('kiosk');
  const status = useView('terminal.status', {}, ['status']);
  const services = useView('kiosk.services', {}, ['queue', 'config']);
  const comfort = useComfort();
  const { language } = comfort;
  const staff = useStaffCall();
  const [visit, dispatch] = useVisit();
  const [room, setRoom] = useState<Room>(tilesRoom);
  const [group, setGroup] = useState<string | null>(null);

  const now = status.kind === 'ready' ? status.value.now : 0;
  const leave = (): void => setRoom(tilesRoom);
  const inRoom = visit.step === 'choosing';
  const atStart = inRoom && room.kind === 'tiles';
  useIdle(atStart && (!comfort.isUsual || group !== null), forgetComfortAfterMs, () => {
    comfort.forget();
    setGroup(null);
  });
  const found = (appointment: KeptAppointment): void => {
    setRoom(tilesRoom);
    setGroup(null);
    const wish = { service: appointment.service, language, requestId: crypto.randomUUID() };
    dispatch({ type: 'appointment-found', appointment, wish });
  };
  const word = useSiteWord();
  const start = kioskStart(atStart, visit.step === 'issuing', word);
  useBackendEvent('scanned-at-kiosk', (scan) => {
    // Closed, it only answers (ScanAnswer): no number comes of an appointment, and no room leads to one.
    if (start.shut !== null) return;
    if (scan.kind === 'appointment') found(scan.appointment);
    const next = roomOfScan(scan);
    if (next === null || visit.step === 'issuing') return;
    dispatch({ type: 'finished' });
    setRoom(next);
  });
  const closed = allClosed(services.kind === 'ready' ? services.value.services : []).closed;
  const label = visit.step === 'showing' ? visit.ticket.label : null;
  useGuide(comfort.comfort.spoken, guidedScreen(visit.step, room.kind, closed), language, label);

  useRenewal(() => !atStart || group !== null);
  // Somebody may be reading at the start screen, but there is nothing of theirs on it.
  useLooksByItself(word.look, !atStart || group !== null);

  const choose = (service: string): void => {
    setRoom(tilesRoom);
    setGroup(null);
    const priority = group === null ? {} : { priority: group };
    dispatch({ type: 'service-chosen', wish: { service, language, requestId: crypto.randomUUID(), ...priority } });
  };

  return (
    <div className="flex h-full flex-col">
      <StatusStrip title={t('title')} status={status.kind === 'ready' ? status.value : undefined} />
      {/* A box of no height: the answer lies over the screen below the strip. */}
      <div className="relative">
        <ScanAnswer shut={start.shut} />
      </div>
      {inRoom && <RoomScreen room={room} now={now} onService={choose} onAppointment={found} onGone={leave} />}
      <KioskWord word={word} />
      {start.shut !== null && <KioskClosed goTo={start.shut.goTo} />}
      {start.offers && (
        <ChooseService
          chosen={visit.step === 'issuing' ? visit.wish.service : null}
          printer={status.kind === 'ready' ? status.value.printer : null}
          now={now}
          hasScanner={hasScanner}
          onChoose={choose}
          onGroup={(id) => setRoom({ kind: 'group', id })}
        />
      )}
      {start.doors && (
        <div className="flex shrink-0 flex-col landscape:flex-row landscape:*:grow landscape:*:basis-0 low:flex-row low:gap-3 low:px-6 low:*:grow low:*:basis-0">
          <AppointmentDoor onPress={() => setRoom({ kind: 'check-in' })} />
          <PriorityDoor group={group} onGroup={setGroup} />
          <SearchDoor onPress={() => setRoom({ kind: 'search' })} />
        </div>
      )}
      {visit.step === 'appointment' && <AppointmentScreen visit={visit} dispatch={dispatch} onTakeNumber={choose} />}
      {visit.step === 'closed' && <ClosedScreen visit={visit} now={now} dispatch={dispatch} />}
      {visit.step === 'stuck' && <StuckScreen visit={visit} dispatch={dispatch} />}
      {visit.step === 'showing' && <TicketScreen visit={visit} dispatch={dispatch} />}
      <ComfortBar state={comfort} staff={staff} />
    </div>
  );
};
