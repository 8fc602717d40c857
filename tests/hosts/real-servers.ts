/** The web servers that hosts have, as Debian packs them, with the configurations that lie in `hosts/`. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readHeaderRules } from '../../src/build/headers-file.ts';
import { caddySnippet, nginxMaps } from '../../src/build/host-snippets.ts';
import { DIST } from '../browser/edition.ts';

export interface RealServer {
  origin: string;
  close: () => Promise<void>;
}

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Servers lie where only root looks by itself. */
const PATH = `${process.env['PATH']}:/usr/sbin`;

/** A command that must be there: a test that is left out looks like one that passed. */
export function needs(command: string, argument: string, packages: string): void {
  if (spawnSync(command, [argument], { env: { PATH } }).error)
    throw new Error(`${command} is not installed: on Debian, apt-get install -y ${packages}`);
}

/** The text with each piece in place of another; throws where a piece is not there once. */
function replaced(text: string, pieces: Record<string, string>): string {
  return Object.entries(pieces).reduce((changed, [from, to]) => {
    if (changed.split(from).length !== 2) throw new Error(`hosts/: "${from}" must stand there once`);
    return changed.replace(from, () => to);
  }, text);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (there: boolean): void => {
      socket.destroy();
      resolve(there);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}

/** Waits until the server takes connections, or throws what it said when it ended instead. */
async function listening(server: ChildProcess, port: number, said: () => string): Promise<void> {
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`The server did not start: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function start(command: string, args: string[], folder: string, port: number): Promise<RealServer> {
  const server = spawn(command, args, {
    cwd: folder,
    env: { PATH, HOME: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  server.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const close = async (): Promise<void> => {
    server.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await listening(server, port, () => said);
  } catch (error) {
    await close();
    throw error;
  }
  return { origin: `http://127.0.0.1:${port}`, close };
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'vereda-host-'));

/** What Debian's own nginx.conf does around a site, for a user of any kind. */
const aroundNginx = (folder: string): string => `
load_module ${BROTLI};
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
pid ${folder}/nginx.pid;
error_log stderr crit;
worker_processes 2;
events { worker_connections 768; }
http {
  sendfile on;
  tcp_nopush on;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  gzip on;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  include vereda.conf;
}
`;

export async function startNginx(site = DIST): Promise<RealServer> {
  needs('nginx', '-v', 'nginx libnginx-mod-http-brotli-static');
  const folder = newFolder();
  const port = await freePort();
  const own = replaced(readFileSync('hosts/nginx.conf', 'utf8'), {
    'listen 80;': `listen 127.0.0.1:${port};`,
    'listen [::]:80;': '',
    'root /srv/vereda;': `root ${site};`,
  });
  writeFileSync(join(folder, 'vereda.conf'), own);
  writeFileSync(join(folder, 'vereda-headers.nginx'), nginxMaps(readHeaderRules(join(site, '_headers'))));
  writeFileSync(join(folder, 'nginx.conf'), aroundNginx(folder));
  return start('nginx', ['-c', join(folder, 'nginx.conf')], folder, port);
}

export async function startCaddy(site = DIST): Promise<RealServer> {
  needs('caddy', 'version', 'caddy');
  const folder = newFolder();
  const port = await freePort();
  const own = replaced(readFileSync('hosts/Caddyfile', 'utf8'), {
    '{$VEREDA_SITE:your.example}': `http://127.0.0.1:${port}`,
    '{$VEREDA_FOLDER:/srv/vereda}': site,
  });
  // No remote control of a server that only a test talks to.
  writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${own}`);
  writeFileSync(join(folder, 'vereda-headers.caddy'), caddySnippet(readHeaderRules(join(site, '_headers'))));
  return start('caddy', ['run', '--config', join(folder, 'Caddyfile')], folder, port);
}
