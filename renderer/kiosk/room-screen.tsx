import type { KeptAppointment } from '#common/ipc/appointment-calls.ts';
import { assertNever } from '#common/kit/assert-never.ts';
import { CheckInScreen } from './appointment/check-in-screen.tsx';
import { GroupScreen } from './group-screen.tsx';
import { ReceiptScreen } from './receipt/receipt-screen.tsx';
import type { Room } from './room.ts';
import { ProcedureScreen } from './search/procedure-screen.tsx';
import { SearchScreen } from './search/search-screen.tsx';

export type RoomScreenProps = {
  readonly room: Room;
  /** UTC ms of the terminal's clock. */
  readonly now: number;
  readonly onService: (service: string) => void;
  readonly onAppointment: (appointment: KeptAppointment) => void;
  /** Back to the tiles. */
  readonly onGone: () => void;
};

/** The screen of a room; nothing for the tiles themselves. */
export const RoomScreen = ({ room, now, onService, onAppointment, onGone }: RoomScreenProps) => {
  const on = { now, onService, onGone };
  switch (room.kind) {
    case 'tiles':
      return null;
    case 'group':
      return <GroupScreen id={room.id} {...on} />;
    case 'search':
      return <SearchScreen {...on} />;
    case 'check-in':
      return <CheckInScreen onFound={onAppointment} onGone={onGone} />;
    case 'procedure':
      return <ProcedureScreen key={room.code} code={room.code} onBack={onGone} {...on} />;
    case 'receipt':
      return <ReceiptScreen key={room.code} code={room.code} {...on} />;
    default:
      return assertNever(room);
  }
};
