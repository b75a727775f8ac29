import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type BrowserDriver, until } from './driver';

const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSERS = ['4.1', '6.0', '4.0'].flatMap((version) => [
  `/usr/lib/x86_64-linux-gnu/webkit2gtk-${version}/MiniBrowser`,
  `/usr/lib/x86_64-linux-gnu/webkitgtk-${version}/MiniBrowser`,
]);
const PORT = 4793;
const DISPLAY = ':93';

/** Keys as WebDriver writes them. */
const CODES: Record<string, string> = { Enter: '\uE007', Escape: '\uE00C', Control: '\uE009' };

const browserPath = (): string | undefined => BROWSERS.find((path) => existsSync(path));

/** Why WebKit cannot be run here. */
export function missingWebKit(): string | undefined {
  if (!existsSync(DRIVER) || !browserPath()) return 'no WebKitGTK (Debian: apt-get install webkit2gtk-driver)';
  return existsSync('/usr/bin/Xvfb') ? undefined : 'no display to show it on (Debian: apt-get install xvfb)';
}

/** WebKitGTK's own small browser, on a display that nobody sees. */
export async function startWebKit(): Promise<BrowserDriver> {
  const binary = browserPath();
  const running: ChildProcess[] = [];
  const start = (command: string, args: readonly string[]): void => {
    const env = { ...process.env, DISPLAY, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
    running.push(spawn(command, args, { env, stdio: 'ignore' }));
  };
  const stop = (): void => {
    for (const child of running) child.kill();
  };
  start('/usr/bin/Xvfb', [DISPLAY, '-screen', '0', '1400x900x24']);
  start(DRIVER, [`--port=${PORT}`]);

  const call = async <T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<T> => {
    const response = await fetch(`http://127.0.0.1:${PORT}${path}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
    });
    const { value } = (await response.json()) as { value: T & { message?: string } };
    if (!response.ok) throw new Error(value.message ?? `WebDriver answered ${response.status}`);
    return value;
  };

  try {
    await until('WebKitWebDriver', async () => (await call<{ ready: boolean }>('GET', '/status')).ready);
    const options = { binary, args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const { sessionId, capabilities: got } = await call<{
      sessionId: string;
      capabilities: { browserName: string; browserVersion: string };
    }>('POST', '/session', { capabilities });
    const at = `/session/${sessionId}`;
    await call('POST', `${at}/timeouts`, { script: 30_000 });
    await call('POST', `${at}/window/rect`, { width: 1366, height: 768 });
    const keys = (actions: readonly object[]): Promise<unknown> =>
      call('POST', `${at}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
    const down = (value: string): object => ({ type: 'keyDown', value });
    const up = (value: string): object => ({ type: 'keyUp', value });
    return {
      name: `${got.browserName} ${got.browserVersion}`,
      open: async (url) => void (await call('POST', `${at}/url`, { url })),
      evaluate: async <T>(expression: string) => {
        const script = `const done = arguments[0]; Promise.resolve((${expression})).then(
          (value) => done({ value }), (error) => done({ error: String(error) }));`;
        const answer = await call<{ value?: T; error?: string }>('POST', `${at}/execute/async`, { script, args: [] });
        if (answer.error !== undefined) throw new Error(answer.error);
        return answer.value as T;
      },
      type: async (text) => void (await keys([...text].flatMap((each) => [down(each), up(each)]))),
      press: async (key) => {
        const codes = key.split('+').map((each) => CODES[each] ?? each);
        await keys([...codes.map(down), ...codes.reverse().map(up)]);
      },
      screenshot: async () => Buffer.from(await call<string>('GET', `${at}/screenshot`), 'base64'),
      close: async () => {
        await call('DELETE', at).catch(() => undefined);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}
