import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { developmentSigner } from '../../src/build/envelope.ts';
import { publish, type Built } from '../../src/build/publish.ts';
import { readTrust } from '../../src/build/trust.ts';
import type { Envelope } from '../../src/model/manifest.ts';
import { writeFile } from './fixture-content.ts';
import { KEY, signerNamed, TRUST, trustOf } from './site-fixture.ts';
import { writeSmallProject } from './small-project.ts';
import { filesOf } from './whole-site.ts';

const folders: string[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true, force: true });
});

function trustFile(value: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'vereda-trust-'));
  folders.push(folder);
  const file = join(folder, 'trust.json');
  writeFileSync(file, JSON.stringify(value));
  return file;
}

/** A build of the small project, as far as the worker: what is written, and what the worker gets. */
async function build(trust: string): Promise<{ built: Built; all: string; envelope: Envelope }> {
  vi.stubEnv('VEREDA_TRUST', trust);
  const root = writeSmallProject();
  folders.push(root);
  writeFile(root, 'package.json', '{"version":"0.2.0"}');
  writeFile(root, 'dist/.vite/manifest.json', '{"src/app/start.ts":{"file":"assets/start.js"}}');
  writeFile(
    root,
    'dist/.vite/workshop.json',
    '{"src/app/workshop/start.tsx":{"file":"translate/workshop.js"}}',
  );
  const built = await publish(root);
  const text = [...filesOf(join(root, 'dist')).values()].map(String).join('\n');
  const manifest = readFileSync(join(root, 'dist/packs/manifest.json'), 'utf8');
  return { built, all: text + JSON.stringify(built), envelope: JSON.parse(manifest) as Envelope };
}

describe('whom a build trusts', () => {
  const { keyid, spki } = developmentSigner();

  it('the development key, and says so, where nobody is named', async () => {
    const { built, all, envelope } = await build('');
    expect(all).toContain(keyid);
    expect(all).toContain(spki);
    expect(envelope.signatures.map((one) => one.keyid)).toEqual([keyid]);
    expect(built).toMatchObject({ trust: { development: true }, site: { development: true } });
  });

  it('the keys that VEREDA_TRUST names and no other; the manifest waits for its signature', async () => {
    const { built, all, envelope } = await build(trustFile(TRUST));
    expect(all).not.toContain(keyid);
    expect(all).not.toContain(spki);
    expect(envelope.signatures).toEqual([]);
    expect(built.trust).toEqual(TRUST);
    expect(built.site).not.toHaveProperty('development');
  });
});

describe('a trust list', () => {
  it.each([
    [
      'fewer keys than must sign',
      { ...TRUST, threshold: 2 },
      'fewer different keys than the threshold asks for',
    ],
    ['one key twice for two', { ...trustOf([KEY, KEY], 2) }, 'fewer different keys'],
    ['no key', { ...TRUST, keys: [] }, 'keys'],
    ['the mark of development', { ...TRUST, development: true }, 'development'],
    ['a threshold of nobody', { ...TRUST, threshold: 0 }, 'threshold'],
  ])('is refused with %s', (_, value, sentence) => {
    const file = trustFile(value);
    expect(() => readTrust(file)).toThrow(sentence);
    expect(() => readTrust(file)).toThrow(file);
  });

  it('may hold the next key beside the one in use', () => {
    const both = trustOf([KEY, signerNamed('next')]);
    expect(readTrust(trustFile(both))).toEqual(both);
  });
});
