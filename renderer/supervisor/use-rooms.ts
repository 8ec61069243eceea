import { useCallback, useRef, useState } from 'react';
import { useKeys } from '#renderer/app/use-keys.ts';

/** The rooms of the supervisor's window; the floor is where it begins. */
export type Room = 'floor' | 'settings' | 'reports' | 'templates' | 'voice' | 'boards';

export type Rooms = {
  readonly room: Room;
  /** Where the supervisor wants to go while something is not saved; null while nobody is asked. */
  readonly asked: Room | null;
  readonly go: (room: Room) => void;
  readonly leave: () => void;
  readonly stay: () => void;
  /** A room tells whether it has something that is not saved. */
  readonly onDirty: (dirty: boolean) => void;
};

/** The keys that open a room from anywhere in this window, and bring back to the floor when they are pressed again. */
export const roomKeys = { settings: 'F8', reports: 'F4' } as const;

/** Which room is open. Leaving one with something unsaved asks first. */
export const useRooms = (): Rooms => {
  const [room, setRoom] = useState<Room>('floor');
  const [asked, setAsked] = useState<Room | null>(null);
  const dirty = useRef(false);
  const onDirty = useCallback((now: boolean) => {
    dirty.current = now;
  }, []);
  const enter = (wanted: Room) => {
    dirty.current = false;
    setAsked(null);
    setRoom(wanted);
  };
  const go = (wanted: Room) => {
    if (dirty.current && wanted !== room) setAsked(wanted);
    else enter(wanted);
  };
  const toggle = (wanted: Room) => (event: KeyboardEvent) => {
    event.preventDefault();
    if (!event.repeat && document.querySelector('dialog[open]') === null) go(room === wanted ? 'floor' : wanted);
  };
  useKeys(
    { [roomKeys.settings]: toggle('settings'), [roomKeys.reports]: toggle('reports') },
    ({ isComposing }) => isComposing,
  );
  return {
    room,
    asked,
    go,
    leave: () => asked !== null && enter(asked),
    stay: () => setAsked(null),
    onDirty,
  };
};
