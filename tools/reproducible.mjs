// Builds the project twice, in circumstances as different as one machine allows, and compares every byte of dist/:
// folder, time zone, language, umask, day, and user where we may choose one. Nothing is shared, so that compression is
// done twice as well. The Node version is the same: its brotli and gzip are part of the recipe.
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const OUTPUT = /^(node_modules|dist.*|coverage|\.git|.*\.tsbuildinfo)$/;
const root = process.cwd();
const work = mkdtempSync(join(tmpdir(), 'vereda-twice-'));
// Another user builds inside it.
chmodSync(work, 0o755);

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** The sources, and the packages as links where the disk allows: a build changes neither. */
function copy(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from).filter((entry) => !OUTPUT.test(entry)))
    cpSync(join(from, name), join(to, name), { recursive: true });
  const packages = realpathSync(join(from, 'node_modules'));
  const copied = join(to, 'node_modules');
  try {
    execFileSync('cp', ['-al', packages, copied], { stdio: 'ignore' });
  } catch {
    rmSync(copied, { recursive: true, force: true });
    execFileSync('cp', ['-a', packages, copied]);
  }
  for (const kept of ['.cache', '.vite-temp']) rmSync(join(copied, kept), { recursive: true, force: true });
}

/** Gives a copy to another user, but for the packages, which may be links and stay whose they are. */
function giveTo({ uid, gid }, folder) {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== 'node_modules') giveTo({ uid, gid }, path);
    else chownSync(path, uid, gid);
  }
}

/** Another user, where we are root: nobody, as every system has. */
function anotherUser() {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function build(folder, { environment, umask, user }) {
  if (user) giveTo(user, folder);
  const command = `umask ${umask} && exec "${process.execPath}" node_modules/vite/bin/vite.js build --app --logLevel warn`;
  const { PATH, NODE_OPTIONS = '' } = process.env;
  const env = { PATH, NODE_OPTIONS, HOME: folder, ...environment };
  return new Promise((resolve, reject) => {
    const child = spawn('sh', ['-c', command], { cwd: folder, env, ...user, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve(folder) : reject(new Error(`The build in ${folder} ended with ${code}`)),
    );
  });
}

const hashes = (folder) => {
  const dist = join(folder, 'dist');
  const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return new Map(filesIn(dist).map((file) => [relative(dist, file), hash(file)]));
};

const near = join(work, 'here');
const far = join(work, 'another folder, más lejos/there');
const laterDay = pathToFileURL(join(far, 'tools/later-day.mjs')).href;

try {
  copy(root, near);
  // Not from the project again, which somebody may be editing.
  copy(near, far);
  const ended = await Promise.allSettled([
    build(near, {
      environment: { TZ: 'America/Caracas', LANG: 'C', LC_ALL: 'C' },
      umask: '022',
    }),
    build(far, {
      environment: {
        TZ: 'Pacific/Kiritimati',
        LANG: 'ar_EG.UTF-8',
        LC_ALL: 'ar_EG.UTF-8',
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${laterDay}`,
      },
      umask: '077',
      user: anotherUser(),
    }),
  ]);
  for (const { reason } of ended) if (reason) throw reason;
  const [first, second] = ended.map(({ value }) => hashes(value));
  const differing = [...new Set([...first.keys(), ...second.keys()])].filter(
    (path) => first.get(path) !== second.get(path),
  );
  for (const path of differing.slice(0, 20)) console.error(`differs: dist/${path}`);
  console.log(
    `Two builds, ${first.size} files: ${differing.length ? `${differing.length} differ` : 'the same, byte for byte'}`,
  );
  process.exitCode = differing.length || first.size === 0 ? 1 : 0;
} finally {
  rmSync(work, { recursive: true, force: true });
}
