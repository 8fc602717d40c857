/**
 * Real old browsers: the headless Chromium inside the packages chrome-aws-lambda-67, -80 and -92. Their own scripts are
 * not used. Playwright cannot drive them; the DevTools protocol of all three is the same for what is asked here.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf } from './debug-address.ts';
import { connect } from './protocol.ts';
import { tabOf, type Driver, type Tab } from './tab.ts';
import { unpackOldChromium } from '../../src/build/unpack.ts';

export const OLD_VERSIONS = [67, 80, 92] as const;
export type OldVersion = (typeof OLD_VERSIONS)[number];

/** A browser of two cores, without the sandbox that CI cannot have as root, and off the network. */
const ARGS = [
  '--headless',
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-sync',
  '--no-first-run',
  '--remote-debugging-port=0',
];

export interface OldTab extends Tab {
  /** The value of an expression in the page, for what a function cannot say. */
  evaluate: Driver['evaluate'];
  screenshot(): Promise<Buffer>;
  /** Turns script on and off from the next page on. */
  allowScript(allowed: boolean): Promise<void>;
  close(): Promise<void>;
}

export interface OldBrowser {
  newTab(): Promise<OldTab>;
  close(): Promise<void>;
}

/** Starts the browser with an empty profile on a phone of 360 × 640. Linux on x64 only, as the packages are. */
export async function startOldChromium(version: OldVersion): Promise<OldBrowser> {
  const profile = await mkdtemp(join(tmpdir(), `vereda-${version}-`));
  const { dir, env } = await unpackOldChromium(version);
  const browser = spawn(join(dir, 'chromium'), [...ARGS, `--user-data-dir=${profile}`, 'about:blank'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const host = await addressOf(browser);
  return {
    newTab: () => newTab(host),
    async close() {
      const gone = new Promise((resolve) => browser.once('exit', resolve));
      browser.kill('SIGKILL');
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: Thrown;
}
interface Thrown {
  text: string;
  exception?: { description?: string };
}
const wordsOf = ({ text, exception }: Thrown): string => exception?.description ?? text;

async function newTab(host: string): Promise<OldTab> {
  // Chromium 67 and 80 open a tab by GET, and 92 does still.
  const answer = await fetch(`http://${host}/json/new?about:blank`);
  const { id, webSocketDebuggerUrl } = (await answer.json()) as { id: string; webSocketDebuggerUrl: string };
  const protocol = await connect(webSocketDebuggerUrl);
  const errors: string[] = [];
  protocol.on('Runtime.exceptionThrown', ({ exceptionDetails }: { exceptionDetails: Thrown }) =>
    errors.push(wordsOf(exceptionDetails)),
  );
  protocol.on(
    'Runtime.consoleAPICalled',
    ({ type, args }: { type: string; args: { value?: string | number; description?: string }[] }) => {
      if (type === 'error') errors.push(args.map(({ value, description }) => value ?? description).join(' '));
    },
  );
  await Promise.all(['Page.enable', 'Runtime.enable'].map((method) => protocol.ask(method)));
  await protocol.ask('Emulation.setDeviceMetricsOverride', {
    width: 360,
    height: 640,
    deviceScaleFactor: 1,
    mobile: true,
  });
  let loaded = (): void => undefined;
  protocol.on('Page.loadEventFired', () => loaded());
  const driver: Driver = {
    errors,
    async navigate(url) {
      const load = new Promise<void>((resolve) => (loaded = resolve));
      const { errorText } = await protocol.ask<{ errorText?: string }>('Page.navigate', { url });
      if (errorText) throw new Error(`${url}: ${errorText}`);
      await load;
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await protocol.ask<Evaluated>('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(wordsOf(exceptionDetails));
      return result.value;
    },
  };
  return {
    ...tabOf(driver),
    evaluate: driver.evaluate,
    async screenshot() {
      const { data } = await protocol.ask<{ data: string }>('Page.captureScreenshot');
      return Buffer.from(data, 'base64');
    },
    allowScript: async (allowed) =>
      void (await protocol.ask('Emulation.setScriptExecutionDisabled', { value: !allowed })),
    async close() {
      protocol.close();
      await fetch(`http://${host}/json/close/${id}`);
    },
  };
}
