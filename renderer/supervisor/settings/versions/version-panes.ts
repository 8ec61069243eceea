import { FilePen, History, MonitorCheck, Printer, type LucideIcon } from 'lucide-react';

/** What the settings' room shows of drafts and versions, in the order of its menu. */
export const versionPanes = [
  { pane: 'drafts', icon: FilePen },
  { pane: 'history', icon: History },
  { pane: 'receivers', icon: MonitorCheck },
  { pane: 'printers', icon: Printer },
] as const satisfies readonly { readonly pane: string; readonly icon: LucideIcon }[];

export type VersionPane = (typeof versionPanes)[number]['pane'];
