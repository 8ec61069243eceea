import {
  hearerSchema,
  kioskDoorSchema,
  noticeAt,
  noticeSchema,
  type Hearer,
  type NoticeItem,
} from '#common/domain/site/floor-words.ts';
import { configId } from '#common/domain/site/site-config.ts';
import type { CommandInput } from '#common/ipc/contract.ts';
import { allTerminals } from '#main/store/floor.ts';
import { readState } from '#main/store/folded-tables.ts';
import { bySupervisor } from './on-duty.ts';
import type { TerminalContext } from './terminal-context.ts';

const MINUTE_MS = 60_000;

/** What a supervisor tells at screens of this kind now, or null. */
export const noticeFor = ({ store }: TerminalContext, hearer: Hearer): NoticeItem | null => {
  const item = noticeSchema.safeParse(readState(store.db, 'config-item', configId('notice', hearer))?.value);
  return noticeAt(item.success ? item.data : null, store.now());
};

/** All that is told now. */
export const notices = (terminal: TerminalContext): readonly (NoticeItem & { readonly to: Hearer })[] =>
  hearerSchema.options.flatMap((to) => {
    const notice = noticeFor(terminal, to);
    return notice === null ? [] : [{ to, ...notice }];
  });

/** Tells something on screens (phát thông báo), in the place of what was told there, until an instant; 0 minutes takes it down. */
export const setNotice = (
  terminal: TerminalContext,
  { to, text, minutes, requestId }: CommandInput<'notice.set'>,
): 'done' | 'empty' => {
  const { store, newId } = terminal;
  const vi = text.vi.normalize('NFC').trim();
  if (vi === '' && minutes > 0) return 'empty';
  if (store.entityOfRequest('config', requestId) !== null) return 'done';
  const value = { text: { vi, en: text.en.normalize('NFC').trim() }, until: store.now() + minutes * MINUTE_MS };
  const by = bySupervisor(terminal);
  store.append(
    [...new Set(to)].map((hearer, index) => ({
      t: 'config.set',
      id: configId('notice', hearer),
      // One press is one request, whatever number of screens it is for.
      uid: index === 0 ? requestId : newId(),
      by,
      d: { kind: 'notice', value },
    })),
  );
  return 'done';
};

/** Where a closed kiosk was told to send people; null while it gives numbers. */
const doorOf = ({ store }: TerminalContext, kiosk: string): { readonly goTo: string } | null => {
  const door = kioskDoorSchema.safeParse(readState(store.db, 'config-item', configId('kiosk', kiosk))?.value);
  return door.success && door.data.closed ? { goTo: door.data.goTo } : null;
};

/** Where a closed kiosk sends people, '' for the help desk, also where the other kiosk was closed since; null while it gives numbers. */
export const kioskClosed = (terminal: TerminalContext, kiosk: string): { readonly goTo: string } | null => {
  const door = doorOf(terminal, kiosk);
  return door === null || door.goTo === '' || doorOf(terminal, door.goTo) === null ? door : { goTo: '' };
};

/** Closes or opens a kiosk (đóng, mở ki-ốt). Whoever stands there is served to the end; numbers that are out stay good. */
export const setKioskDoor = (
  terminal: TerminalContext,
  { terminal: kiosk, closed, goTo, requestId }: CommandInput<'kiosk.set-door'>,
): 'done' | 'not-a-kiosk' => {
  const { store } = terminal;
  const isKiosk = allTerminals(store.db).some(({ term, roles }) => term === kiosk && roles.includes('kiosk'));
  if (!isKiosk) return 'not-a-kiosk';
  if (store.entityOfRequest('config', requestId) === null) {
    const value = { closed, goTo: closed ? goTo : '' };
    const by = bySupervisor(terminal);
    store.append([{ t: 'config.set', id: configId('kiosk', kiosk), uid: requestId, by, d: { kind: 'kiosk', value } }]);
  }
  return 'done';
};
