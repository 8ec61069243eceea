import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Bridge } from '#common/ipc/contract.ts';
import { contentSecurityPolicy } from '#main/shell/content-security-policy.ts';
import { type Profile, type RunningApp, launchApp, makeProfile } from '#test/support/electron.ts';

const roles = ['kiosk', 'counter', 'display', 'supervisor'] as const;

let profile: Profile;
let app: RunningApp;

beforeAll(async () => {
  profile = makeProfile({ site: 'safety', name: 'T1', roles, counter: 'Q1' });
  app = await launchApp([profile.folder]);
});

afterAll(async () => {
  await app.close();
  profile.remove();
});

test('every window opens its page and nothing in it breaks the policy', async () => {
  for (const role of roles) {
    const page = await app.window(role);
    await page.locator('#root > *').first().waitFor();
  }
  expect(app.complaints).toEqual([]);
});

test('every window is sandboxed, isolated, without Node and without devtools', async () => {
  const preferences = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      // Not in the public types since it is meant for tests such as this one.
      const contents = window.webContents as typeof window.webContents & {
        getLastWebPreferences: () => Electron.WebPreferences;
      };
      const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } = contents.getLastWebPreferences();
      contents.openDevTools();
      const devToolsOpened = contents.isDevToolsOpened();
      return {
        sandbox,
        contextIsolation,
        nodeIntegration,
        webSecurity,
        webviewTag,
        devToolsOpened,
      };
    }),
  );
  expect(preferences).toEqual(
    roles.map(() => ({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      devToolsOpened: false,
    })),
  );
});

test('a page has no Node, no Electron, and a bridge of two functions', async () => {
  const page = await app.window('kiosk');
  const world = await page.evaluate(() => ({
    leaks: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in globalThis),
    bridge: Object.keys(Reflect.get(globalThis, 'motcua') as object),
  }));
  expect(world).toEqual({ leaks: [], bridge: ['call', 'subscribe'] });
});

test('there is no menu whose shortcuts could act', async () => {
  expect(await app.electron.evaluate(({ Menu }) => Menu.getApplicationMenu())).toBeNull();
});

test('pages come with the policy, and only files of the built list exist', async () => {
  const page = await app.window('kiosk');
  const answers = await page.evaluate(async () => {
    const paths = ['/kiosk.html', '/package.json', '/../package.json', '/%2e%2e/%2e%2e/package.json', '/assets/', '/x'];
    return Promise.all(
      paths.map(async (path) => {
        const { status, headers } = await fetch(path);
        return { path, status, policy: headers.get('content-security-policy') };
      }),
    );
  });
  expect(answers).toEqual([
    { path: '/kiosk.html', status: 200, policy: contentSecurityPolicy },
    ...['/package.json', '/../package.json', '/%2e%2e/%2e%2e/package.json', '/assets/', '/x'].map((path) => ({
      path,
      status: 404,
      policy: null,
    })),
  ]);
});

test('another host of our own scheme does not exist', async () => {
  const outcome = await app.electron.evaluate(({ net }) =>
    net.fetch('app://elsewhere/kiosk.html').then(
      (response) => response.status,
      () => 'refused',
    ),
  );
  expect(outcome).toBe(404);
});

test('inline scripts, inline styles, eval and markup from text do nothing', async () => {
  const page = await app.window('counter');
  const outcome = await page.evaluate(async () => {
    const attempt = (act: () => unknown): string => {
      try {
        act();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy: (n: string, r: object) => object };
    };
    const script = document.createElement('script');
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    document.head.append(style);
    return {
      inlineScript: attempt(() => {
        script.textContent = 'globalThis.ran = true';
        document.head.append(script);
      }),
      ran: 'ran' in globalThis,
      outline: getComputedStyle(document.body).outlineWidth,
      markup: attempt(() => {
        document.createElement('div').innerHTML = '<b>bold</b>';
      }),
      // Later, because the debugger's own evaluation is exempt from the policy.
      evaluated: await new Promise((resolve) => {
        setTimeout(() => resolve(attempt(() => Reflect.construct(Function, ['return 1']))));
      }),
      foreignPolicy: attempt(() => trustedTypes.createPolicy('own', {})),
    };
  });
  expect(outcome).toEqual({
    inlineScript: 'TypeError',
    ran: false,
    outline: '0px',
    markup: 'TypeError',
    evaluated: 'EvalError',
    foreignPolicy: 'TypeError',
  });
});

test('a page goes nowhere: no navigation, no new window, no frame, no download', async () => {
  const page = await app.window('counter');
  const before = page.url();
  const opened = await page.evaluate(() => {
    const second = window.open('https://example.com/');
    location.href = 'https://example.com/';
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.txt';
    link.click();
    const frame = document.createElement('iframe');
    frame.src = 'https://example.com/';
    document.body.append(frame);
    return second;
  });
  expect(opened).toBeNull();
  await expect.poll(() => app.log()).toContain('new window denied');
  await expect.poll(() => app.log()).toContain('navigation denied');
  await expect.poll(() => app.log()).toContain('download denied');
  expect(page.url()).toBe(before);
  expect(await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(roles.length);
});

test('a page opens itself again after a fault, as its calm screen says', async () => {
  const page = await app.window('counter');
  const again = page.waitForEvent('load');
  await page.evaluate(() => {
    // After this call has answered.
    setTimeout(() => location.reload());
  });
  await again;
  await page.getByText('F2').first().waitFor();
});

test('nothing in Electron reaches the network', async () => {
  let reached = 0;
  const server = createServer((_request, response) => {
    reached += 1;
    response.end('reached');
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  // Listening on TCP, its address is an object.
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/`;
  const page = await app.window('counter');
  const outcomes = [
    await page.evaluate(
      (url) =>
        fetch(url).then(
          () => 'reached',
          () => 'refused',
        ),
      address,
    ),
    await app.electron.evaluate(
      ({ session }, url) =>
        session.defaultSession.fetch(url).then(
          () => 'reached',
          () => 'refused',
        ),
      address,
    ),
  ];
  server.close();
  expect({ outcomes, reached }).toEqual({ outcomes: ['refused', 'refused'], reached: 0 });
});

test('every permission is denied, asked for or checked', async () => {
  const page = await app.window('counter');
  const outcome = await page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    place: await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => resolve('granted'),
        ({ code, PERMISSION_DENIED }) => resolve(code === PERMISSION_DENIED ? 'denied' : 'other'),
      );
    }),
    clipboard: (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state,
  }));
  expect(outcome).toEqual({
    notification: 'denied',
    place: 'denied',
    clipboard: 'denied',
  });
});

test('a kiosk takes letters and no chord', async () => {
  const page = await app.window('kiosk');
  await page.evaluate(() => {
    const keys: string[] = [];
    Object.assign(globalThis, { pressed: keys });
    addEventListener('keydown', ({ key }) => keys.push(key));
  });
  await app.electron.evaluate(({ BrowserWindow }) => {
    const kiosk = BrowserWindow.getAllWindows().find((window) => window.webContents.getURL().includes('kiosk'));
    const press = (keyCode: string, modifiers: ('control' | 'alt' | 'meta')[] = []): void => {
      kiosk?.webContents.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
      kiosk?.webContents.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
    };
    press('R', ['control']);
    press('W', ['control']);
    press('F4', ['alt']);
    press('F5');
    press('F12');
    press('a');
  });
  await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'pressed') as string[])).toEqual(['a']);
});

test('a window may only make the calls of its role, with input that parses', async () => {
  const page = await app.window('display');
  const codes = await page.evaluate(async () => {
    const bridge = Reflect.get(globalThis, 'motcua') as Bridge;
    // Calls that the types forbid: what a changed page could try.
    const call = bridge.call as unknown as (name: unknown, input: unknown) => ReturnType<Bridge['call']>;
    const replies = await Promise.all([
      call('board.show', {}),
      call('counter.state', {}),
      call('board.show', { role: 'counter' }),
      call('__proto__', {}),
      call({ name: 'board.show' }, {}),
    ]);
    return replies.map((reply) => (reply.ok ? 'ok' : reply.failure.code));
  });
  expect(codes).toEqual(['ok', 'role-not-allowed', 'bad-input', 'unknown-call', 'unknown-call']);
});

test('a call from a window that the shell did not register, or from a foreign page, is dropped', async () => {
  const codes = await app.electron.evaluate(async ({ BrowserWindow, app: shell }) => {
    const preload = `${shell.getAppPath()}/out/preload/index.cjs`;
    const ask = async (address: string): Promise<unknown> => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload } });
      await window.loadURL(address);
      const reply: unknown = await window.webContents.executeJavaScript(
        `motcua.call('board.show', {}).then((reply) => reply.failure.code)`,
      );
      window.destroy();
      return reply;
    };
    return [await ask('app://motcua/display.html'), await ask('data:text/html,<p>foreign</p>')];
  });
  expect(codes).toEqual(['role-not-allowed', 'role-not-allowed']);
  await expect.poll(() => app.log()).toContain('a window that was not registered');
  await expect.poll(() => app.log()).toContain('a page at a foreign address');
});
