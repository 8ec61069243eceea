import type { ComponentType } from 'react';
import {
  BookOpen,
  ChartColumn,
  DatabaseBackup,
  FileText,
  Library,
  Mic,
  Monitor,
  ScrollText,
  Settings,
  type LucideIcon,
} from 'lucide-react';
import { BackupRoom } from './backup/backup-room.tsx';
import { CatalogueRoom } from './catalogue/catalogue-room.tsx';
import { AuditRoom } from './audit/audit-room.tsx';
import { BoardsRoom } from './boards/boards-room.tsx';
import { BooksRoom } from './books/books-room.tsx';
import { ReportsRoom } from './reports/reports-room.tsx';
import { SettingsRoom } from './settings/settings-room.tsx';
import { TemplateRoom } from './templates/template-room.tsx';
import { VoiceRoom } from './voice/voice-room.tsx';

/** What a room gets: it tells whether it has something that is not saved, and may lead to the settings. */
export type RoomProps = {
  readonly onDirty: (dirty: boolean) => void;
  /** Leads to the room of the settings. */
  readonly onSettings: () => void;
};

export type RoomName =
  | 'settings'
  | 'reports'
  | 'books'
  | 'templates'
  | 'voice'
  | 'boards'
  | 'catalogue'
  | 'audit'
  | 'backup';

/** The floor, where the window begins, or one of its rooms. */
export type Room = 'floor' | RoomName;

type Door = {
  readonly room: RoomName;
  readonly icon: LucideIcon;
  /** Keys of the words on the door, and of the way back: `area:name` in locales. */
  readonly open: string;
  readonly back: string;
  /** The key that opens the room from anywhere in this window, and brings back to the floor when it is pressed again. */
  readonly keys?: string;
  readonly Content: ComponentType<RoomProps>;
};

/** Every room of the supervisor's window, in the order of its doors. A new room is one entry here. */
export const doors: readonly Door[] = [
  {
    room: 'settings',
    icon: Settings,
    open: 'settings:open',
    back: 'settings:back',
    keys: 'F8',
    Content: SettingsRoom,
  },
  { room: 'reports', icon: ChartColumn, open: 'reports:open', back: 'reports:back', keys: 'F4', Content: ReportsRoom },
  { room: 'books', icon: BookOpen, open: 'books:open', back: 'books:back', Content: BooksRoom },
  { room: 'templates', icon: FileText, open: 'templates:open', back: 'templates:back', Content: TemplateRoom },
  { room: 'voice', icon: Mic, open: 'voice:room', back: 'voice:back', Content: VoiceRoom },
  { room: 'boards', icon: Monitor, open: 'boards:open', back: 'boards:back', Content: BoardsRoom },
  { room: 'catalogue', icon: Library, open: 'catalogue:open', back: 'catalogue:back', Content: CatalogueRoom },
  { room: 'audit', icon: ScrollText, open: 'audit:open', back: 'audit:back', Content: AuditRoom },
  { room: 'backup', icon: DatabaseBackup, open: 'backup:open', back: 'backup:back', Content: BackupRoom },
];

/** The door to a room; none for the floor. */
export const doorTo = (room: Room): Door | undefined => doors.find((door) => door.room === room);
