import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../src/build/files-in.ts';
import { parseHeaderRules, readHeaderRules, type HeaderRule } from '../../src/build/headers-file.ts';
import { caddySnippet, headerNames, nginxMaps, nginxVariable } from '../../src/build/host-snippets.ts';

/* `dist/_headers` as hosts take it; what real servers make of it, `npm run test:hosts` sees. */
const RULES = readHeaderRules('dist/_headers');

describe('the rules for hosts', () => {
  it('give no file a header twice: hosts would join the two', () => {
    const files = [...filesIn('dist')].map((file) => `/${relative('dist', file)}`);
    const addresses = [...files, ...files.map((path) => path.replace(/index\.html$/, ''))];
    const doubled = addresses.filter((path) => {
      const names = RULES.filter(({ pattern }) => pattern.test(path)).flatMap(({ headers }) =>
        headers.map(([name]) => name),
      );
      return new Set(names).size < names.length;
    });
    expect(doubled).toEqual([]);
  });

  it('are as few and as short as the strictest host that reads them asks for', () => {
    expect(RULES.length).toBeLessThanOrEqual(100);
    const lines = readFileSync('dist/_headers', 'utf8').split('\n');
    expect(lines.filter((line) => line.length > 2000)).toEqual([]);
  });

  it('are all sent by the configuration of nginx', () => {
    const sent = readFileSync('hosts/nginx.conf', 'utf8');
    for (const name of headerNames(RULES))
      expect(sent).toContain(`add_header ${name} ${nginxVariable(name)} always;`);
  });

  it('are refused with what a server would read as its own', () => {
    const rules = (value: string): HeaderRule[] => parseHeaderRules(`/*\n  X-Header: ${value}\n`);
    for (const value of ['$host', 'a\\b', `"a" 'b'`])
      expect(() => nginxMaps(rules(value))).toThrow('as it stands');
    for (const value of ['{env.HOME}', 'a`b'])
      expect(() => caddySnippet(rules(value))).toThrow('as it stands');
    expect(nginxMaps(rules('"cache"'))).toContain(`'"cache"'`);
    expect(caddySnippet(rules('"cache"'))).toContain('`"cache"`');
  });
});
