/**
 * Finds and starts the browser that draws sheets and pictures and that the tests drive, so that `npm ci && npm test`
 * works on a fresh machine with no download step.
 *
 * A browser that is present but does not start (Ubuntu's chromium-browser is only a hint to install a snap) gives way
 * to the next one, with a warning; no browser at all is an error, because a skipped browser test looks like a passed
 * one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';
import { unpackChromium } from './unpack.ts';

type ProfileOptions = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>;
type Start = Pick<LaunchOptions, 'executablePath' | 'channel' | 'env'>;

/** Where a browser may come from, in the order they are tried. */
const SOURCES = ['path', 'system', 'npm', 'channel'] as const;
export type Source = (typeof SOURCES)[number];
type Sourced = { source?: Source };

/** No sandbox, as CI runs as root; the rest keeps the browser off the network. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const FINDERS: Record<Source, () => Promise<Start | undefined> | Start | undefined> = {
  path: () => {
    const executablePath = process.env.CHROMIUM_PATH;
    return executablePath ? { executablePath } : undefined;
  },
  system: () => {
    const executablePath = systemPaths().find((path) => existsSync(path));
    return executablePath ? { executablePath } : undefined;
  },
  npm: () => (process.platform === 'linux' && process.arch === 'x64' ? npmChromium() : undefined),
  channel: () => ({ channel: 'chrome' }),
};

/** A headless browser; `source` forces one way of finding it. */
export function launchBrowser(options: LaunchOptions & Sourced = {}): Promise<Browser> {
  const { source, args = [], ...rest } = options;
  return firstThatStarts(source, (start) =>
    chromium.launch({ ...rest, ...start, headless: true, args: [...ARGS, ...args] }),
  );
}

/** A headless browser that keeps its data in `dir`, so a test can close and reopen it. */
export function launchProfile(dir: string, options: ProfileOptions & Sourced = {}): Promise<BrowserContext> {
  const { source, args = [], ...rest } = options;
  return firstThatStarts(source, (start) =>
    chromium.launchPersistentContext(dir, {
      ...rest,
      ...start,
      headless: true,
      args: [...ARGS, ...args],
    }),
  );
}

async function firstThatStarts<T>(forced: Source | undefined, run: (start: Start) => Promise<T>): Promise<T> {
  const failures: string[] = [];
  for (const source of wanted(forced)) {
    try {
      const start = await FINDERS[source]();
      if (!start) continue;
      const started = await run(start);
      if (failures.length) console.warn(`Using the browser from "${source}". ${failures.join('; ')}`);
      return started;
    } catch (error) {
      failures.push(`${source}: ${reason(error)}`);
    }
  }
  throw new Error([advice(forced), ...failures].join('\n  '));
}

/**
 * One line: what the browser or the unpacking complained of, or else the start
 * of playwright's message, which goes on with pages of command line.
 */
function reason(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /(?:\[err\]|Error:) (.+)/.exec(message)?.[1] ?? message.split('\n', 1).join();
}

/** A browser asked for by name is never replaced by another one. */
function wanted(forced: Source | undefined): readonly Source[] {
  if (forced) return [forced];
  return process.env.CHROMIUM_PATH ? ['path'] : SOURCES;
}

function advice(forced: Source | undefined): string {
  const path = process.env.CHROMIUM_PATH;
  if (path && (!forced || forced === 'path')) {
    return `The browser named by CHROMIUM_PATH (${path}) did not start: correct the path, or unset it to let another be found.`;
  }
  const which = forced ? `browser from "${forced}"` : 'Chromium or Chrome';
  return `No ${which} could be started: install Chromium or Chrome (on Debian "apt-get install chromium"), or set CHROMIUM_PATH to one.`;
}

function systemPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].flatMap((name) =>
      ['/Applications', join(process.env.HOME ?? '', 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  if (process.platform === 'win32') {
    const { ProgramFiles, LOCALAPPDATA, 'ProgramFiles(x86)': programFiles86 } = process.env;
    return [ProgramFiles, programFiles86, LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) =>
        [join('Google', 'Chrome'), 'Chromium'].map((name) => join(folder, name, 'Application', 'chrome.exe')),
      );
  }
  // The same browser without a window to draw is first: it opens a page in half the time.
  return [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
  ].map((name) => `/usr/bin/${name}`);
}

/**
 * The Chromium inside @sparticuz/chromium, made to run outside the cloud it was
 * built for: it carries its own nss libraries and a font, but finds neither
 * elsewhere unless told. Its own `args` are not used: they switch off web
 * security and the separate processes.
 */
async function npmChromium(): Promise<Start> {
  const { dir, env } = await unpackChromium();
  return { executablePath: join(dir, 'chromium'), env };
}
