import type { LucideIcon } from 'lucide-react';
import {
  Archive,
  Banknote,
  Building2,
  CalendarDays,
  ConciergeBell,
  FolderCheck,
  HandHeart,
  LayoutGrid,
  ListChecks,
  ReceiptText,
  Users,
} from 'lucide-react';
import type { SettingsPage } from '#common/domain/settings/drafts.ts';

/** The pages of the settings, in the order of the menu; Alt and a digit open the first nine. */
export const pages: readonly { readonly page: SettingsPage; readonly icon: LucideIcon; readonly many: boolean }[] = [
  { page: 'service', icon: LayoutGrid, many: true },
  { page: 'counter', icon: ConciergeBell, many: true },
  { page: 'calendar', icon: CalendarDays, many: false },
  { page: 'priority', icon: HandHeart, many: false },
  { page: 'floor', icon: ListChecks, many: false },
  { page: 'officer', icon: Users, many: true },
  { page: 'dossier', icon: FolderCheck, many: false },
  { page: 'fees', icon: Banknote, many: false },
  { page: 'collecting', icon: ReceiptText, many: false },
  { page: 'centre', icon: Building2, many: false },
  { page: 'retention', icon: Archive, many: false },
];
