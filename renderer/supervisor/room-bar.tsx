import { ArrowLeft, ChartColumn, FileText, Mic, Monitor, Settings, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '#common/kit/assert-never.ts';
import { Button } from '#renderer/ui/button.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { roomKeys, type Room, type Rooms } from './use-rooms.ts';

const doors: readonly { readonly room: Exclude<Room, 'floor'>; readonly icon: LucideIcon }[] = [
  { room: 'settings', icon: Settings },
  { room: 'reports', icon: ChartColumn },
  { room: 'templates', icon: FileText },
  { room: 'voice', icon: Mic },
  { room: 'boards', icon: Monitor },
];

/** The words of the door to a room, and of the way back from it. */
const useDoorNames = (): ((room: Room, back: boolean) => string) => {
  const { t } = useTranslation('supervisor');
  return (room, back) => {
    switch (room) {
      case 'settings':
        return t(back ? 'settings:back' : 'settings:open');
      case 'reports':
        return t(back ? 'reports:back' : 'reports:open');
      case 'templates':
        return t(back ? 'templates:back' : 'templates:open');
      case 'voice':
        return t(back ? 'voice:back' : 'voice:room');
      case 'boards':
        return t(back ? 'boards:back' : 'boards:open');
      case 'floor':
        return '';
      default:
        return assertNever(room);
    }
  };
};

const keysOf = (room: Room): { readonly keys?: string } =>
  room === 'settings' || room === 'reports' ? { keys: roomKeys[room] } : {};

/** The doors to the supervisor's other rooms; in a room, the way back. */
export const RoomBar = ({ rooms }: { readonly rooms: Rooms }) => {
  const { t } = useTranslation('settings');
  const nameOf = useDoorNames();
  const { room } = rooms;
  return (
    <>
      {room === 'floor' ? (
        // A desk of 1366 pixels has room for the words; the icons come on a wide one.
        <div className="flex gap-1.5">
          {doors.map(({ room: door, icon }) => (
            <Button
              key={door}
              icon={icon}
              className="max-[1600px]:px-2! max-[1600px]:text-[0.9375rem] max-[1600px]:[&>svg]:hidden"
              {...keysOf(door)}
              onPress={() => rooms.go(door)}
            >
              {nameOf(door, false)}
            </Button>
          ))}
        </div>
      ) : (
        <Button icon={ArrowLeft} {...keysOf(room)} onPress={() => rooms.go('floor')}>
          {nameOf(room, true)}
        </Button>
      )}
      {rooms.asked !== null && (
        <AskDialog
          title={t('leave.title')}
          meaning={[t('leave.meaning')]}
          yes={t('leave.yes')}
          busy={false}
          danger
          onYes={rooms.leave}
          onNo={rooms.stay}
        />
      )}
    </>
  );
};
