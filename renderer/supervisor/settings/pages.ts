import type { LucideIcon } from 'lucide-react';
import { CalendarDays, ConciergeBell, HandHeart, LayoutGrid, ListChecks, Users } from 'lucide-react';
import type { SettingsPage } from '#common/domain/settings/drafts.ts';

/** The pages of the settings, in the order of the menu; Alt and a digit open them. */
export const pages: readonly { readonly page: SettingsPage; readonly icon: LucideIcon; readonly many: boolean }[] = [
  { page: 'service', icon: LayoutGrid, many: true },
  { page: 'counter', icon: ConciergeBell, many: true },
  { page: 'calendar', icon: CalendarDays, many: false },
  { page: 'priority', icon: HandHeart, many: false },
  { page: 'floor', icon: ListChecks, many: false },
  { page: 'officer', icon: Users, many: true },
];
