import type { Import } from './source.ts';

/**
 * Who may import whom, as a list of what is allowed: a room that is not named in a line may not be entered.
 * A room is the longest prefix of a path in this table. `types` may be imported with `import type` only.
 */
type Room = {
  readonly rooms: readonly string[];
  readonly types?: readonly string[];
  readonly packages: RegExp;
};

const none = /^$/u;
const notWindow =
  /^(?!electron($|\/)|react($|-)|@tanstack\/|lucide-react|recharts|tinykeys|i18next|react-i18next|vitest|playwright|fast-check|vite($|\/))/u;
const electronMain = /^(node:|electron\/(main|common)$|zod$|pino($|\/))/u;
const window =
  /^(react$|react-dom(\/|$)|react-aria|react-i18next$|i18next$|react-hook-form$|@hookform\/|@tanstack\/|@react-aria\/|@internationalized\/|lucide-react$|pdfjs-dist(\/|$)|recharts$|tinykeys$|qrcode$|zod$|tailwindcss$|@fontsource|@expo-google-fonts\/)/u;

const screen = (name: string): Room => ({
  rooms: ['common', 'renderer/app', 'renderer/ui', 'renderer/hardware', 'renderer/locales', `renderer/${name}`],
  packages: window,
});
const backendRoom = (name: string, ...others: readonly string[]): Room => ({
  rooms: ['common', `main/${name}`, ...others],
  packages: notWindow,
});
/** Constructs and connects: the one place of the backend where everything meets. */
const composingRoot = backendRoom(
  'backend',
  'main/usecases',
  'main/store',
  'main/sync',
  'main/print',
  'main/sign',
  'main/devices',
  'main/diagnose',
  'main/backup',
  'main/ipc',
  'main/profile',
);
const anyone: Room = {
  rooms: ['common', 'main', 'preload', 'renderer', 'central', 'test', 'scripts', 'bench'],
  packages: /./u,
};

const rooms: Readonly<Record<string, Room>> = {
  'common/kit': { rooms: ['common/kit'], packages: /^zod$/u },
  'common/domain': { rooms: ['common/domain', 'common/kit'], packages: /^zod$/u },
  'common/wire': { rooms: ['common'], packages: /^zod$/u },
  'common/ipc': { rooms: ['common'], packages: /^zod$/u },
  'main/store': backendRoom('store'),
  'main/print': backendRoom('print'),
  'main/sign': backendRoom('sign', 'main/print'),
  'main/devices': backendRoom('devices'),
  'main/usecases': {
    ...backendRoom('usecases', 'main/store', 'main/print', 'main/sign', 'main/sync'),
    types: ['main/devices', 'main/profile'],
  },
  'main/sync': backendRoom('sync', 'main/store'),
  'main/sync/hub': backendRoom('sync', 'main/store', 'central/log', 'central/http', 'central/store/sqlite'),
  'main/profile': backendRoom('profile'),
  'main/diagnose': backendRoom('diagnose', 'main/profile', 'main/store', 'main/print', 'main/devices', 'main/sync'),
  'main/backup': backendRoom('backup', 'main/store', 'main/sync', 'main/profile'),
  'main/ipc': backendRoom('ipc'),
  'main/ipc/serve.ts': { rooms: ['common', 'main/ipc', 'main/shell', 'main/profile'], packages: electronMain },
  'main/shell': { rooms: ['common', 'main/shell', 'main/ipc', 'main/profile'], packages: electronMain },
  'main/index.ts': { rooms: ['common', 'main/shell', 'main/ipc', 'main/profile'], packages: electronMain },
  'main/backend': composingRoot,
  'main/backend.ts': { ...composingRoot, rooms: [...composingRoot.rooms, 'package.json'] },
  preload: { rooms: [], types: ['common/ipc'], packages: /^electron\/renderer$/u },
  'renderer/app': { rooms: ['common', 'renderer/app', 'renderer/ui', 'renderer/locales'], packages: window },
  'renderer/ui': { rooms: ['common', 'renderer/app', 'renderer/ui', 'renderer/locales'], packages: window },
  'renderer/hardware': screen('hardware'),
  'renderer/kiosk': screen('kiosk'),
  'renderer/counter': screen('counter'),
  'renderer/citizen': screen('citizen'),
  'renderer/display': screen('display'),
  'renderer/supervisor': screen('supervisor'),
  'renderer/setup': screen('setup'),
  'renderer/printer': screen('printer'),
  'renderer/form': screen('form'),
  'renderer/locales': { rooms: [], packages: none },
  central: { rooms: ['common', 'central'], packages: notWindow },
  test: anyone,
  scripts: anyone,
  bench: anyone,
};

const inside = (path: string, room: string): boolean => path === room || path.startsWith(`${room}/`);

/** The room a file belongs to, or undefined when the table does not know it. */
export const roomOf = (path: string): string | undefined =>
  Object.keys(rooms)
    // The hub may be one file beside its folder: main/sync/hub-….ts.
    .filter((room) => inside(path, room) || (room === 'main/sync/hub' && path.startsWith('main/sync/hub')))
    .toSorted((left, right) => right.length - left.length)[0];

/** Why a file may not make an import, or undefined when it may. */
export const whyForbidden = (from: string, found: Import): string | undefined => {
  const name = roomOf(from);
  const room = name === undefined ? undefined : rooms[name];
  if (room === undefined) return `${from} stands in no room of the house`;
  const said = `${from} imports ${found.target}`;
  if (found.kind === 'package') return room.packages.test(found.target) ? undefined : said;
  const allowed = found.typeOnly ? [...room.rooms, ...(room.types ?? [])] : room.rooms;
  return allowed.some((each) => inside(found.target, each)) ? undefined : said;
};
