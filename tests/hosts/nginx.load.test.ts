import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { promisify } from 'node:util';
import { expect, inject, it } from 'vitest';
import { report, type Row } from '../bench/report.ts';
import { wireSize } from '../bench/wire-size.ts';
import { launchBrowser } from '../../src/build/chromium.ts';
import { DIST, readManifestFile } from '../browser/edition.ts';
import { waitForGuide } from '../browser/reader.ts';
import { serveDist } from '../browser/serve-dist.ts';
import { ask } from './ask.ts';
import { needs } from './real-servers.ts';

/* How many readers one small server can have: nginx by `hosts/nginx.conf` on loopback, asked by wrk. */
const SECONDS = 5;
const COLUMNS = ['what is asked', 'requests a second', 'MB a second', 'bytes each'] as const;
const AS_BROWSERS_DO = 'gzip, deflate, br';

const number = (value: number): string => Math.round(value).toLocaleString('en-US');

const UNITS: Record<string, number> = { KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

/** What wrk counted: "1234 requests in 5.00s, 1.20GB read". */
function counted(output: string): { requests: number; seconds: number; bytes: number } {
  const [, requests, seconds, size, unit = ''] =
    /(\d+) requests in ([\d.]+)s, ([\d.]+)(KB|MB|GB) read/.exec(output) ?? [];
  if (!requests) throw new Error(`wrk did not say what it counted: ${output}`);
  return {
    requests: Number(requests),
    seconds: Number(seconds),
    bytes: Number(size) * (UNITS[unit] ?? Number.NaN),
  };
}

async function load(
  what: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<Row<(typeof COLUMNS)[number]>> {
  const all = { 'Accept-Encoding': AS_BROWSERS_DO, ...headers };
  const lines = Object.entries(all).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const { stdout } = await promisify(execFile)('wrk', [
    '-t1',
    '-c64',
    `-d${SECONDS}s`,
    ...lines,
    `${inject('realServer')}${path}`,
  ]);
  // Errors are quick to send, and would look like a fast server.
  expect(stdout).not.toMatch(/Non-2xx|Socket errors/);
  const { requests, seconds, bytes } = counted(stdout);
  return {
    'what is asked': what,
    'requests a second': number(requests / seconds),
    'MB a second': (bytes / 1e6 / seconds).toFixed(1),
    'bytes each': number(bytes / requests),
  };
}

/** What a phone asks until the guide is stored, and what it costs on the wire. */
async function firstVisit(): Promise<{ requests: number; bytes: number }> {
  const [browser, site] = [await launchBrowser(), await serveDist()];
  const page = await browser.newPage();
  await page.goto(`${site.origin}/es/`);
  await waitForGuide(page);
  await browser.close();
  await site.close();
  const asked = site.requests.map(({ url }) => url).filter((url) => url !== '/favicon.ico');
  const sizes = await Promise.all(asked.map((url) => wireSize(`${inject('realServer')}${url}`)));
  return { requests: asked.length, bytes: sizes.reduce((sum, { total }) => sum + total, 0) };
}

it('serves many readers', { timeout: 120_000 }, async () => {
  needs('wrk', '-v', 'wrk');
  const origin = inject('realServer') ?? '';
  const manifest = readManifestFile(DIST);
  const visit = await firstVisit();
  const { etag = '' } = (await ask(origin, '/sw.js', { headers: { 'Accept-Encoding': AS_BROWSERS_DO } }))
    .headers;
  const rows = [
    await load('a page', '/es/'),
    await load('the guide in Spanish', manifest.packs['es']?.path ?? ''),
    await load('is there a new edition? (the manifest)', '/packs/manifest.json'),
    await load('is there a new app? ("not changed")', '/sw.js', { 'If-None-Match': etag }),
  ];
  report(
    'LOAD.md',
    `# Load

Made by \`npm run bench:load\` with the content of ${manifest.issued}: the nginx of Debian by \`hosts/nginx.conf\` on ${cpus().length} cores, which it
shares with wrk, 64 connections kept open, ${SECONDS} seconds each, loopback, no TLS. A first visit, until all is stored, asks
${visit.requests} times and takes ${number(visit.bytes)} bytes with headers; a reader who comes back takes the last two rows, at most four times
a day.`,
    COLUMNS,
    rows,
  );
});
