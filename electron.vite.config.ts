import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const fromRoot = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** One page per screen: a window gets only the code of its own role. */
const pages = ['kiosk', 'counter', 'display', 'supervisor', 'printer', 'citizen', 'setup', 'form'];

// The supported Electron is the newest, but tests also run in an Electron 33 (scripts/setup/stand-in.mjs): what is built must run in both.
const nodeTarget = 'node20.18';
const chromeTarget = 'chrome130';

// package.json decides what is bundled: devDependencies are, dependencies (native modules and what does not bundle) stay outside.
export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      rolldownOptions: {
        input: {
          main: fromRoot('main/index.ts'),
          backend: fromRoot('main/backend.ts'),
          'backup-worker': fromRoot('main/backup/worker.ts'),
          workbook: fromRoot('main/diagnose/workbook.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      // A sandboxed preload script cannot be an ES module.
      rolldownOptions: {
        input: { index: fromRoot('preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: fromRoot('renderer'),
    plugins: [react(), tailwindcss()],
    build: {
      target: chromeTarget,
      outDir: fromRoot('out/renderer'),
      minify: true,
      // The content security policy allows neither data: addresses nor inline scripts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: Object.fromEntries(pages.map((page) => [page, fromRoot(`renderer/${page}.html`)])) },
    },
  },
});
