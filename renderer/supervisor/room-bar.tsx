import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { ActMenu } from './acts/act-menu.tsx';
import { AskDialog } from './ask-dialog.tsx';
import { doors, doorTo } from './rooms.ts';
import type { Rooms } from './use-rooms.ts';

/** Rooms with a button of their own, in the order of the table; the rest stand in the menu. */
const ON_THE_BAR = 2;

/** The doors to the supervisor's other rooms; in a room, the way back. */
export const RoomBar = ({ rooms }: { readonly rooms: Rooms }) => {
  const { t } = useTranslation('settings');
  const here = doorTo(rooms.room);
  return (
    <>
      {here === undefined ? (
        // A desk of 1366 pixels has room for some words in either language; the rest of the doors are one press further.
        <div className="flex gap-1.5">
          {doors.slice(0, ON_THE_BAR).map(({ room, icon, open, keys }) => (
            <Button
              key={room}
              icon={icon}
              className="max-[1600px]:px-2! max-[1600px]:text-[0.9375rem] max-[1600px]:[&>svg]:hidden"
              {...(keys === undefined ? {} : { keys })}
              onPress={() => rooms.go(room)}
            >
              {t(open)}
            </Button>
          ))}
          {doors.length > ON_THE_BAR && (
            <ActMenu
              word={t('floor:rooms.more')}
              about={t('floor:rooms.about')}
              className="min-h-target! max-[1600px]:text-[0.9375rem]"
              acts={doors.slice(ON_THE_BAR).map(({ room, open, keys }) => ({
                id: room,
                name: t(open),
                ...(keys === undefined ? {} : { keys }),
                onAct: () => rooms.go(room),
              }))}
            />
          )}
        </div>
      ) : (
        <Button
          icon={ArrowLeft}
          {...(here.keys === undefined ? {} : { keys: here.keys })}
          onPress={() => rooms.go('floor')}
        >
          {t(here.back)}
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
