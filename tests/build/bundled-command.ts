/** A command of the build as a process of its own, so that it ends as it does for a publisher, or can really be killed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'vite';

/** Loaded before the command: at the n-th change of the disk the process is gone, in the middle of it where it writes. */
const KILLER = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
let left = Number(process.env.KILL_AT);
const die = () => process.kill(process.pid, 'SIGKILL');
for (const name of ['writeFile', 'rename', 'rm']) {
  const real = fs.promises[name];
  fs.promises[name] = async (file, data, ...more) => {
    if (--left === 0) {
      if (name === 'writeFile') fs.writeFileSync(file, data.subarray(0, data.length / 2));
      die();
    }
    return real(file, data, ...more);
  };
}
syncBuiltinESMExports();
`;

export interface Ended {
  status: number | null;
  signal: string | null;
  output: string;
}

export interface Command {
  run(args: string[], environment?: Record<string, string>, cwd?: string): Ended;
  /** Runs it until its n-th change of the disk. */
  killedAt(change: number, args: string[], environment: Record<string, string>): Ended;
  remove(): void;
}

/** Bundles a command into a folder of its own: the one in `dist-server` may be of another day. */
export async function bundledCommand(source: string): Promise<Command> {
  const folder = mkdtempSync(join(tmpdir(), 'vereda-command-'));
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: { ssr: source, outDir: folder, rolldownOptions: { output: { format: 'es' } } },
  });
  const killer = join(folder, 'killer.mjs');
  writeFileSync(killer, KILLER);
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  const start = (
    before: string[],
    args: string[],
    environment: Record<string, string>,
    cwd?: string,
  ): Ended => {
    const { status, signal, stdout, stderr } = spawnSync(
      process.execPath,
      [...before, join(folder, basename(source).replace('.ts', '.js')), ...args],
      { env: { PATH: process.env['PATH'], ...environment }, encoding: 'utf8', cwd },
    );
    return { status, signal, output: (stdout + stderr).trim() };
  };
  return {
    run: (args, environment = {}, cwd) => start([], args, environment, cwd),
    killedAt: (change, args, environment) =>
      start(['--import', killer], args, { ...environment, KILL_AT: String(change) }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
