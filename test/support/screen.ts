import { readFile, readdir } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright';
import {
  commands,
  type BackendEvent,
  type CommandInput,
  type CommandName,
  type CommandOutput,
  type Reply,
  type Role,
} from '#common/ipc/contract.ts';
import { startBrowser } from './browser.ts';

/** What the fake backend answers to a call: the value of the contract, or a whole reply to answer with a failure. Change it at any time. */
export type Answers = {
  [N in CommandName]?: (input: CommandInput<N>) => CommandOutput<N> | Reply<N> | Promise<CommandOutput<N> | Reply<N>>;
};

/** One call the screen made, in order. */
export type Call = { readonly name: CommandName; readonly input: unknown };

export type Screen = {
  readonly page: Page;
  readonly answers: Answers;
  readonly calls: readonly Call[];
  /** Errors on the console, uncaught exceptions and refused resources: a good screen has none. */
  readonly complaints: readonly string[];
  readonly emit: (event: BackendEvent) => Promise<void>;
  /** What axe finds, one line each: a good screen has none. */
  readonly barriers: () => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
};

export type OpenOptions = {
  readonly width: number;
  readonly height: number;
  readonly answers: Answers;
  /** Motion is reduced unless a test is about motion: a picture in mid-air proves nothing. */
  readonly motion?: 'reduce' | 'no-preference';
};

export type Screens = {
  readonly open: (options: OpenOptions) => Promise<Screen>;
  readonly close: () => Promise<void>;
};

const builtRoot = fileURLToPath(new URL('../../out/renderer', import.meta.url));

/** The policy the application gives its windows (main/shell): what it refuses must be seen here first. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

const contentTypes: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.svg': 'image/svg+xml',
};

/** The pages as the set-up built them (`npm test` builds first), and not once more per test file: path → content. */
const readPages = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
  const entries = await readdir(builtRoot, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      files.map(
        async (file) => [`/${path.relative(builtRoot, file).replaceAll('\\', '/')}`, await readFile(file)] as const,
      ),
    ),
  );
};

const serve = async (files: ReadonlyMap<string, Uint8Array>) => {
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').pathname;
    // A browser asks for an icon by itself; a window of the product does not.
    if (asked === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const content = files.get(asked);
    response.writeHead(content === undefined ? 404 : 200, {
      'content-type': contentTypes[path.extname(asked)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      'cache-control': 'max-age=3600',
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The page server has no port.');
  return { server, origin: `http://127.0.0.1:${address.port}` };
};

const isReply = (answer: object): answer is Reply<CommandName> => 'ok' in answer;

/** Answers as the backend would, and checks both ways against the contract, so that a test cannot drift from it. */
const answerCall = async (answers: Answers, name: CommandName, input: unknown): Promise<unknown> => {
  const { input: inputSchema, output: outputSchema } = commands[name];
  inputSchema.parse(input);
  // The name picks the handler; the compiler cannot follow that through a union of names.
  const handler = answers[name] as ((input: unknown) => object | Promise<object>) | undefined;
  if (handler === undefined) throw new Error(`The test gives no answer to ${name}.`);
  const answer = await handler(input);
  return isReply(answer) ? answer : { ok: true, value: outputSchema.parse(answer) };
};

/** Runs in the page before its own scripts: the bridge the preload script would give. */
const injectBridge = (): void => {
  const page = window as unknown as {
    motcua: unknown;
    motcuaAnswer: (name: string, input: unknown) => Promise<unknown>;
    motcuaEmit: (event: unknown) => void;
  };
  const listeners = new Set<(event: unknown) => void>();
  page.motcuaEmit = (event) => {
    for (const listener of listeners) listener(event);
  };
  page.motcua = {
    call: (name: string, input: unknown) => page.motcuaAnswer(name, input),
    subscribe: (listener: (event: unknown) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** Serves the built page of a role and starts a browser for it; one per test file, closed in afterAll. */
export const startScreens = async (role: Role): Promise<Screens> => {
  const [{ server, origin }, browser] = await Promise.all([
    readPages().then(serve),
    startBrowser([
      '--autoplay-policy=no-user-gesture-required',
      // A loudspeaker and a microphone, also on a machine that has none.
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
    ]),
  ]);

  /** Screens of one kind share what the browser has read of the files; what a window keeps (sessionStorage) is each page's own. */
  const contexts = new Map<string, Promise<BrowserContext>>();
  const contextFor = (reducedMotion: 'reduce' | 'no-preference'): Promise<BrowserContext> => {
    const known = contexts.get(reducedMotion);
    if (known !== undefined) return known;
    const fresh = browser.newContext({ reducedMotion, timezoneId: 'Asia/Ho_Chi_Minh', locale: 'vi-VN' });
    contexts.set(reducedMotion, fresh);
    return fresh;
  };

  const open: Screens['open'] = async ({ width, height, answers: given, motion = 'reduce' }) => {
    const page = await (await contextFor(motion)).newPage();
    await page.setViewportSize({ width, height });
    // Every window asks this of its terminal; a test about it answers itself.
    const answers: Answers = {
      'terminal.standing': () => ({ terminal: 'T1', standing: 'fine' }),
      'site.word': () => ({
        now: Date.now(),
        notice: null,
        closed: null,
        look: null,
        lookedAt: null,
        pausedBy: null,
        sentOut: null,
      }),
      ...given,
    };
    const calls: Call[] = [];
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.exposeFunction('motcuaAnswer', (name: CommandName, input: unknown) => {
      calls.push({ name, input });
      return answerCall(answers, name, input);
    });
    await page.addInitScript(injectBridge);
    await page.goto(`${origin}/${role}.html`);
    // From the moment its first picture stands, a screen hears its keys: before, a press would fall on an empty page.
    await page.locator('#root > *').first().waitFor({ state: 'attached' });
    return {
      page,
      answers,
      calls,
      complaints,
      emit: (event) =>
        page.evaluate((sent) => {
          (window as unknown as { motcuaEmit: (event: unknown) => void }).motcuaEmit(sent);
        }, event),
      barriers: async () => {
        await page.evaluate(async () => document.fonts.ready.then(() => undefined));
        // Without frames of other sites axe needs no second page to put its findings together.
        const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
        return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
      },
      close: () => page.close(),
    };
  };

  return {
    open,
    close: async () => {
      await browser.close();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
};
