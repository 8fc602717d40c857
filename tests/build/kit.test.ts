import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromFolder } from '../../src/build/kit/from-folder.ts';
import { kit } from '../../src/build/kit/kit.ts';
import { nginxConf } from '../../src/build/kit/nginx.ts';
import { readHeaderRules } from '../../src/build/headers-file.ts';

const HEADERS = `/*
  X-Content-Type-Options: nosniff

/es/*
  Content-Security-Policy: default-src 'none'; style-src 'sha256-x'

/sw.js
  Cache-Control: no-cache

/packs/es.*
  Cache-Control: public, max-age=31536000, immutable
`;
const MANIFEST = JSON.stringify({
  payload: Buffer.from(JSON.stringify({ issued: '2026-03-29' })).toString('base64'),
});

let dist: string;
const zone = process.env['TZ'];

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'vereda-dist-'));
  const files = {
    _headers: HEADERS,
    'packs/manifest.json': MANIFEST,
    'es/index.html': '<a href="/es/ayuda/">',
    'es/index.html.br': 'x',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
});
afterAll(() => {
  rmSync(dist, { recursive: true });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

it('the same build gives the same archive wherever it is made', () => {
  const made = ['America/Havana', 'Asia/Kabul', 'UTC'].map((one) => {
    process.env['TZ'] = one;
    return Buffer.from(kit(dist)).toString('base64');
  });
  expect(new Set(made).size).toBe(1);
});

it.each([
  ['es/riesgos/darien/index.html', '<a href="/es/ayuda/">', '<a href="../../../es/ayuda/index.html">'],
  ['es/index.html', '<a href="/">', '<a href="../index.html">'],
  ['index.html', '<a href="/es/contactos/mx/#mx-911">', '<a href="es/contactos/mx/index.html#mx-911">'],
  ['es/index.html', '<script src="/assets/a.js">', '<script src="../assets/a.js">'],
  ['es/index.html', '<a href="/es/?con=en">', '<a href="../es/index.html?con=en">'],
  ['es/index.html', '<a href="#share" data-path="/es/">', '<a href="#share" data-path="/es/">'],
  ['es/index.html', '<a href="https://a.example/x/">', '<a href="https://a.example/x/">'],
  ['es/404.html', '<a href="/es/">', '<a href="/es/">'],
  ['no-content.html', '<a href="/es/">', '<a href="/es/">'],
])('in %s the folder reads %s as %s', (file, html, expected) =>
  expect(fromFolder(file, html)).toBe(expected),
);

it('nginx sends for each address all headers that hold there', () => {
  const conf = nginxConf(readHeaderRules(join(dist, '_headers')));
  const block = (location: string): string => conf.split(`  ${location} {\n`)[1]?.split('  }')[0] ?? '';
  const kept = '    add_header X-Content-Type-Options "nosniff" always;\n';
  expect(block('location /')).toBe(kept);
  expect(block('location /es/')).toBe(
    `${kept}    add_header Content-Security-Policy "default-src 'none'; style-src 'sha256-x'" always;\n`,
  );
  expect(block('location = /sw.js')).toContain('add_header Cache-Control "no-cache"');
  expect(block('location /packs/es.')).toContain('immutable');
});
