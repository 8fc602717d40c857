/** Firefox, as Debian packages it, driven over WebDriver BiDi: playwright's own Firefox is a download. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addressOf } from './debug-address.ts';
import { connect } from './protocol.ts';
import { tabOf, type Driver, type Tab } from './tab.ts';

export interface Firefox {
  version: string;
  tab: Tab;
  /** The value of an expression in the page, for what a function cannot say. */
  evaluate: Driver['evaluate'];
  /** Goes one page back in the history. */
  back(): Promise<void>;
  close(): Promise<void>;
}

function executable(): string {
  const given = process.env['FIREFOX_PATH'];
  const found = [given, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path && existsSync(path));
  if (found) return found;
  throw new Error(
    'No Firefox for this test: install it (on Debian "apt-get install firefox-esr"), or set FIREFOX_PATH to one.',
  );
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/** Firefox says so when a page is left before its icon has come, which no page can help. */
const LEFT_BEHIND = /^Failed to load .+\/icons\/icon\.svg/;

/** Starts Firefox with an empty profile and one window of 360 × 640. */
export async function startFirefox(): Promise<Firefox> {
  const file = executable();
  const profile = await mkdtemp(join(tmpdir(), 'vereda-firefox-'));
  const browser = spawn(
    file,
    ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const protocol = await connect(`ws://${await addressOf(browser)}/session`);
  const { capabilities } = await protocol.ask<{ capabilities: { browserVersion: string } }>('session.new', {
    capabilities: {},
  });
  const { contexts } = await protocol.ask<{ contexts: { context: string }[] }>('browsingContext.getTree');
  const context = contexts[0]?.context ?? '';
  await protocol.ask('browsingContext.setViewport', { context, viewport: { width: 360, height: 640 } });

  const errors: string[] = [];
  protocol.on('log.entryAdded', ({ level, text }: { level: string; text: string | null }) => {
    if (level === 'error' && !LEFT_BEHIND.test(text ?? '')) errors.push(text ?? '');
  });
  await protocol.ask('session.subscribe', { events: ['log.entryAdded'] });

  const driver: Driver = {
    errors,
    async navigate(url) {
      await protocol.ask('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(expression) {
      const answer = await protocol.ask<Evaluated>('script.evaluate', {
        // As text, because each kind of value has its own form in this protocol.
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify({ value }))`,
        target: { context },
        awaitPromise: true,
      });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
      return (JSON.parse(answer.result?.value ?? '{}') as { value?: unknown }).value;
    },
  };
  // Its own first page is not an empty one.
  await driver.navigate('about:blank');
  return {
    version: capabilities.browserVersion,
    tab: tabOf(driver),
    evaluate: driver.evaluate,
    async back() {
      await protocol.ask('browsingContext.traverseHistory', { context, delta: -1 });
    },
    async close() {
      const gone = new Promise((resolve) => browser.once('exit', resolve));
      await protocol.ask('browser.close').catch(() => browser.kill('SIGKILL'));
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
