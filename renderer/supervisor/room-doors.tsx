import { ArrowLeft, FileText, Mic, Monitor } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';

/** What the supervisor's window shows below its strip. */
export type Room = 'floor' | 'templates' | 'voice' | 'boards';

const doors = [
  { room: 'templates', icon: FileText, open: 'templates:open', back: 'templates:back' },
  { room: 'voice', icon: Mic, open: 'voice:room', back: 'voice:back' },
  { room: 'boards', icon: Monitor, open: 'boards:open', back: 'boards:back' },
] as const;

export type RoomDoorsProps = { readonly room: Room; readonly onGo: (room: Room) => void };

/** From the floor a door to each room; in a room the way back. */
export const RoomDoors = ({ room, onGo }: RoomDoorsProps) => {
  const { t } = useTranslation('supervisor');
  return doors
    .filter((door) => room === 'floor' || door.room === room)
    .map(({ room: other, icon, open, back }) => (
      <Button
        key={other}
        icon={room === 'floor' ? icon : ArrowLeft}
        onPress={() => onGo(room === 'floor' ? other : 'floor')}
      >
        {t(room === 'floor' ? open : back)}
      </Button>
    ));
};
