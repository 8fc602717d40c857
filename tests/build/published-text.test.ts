/* What no published file may hold, whatever page it is: rows S7 and HD6 of docs/FAULTS.md. Reads the last build. */
import { readFileSync } from 'node:fs';
import { homedir, hostname, tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { developmentSigner } from '../../src/build/envelope.ts';
import { filesIn } from '../../src/build/files-in.ts';

/** The compressed copies are made from these. */
const FILES = [...filesIn('dist')].filter((file) => !/\.(br|gz)$/.test(file));

describe('S7: what is published', () => {
  interface Leak {
    what: string;
    /** Words without which it cannot be there: looked for first, since they are found faster. */
    hints: string[];
    leak: RegExp;
  }
  const machine = [process.cwd(), homedir(), tmpdir()].filter((path) => path.length > 5);
  /** A machine that is called "guide" gives nothing away. */
  const names = [hostname()].filter((name) => name.length > 5 && /\d/.test(name));
  const any = (words: string[]): string => words.map((word) => word.replace(/\W/g, '\\$&')).join('|');
  const ROOTS = ['/home/', '/Users/', '/root/', '/tmp/', '/builds/'];
  const PACKAGES = ['node_modules/', 'registry.', 'npmjs.', 'yarnpkg.', 'sourceMappingURL'];
  const LEAKS: Leak[] = [
    { what: 'a folder of this machine', hints: machine, leak: new RegExp(any(machine)) },
    // Addresses on the web have such folders too.
    { what: 'a folder of a machine', hints: ROOTS, leak: new RegExp(`(?<![\\w.%-])(?:${any(ROOTS)})`) },
    { what: 'a file of a machine', hints: ['file:///'], leak: /file:\/\/\// },
    { what: 'the name of this machine', hints: names, leak: new RegExp(`\\b(?:${any(names)})\\b`) },
    { what: 'how packages came', hints: PACKAGES, leak: new RegExp(any(PACKAGES)) },
    {
      what: 'a secret',
      hints: ['PRIVATE KEY', 'AKIA', 'ghp_', 'npm_', 'AWS_SECRET', 'xoxb-'],
      leak: /PRIVATE KEY|AKIA[0-9A-Z]{16}|ghp_\w{30}|npm_\w{36}|AWS_SECRET|xoxb-/,
    },
  ];

  it('tells nothing of where and with what it was built', () => {
    const faults = FILES.filter((file) => !file.endsWith('.png')).flatMap((file) => {
      // Everything that is looked for is plain, and plain text is read and searched faster.
      const text = readFileSync(file, 'latin1');
      return LEAKS.flatMap(({ what, hints, leak }) => {
        const found = hints.some((hint) => text.includes(hint)) && leak.exec(text);
        return found ? [`${file}: ${what}: ${text.slice(found.index - 30, found.index + 50)}`] : [];
      });
    });
    expect(faults).toEqual([]);
  });

  it('holds no private half of a key, not even of the key that everybody has', () => {
    const half = Buffer.from(developmentSigner().secret);
    const forms = [half.toString('hex'), half.toString('base64'), half.toString('base64url')];
    const holding = FILES.filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes(half) || forms.some((form) => bytes.includes(form));
    });
    expect(holding).toEqual([]);
  });
});

describe('HD6: the published scripts', () => {
  const scripts = FILES.filter((file) => file.endsWith('.js'));

  it('turn no text into code or into a page', () => {
    const SINKS =
      /\beval\b|\bFunction\(|\.(?:inner|outer)HTML\b|insertAdjacentHTML|\.write(?:ln)?\(|createContextualFragment|parseFromString|srcdoc|javascript:|importScripts|set(?:Timeout|Interval)\(["'`]/g;
    expect(scripts.length).toBeGreaterThan(5);
    const faults = scripts.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(SINKS)].map(([sink]) => `${file}: ${sink}`),
    );
    // The worker's second script, by the one address that its policy knows.
    expect(faults).toEqual(['dist/sw.js: importScripts']);
  });

  it('make one policy for trusted types each, for the address of the worker or of its second script', () => {
    const makers = scripts.filter((file) => readFileSync(file, 'utf8').includes('createPolicy'));
    expect(makers.map((file) => file.replace(/[.-][\w-]{8}\.js$/, ''))).toEqual(
      expect.arrayContaining(['dist/assets/start', 'dist/sw.js', 'dist/translate/workshop']),
    );
    for (const file of makers) {
      const text = readFileSync(file, 'utf8');
      expect(text.match(/createPolicy\b/g)).toHaveLength(1);
      expect(text.match(/\.createScriptURL\(/g)).toHaveLength(1);
      expect(text).not.toMatch(/createHTML|createScript\b/);
    }
  });
});
