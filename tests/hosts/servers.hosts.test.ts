import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TYPES } from '../../src/build/deploy/uploads.ts';
import { filesIn } from '../../src/build/files-in.ts';
import { headersFor, readHeaderRules } from '../../src/build/headers-file.ts';
import { caddySnippet, headerNames, nginxMaps, SNIPPETS } from '../../src/build/host-snippets.ts';
import { DIST } from '../browser/edition.ts';
import { ask, type Answer, type Asked } from './ask.ts';
import { deployedFolder, SECRET } from './deployed-folder.ts';
import { startCaddy, startNginx, type RealServer } from './real-servers.ts';

/* The configurations of `hosts/` in the servers that they are for: what `dist/_headers` says is what is sent. */
const RULES = readHeaderRules(join(DIST, '_headers'));
const NAMES = headerNames(RULES);
const FILES = [...filesIn(DIST)]
  .map((file) => relative(DIST, file))
  .filter((file) => !/\.(br|gz)$/.test(file) && file !== '_headers');
const LANGUAGES = readdirSync(DIST).filter((name) => existsSync(join(DIST, name, '404.html')));

const bytesOf = (file: string): Buffer => readFileSync(join(DIST, file));

/** The address at which a file is read. */
const addressOf = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** What the rules send with a file, and nothing for those that do not fit. */
function ruled(path: string): Record<string, string | undefined> {
  const headers = headersFor(RULES, path);
  return Object.fromEntries(NAMES.map((name) => [name, headers.get(name)]));
}

const sent = ({ headers }: Answer): Record<string, unknown> =>
  Object.fromEntries(NAMES.map((name) => [name, headers[name.toLowerCase()]]));

const typeFor = (file: string): string | undefined =>
  headersFor(RULES, `/${file}`).get('Content-Type') ?? TYPES[extname(file)];

/** How an answer to the address of a file differs from what the build wants, in words. */
function faultsOf(file: string, answer: Answer): string[] {
  const compressed = existsSync(join(DIST, `${file}.br`));
  const faults = [
    ...(answer.status === 200 ? [] : [`status ${answer.status}`]),
    ...(answer.headers['content-type'] === typeFor(file) ? [] : [`type ${answer.headers['content-type']}`]),
    ...(answer.headers['content-encoding'] === (compressed ? 'br' : undefined) ? [] : ['encoding']),
    ...(compressed && answer.headers.vary !== 'Accept-Encoding' ? [`Vary ${answer.headers.vary}`] : []),
    ...(bytesOf(compressed ? `${file}.br` : file).equals(answer.body) ? [] : ['other bytes']),
    ...(answer.headers['set-cookie'] ? ['a cookie'] : []),
  ];
  const wanted = ruled(`/${file}`);
  const got = sent(answer);
  const differing = NAMES.filter((name) => wanted[name] !== got[name]);
  return [...faults, ...differing.map((name) => `${name}: ${JSON.stringify(got[name])}`)].map(
    (fault) => `${file}: ${fault}`,
  );
}

it('the build writes what the configurations include', () => {
  expect(readFileSync(join(SNIPPETS, 'vereda-headers.nginx'), 'utf8')).toBe(nginxMaps(RULES));
  expect(readFileSync(join(SNIPPETS, 'vereda-headers.caddy'), 'utf8')).toBe(caddySnippet(RULES));
});

describe.each([
  { name: 'nginx', start: startNginx },
  { name: 'Caddy', start: startCaddy },
])('$name', ({ start }) => {
  let server: RealServer | undefined;
  let folder: ReturnType<typeof deployedFolder>;
  const get = (path: string, asked: Asked = {}): Promise<Answer> =>
    ask(server?.origin ?? 'http://not.started', path, asked);

  beforeAll(async () => {
    folder = deployedFolder();
    server = await start(folder.site);
  });
  afterAll(async () => {
    await server?.close();
    folder.remove();
  });

  it('sends every file as the build made it, with the headers of its rules', async () => {
    expect(FILES.length).toBeGreaterThan(4000);
    const asked = { headers: { 'Accept-Encoding': 'gzip, deflate, br' } };
    const answers = FILES.map(async (file) => faultsOf(file, await get(addressOf(file), asked)));
    expect((await Promise.all(answers)).flat()).toEqual([]);
  });

  it('sends a folder without its last slash, and its page by name, alike', async () => {
    for (const path of ['/es', '/es/index.html', '/translate', '/index.html']) {
      const answer = await get(path);
      const file = path.endsWith('.html') ? path : `${path}/index.html`;
      expect([path, answer.status]).toEqual([path, 200]);
      expect(answer.body.equals(bytesOf(file)), path).toBe(true);
      expect(sent(answer), path).toEqual(ruled(file));
    }
  });

  it.each([
    ['gzip', '.gz', 'gzip'],
    ['identity', '', undefined],
    ['', '', undefined],
    ['br;q=0, gzip', '.gz', 'gzip'],
  ])('takes what a reader can unpack: "%s"', async (accepted, suffix, encoding) => {
    for (const file of ['es/index.html', 'sw.js', 'packs/manifest.json', 'icons/icon.svg']) {
      const answer = await get(addressOf(file), { headers: { 'Accept-Encoding': accepted } });
      expect([file, answer.headers['content-encoding']]).toEqual([file, encoding]);
      expect(answer.body.equals(bytesOf(file + suffix)), file).toBe(true);
      expect(sent(answer), file).toEqual(ruled(`/${file}`));
    }
  });

  it.each(['br', 'gzip', 'identity'])('says "not changed" to whoever has it (%s)', async (accepted) => {
    for (const path of ['/es/', '/sw.js', '/packs/manifest.json', '/icons/icon-192.png']) {
      const headers = { 'Accept-Encoding': accepted };
      const { etag = '' } = (await get(path, { headers })).headers;
      const again = await get(path, { headers: { ...headers, 'If-None-Match': etag } });
      expect([path, again.status, again.body.length]).toEqual([path, 304, 0]);
      expect(again.headers['cache-control']).toBe('no-cache');
      const other = await get(path, { headers: { ...headers, 'If-None-Match': '"another"' } });
      expect([path, other.status]).toEqual([path, 200]);
    }
  });

  it('gives each form of a file its own ETag', async () => {
    const tags = await Promise.all(
      ['br', 'gzip', 'identity'].map(
        async (accepted) => (await get('/es/', { headers: { 'Accept-Encoding': accepted } })).headers.etag,
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });

  it('sends a part of a file to whoever asks for one', async () => {
    const whole = bytesOf('icons/icon-192.png');
    const part = await get('/icons/icon-192.png', { headers: { Range: 'bytes=10-19' } });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 10-19/${whole.length}`);
    expect(part.body.equals(whole.subarray(10, 20))).toBe(true);
    const beyond = await get('/icons/icon-192.png', { headers: { Range: 'bytes=9999999-' } });
    expect(beyond.status).toBe(416);
  });

  it('answers HEAD as GET, without the body', async () => {
    for (const path of ['/', '/es/', '/sw.js', '/es/no-hay-tal/', '/assets/none.js']) {
      const [whole, head] = [await get(path), await get(path, { method: 'HEAD' })];
      expect([path, head.status, head.body.length]).toEqual([path, whole.status, 0]);
      expect(sent(head), path).toEqual(sent(whole));
      expect(head.headers['content-type'], path).toBe(whole.headers['content-type']);
    }
  });

  it('says that a page is not there on a page of its language, with code 404', async () => {
    expect(LANGUAGES.length).toBeGreaterThan(7);
    const gone = LANGUAGES.flatMap((lang) =>
      ['no-such/', 'a/b/c', 'no.html', 'x?q=1'].map((rest) => [`/${lang}/${rest}`, `${lang}/404.html`]),
    );
    const others = ['/xx/', '/contactos', '/packs/', '/packs', '/assets/', '/icons', '/xx.html'];
    for (const [path = '', file = ''] of [...gone, ...others.map((path) => [path, '404.html'])]) {
      const answer = await get(path);
      expect([path, answer.status, answer.headers['content-type']]).toEqual([path, 404, TYPES['.html']]);
      expect(answer.body.equals(bytesOf(file)), path).toBe(true);
      expect(sent(answer), path).toEqual(ruled(`/${file}`));
    }
    const small = await get('/ht/no-such/', { headers: { 'Accept-Encoding': 'br' } });
    expect(small.body.equals(bytesOf('ht/404.html.br'))).toBe(true);
  });

  it.each([
    '/assets/none.js',
    '/packs/es.0000000000000000.json',
    '/es/none.png',
    '/_headers',
    '/es/_index',
    '/es/index.html.br',
    '/sw.js.gz',
    '/.vereda-releases.json',
  ])('says in plain words, which nobody keeps, that there is no %s', async (path) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.body.length).toBeLessThan(50);
  });

  it('shows what lies at well-known addresses', async () => {
    expect((await get('/.well-known/security.txt')).status).toBe(200);
  });

  it.each([
    '/../secret.txt',
    '/es/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/es/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//../secret.txt',
    '/es%00/',
    '/es/%2e%2e/.vereda-releases.json',
  ])('leads nowhere with %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body.includes(SECRET)).toBe(false);
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])('refuses %s', async (method) => {
    for (const path of ['/', '/es/', '/sw.js', '/packs/manifest.json', '/no-such']) {
      const { status, headers, body } = await get(path, { method });
      expect([path, status, headers.allow]).toEqual([path, 405, 'GET, HEAD']);
      expect(body.length).toBeLessThan(50);
    }
  });
});
