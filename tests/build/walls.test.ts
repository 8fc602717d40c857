/**
 * The floors of the house are held apart by the compiler: each is a project of its own that sees only the platform
 * and the floors that it may build on. Tried on a copy, so that nothing in the tree changes while other tests read it.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
const COPIED = [
  'src/model',
  'src/text',
  'src/view',
  'src/store',
  'src/app',
  'sw',
  'tsconfig.base.json',
  'package.json',
];
const FLOORS = ['src/model', 'src/text', 'src/view', 'src/store', 'sw'];

let copy = '';
const probes = new Set<string>();

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'vereda-walls-'));
  for (const path of COPIED) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  expect(await compile(...FLOORS)).toEqual({ ok: true, output: '' });
});

afterEach(() => {
  for (const probe of probes) rmSync(probe, { force: true });
  probes.clear();
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

interface Result {
  ok: boolean;
  output: string;
}

/** `tsc -b` for some floors of the copy: whether it went through, and what it said. */
async function compile(...floors: string[]): Promise<Result> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [TSC, '-b', ...floors], { cwd: copy });
    return { ok: true, output: stdout };
  } catch (error) {
    if (!(error instanceof Error && 'stdout' in error)) throw error;
    return { ok: false, output: String(error.stdout) };
  }
}

function probe(floor: string, name: string, code: string): void {
  const file = join(copy, floor, `${name}.ts`);
  probes.add(file);
  writeFileSync(file, code);
}

it('lets through what each floor may use', async () => {
  const uses: Record<string, string> = {
    'src/model': `import { isDay } from './day.ts';\nexport const probe = isDay('2026');\n`,
    'src/text': `import { isDay } from '../model/day.ts';\nexport const probe = isDay('2026');\n`,
    'src/view': `import { formatDay } from '../text/format.ts';\nexport const probe = formatDay;\n`,
    'src/store': `import { isDay } from '../model/day.ts';\nexport const probe = isDay(String(indexedDB.cmp(1, 2)));\n`,
    sw: `import { renderPage } from '../src/view/render.ts';\nexport const probe = [renderPage, caches];\n`,
  };
  for (const floor of FLOORS) probe(floor, 'wall-probe-0', uses[floor] ?? '');
  expect(await compile(...FLOORS)).toEqual({ ok: true, output: '' });
});

interface Wall {
  floor: string;
  what: string;
  code: string;
  /** What the compiler must say of the probe. */
  says: RegExp;
}

const OUTSIDE = /is not under 'rootDir'|is not listed within the file list of project/;

const WALLS: Wall[] = [
  {
    floor: 'src/model',
    what: 'the window',
    code: 'export const probe = window.location;\n',
    says: /Cannot find name 'window'/,
  },
  {
    floor: 'sw',
    what: 'the document',
    code: 'export const probe = document.title;\n',
    says: /Cannot find name 'document'/,
  },
  {
    floor: 'src/view',
    what: 'the files of Node',
    code: `import { readFileSync } from 'node:fs';\nexport const probe = readFileSync;\n`,
    says: /Cannot find (module|name) 'node:fs'/,
  },
  {
    floor: 'src/view',
    what: 'the store',
    code: `import * as store from '../store/open.ts';\nexport const probe = store;\n`,
    says: OUTSIDE,
  },
  {
    floor: 'src/text',
    what: 'the app',
    code: `import * as app from '../app/exit.ts';\nexport const probe = app;\n`,
    says: OUTSIDE,
  },
];

describe('the wall', () => {
  it.each(WALLS.map((wall, index) => ({ ...wall, name: `wall-probe-${index + 1}` })))(
    'keeps $what out of $floor',
    async ({ floor, name, code, says }) => {
      probe(floor, name, code);
      const { ok, output } = await compile(floor);
      expect(ok, output).toBe(false);
      const errors = output.split('\n').filter((line) => line.includes('error TS'));
      expect(errors.filter((line) => line.includes(name) && says.test(line))).not.toEqual([]);
    },
  );

  it('stands only where it was: without the probes all floors compile again', async () => {
    expect(await compile(...FLOORS)).toEqual({ ok: true, output: '' });
  });
});
