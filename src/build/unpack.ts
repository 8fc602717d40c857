/** Unpacks the browsers that lie compressed in npm's packages, with what they need to run outside their cloud. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export interface Unpacked {
  dir: string;
  /** With the libraries and the font that a bare machine lacks. */
  env: Record<string, string>;
}

const require = createRequire(import.meta.url);
/** From the folder of the project, because the build runs from another folder than its source. */
const inModules = (path: string): string => resolve('node_modules', path);

/** The paths inside the package hold for the version that package.json pins. */
const inSparticuz = (...path: string[]): string =>
  join(require.resolve('@sparticuz/chromium'), '..', '..', '..', ...path);

/**
 * Without any font text is zero wide and never "visible", and old browsers do not even start; a system's fonts are used
 * too. Old browsers read the whole path only.
 */
const fontsConf = (dir: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <dir>${join(dir, 'fonts').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>
</fontconfig>
`;

/** Run in a process of its own: the package unpacks to TMPDIR, which is not ours to change here. */
const UNPACK = `const [lambdafs, ...files] = process.argv.slice(1);
Promise.all(files.map((file) => require(lambdafs).inflate(file)));`;

/**
 * The folder `name` with the contents of `files`, unpacked on first use. Test workers may get here together, so each
 * fills a folder of its own and the first to rename it wins.
 */
async function unpackOnce(name: string, files: string[]): Promise<string> {
  const cache = inModules('.cache/chromium');
  const dir = join(cache, name);
  if (existsSync(dir)) return dir;

  await mkdir(cache, { recursive: true });
  const mine = await mkdtemp(join(cache, `${name}-`));
  try {
    await promisify(execFile)(
      process.execPath,
      ['--eval', UNPACK, inSparticuz('build', 'cjs', 'lambdafs.cjs'), ...files],
      { env: { ...process.env, TMPDIR: mine } },
    );
    await writeFile(join(mine, 'fonts.conf'), fontsConf(dir));
    await rename(mine, dir);
  } catch (error) {
    await rm(mine, { recursive: true, force: true });
    if (!existsSync(dir)) throw error;
  }
  return dir;
}

const withLibraries = (folders: string[], dir: string): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  LD_LIBRARY_PATH: [...folders, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
  FONTCONFIG_FILE: join(dir, 'fonts.conf'),
});

/** Today's Chromium, from @sparticuz/chromium: it carries nss and a font, but finds neither unless told. */
export async function unpackChromium(): Promise<Unpacked> {
  const { version } = JSON.parse(readFileSync(inSparticuz('package.json'), 'utf8')) as { version: string };
  const files = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
  const dir = await unpackOnce(
    version,
    files.map((file) => inSparticuz('bin', file)),
  );
  return { dir, env: withLibraries([join(dir, 'al2023', 'lib')], dir) };
}

/**
 * An old Chromium, from the package chrome-aws-lambda-<version>. Its nss comes from the newer package, which is whole;
 * only sqlite, which nss loads, lies in the older ones, of which 67 has none.
 */
export async function unpackOldChromium(version: number): Promise<Unpacked> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `Chromium ${version} runs on Linux with x64 only: leave this test to CI, or run it in a container.`,
    );
  const dir = await unpackOnce(`old-${version}`, [
    inModules(`chrome-aws-lambda-${version}/bin/chromium.br`),
    inModules('chrome-aws-lambda-92/bin/aws.tar.br'),
    inSparticuz('bin', 'al2023.tar.br'),
    inSparticuz('bin', 'fonts.tar.br'),
  ]);
  return { dir, env: withLibraries([join(dir, 'al2023', 'lib'), join(dir, 'aws', 'lib')], dir) };
}
