import { useCallback, useRef, useState } from 'react';
import { useKeys } from '#renderer/app/use-keys.ts';
import { doors, type Room } from './rooms.ts';

export type Rooms = {
  readonly room: Room;
  /** Where the supervisor wants to go while something is not saved; null while nobody is asked. */
  readonly asked: Room | null;
  readonly go: (room: Room) => void;
  readonly leave: () => void;
  readonly stay: () => void;
  /** A room tells whether it has something that is not saved. */
  readonly onDirty: (dirty: boolean) => void;
  readonly isDirty: () => boolean;
};

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
    Object.fromEntries(doors.flatMap(({ room: door, keys }) => (keys === undefined ? [] : [[keys, toggle(door)]]))),
    ({ isComposing }) => isComposing,
  );
  return {
    room,
    asked,
    go,
    leave: () => asked !== null && enter(asked),
    stay: () => setAsked(null),
    onDirty,
    isDirty: () => dirty.current,
  };
};
