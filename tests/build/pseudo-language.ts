/** A language of its own, made from the Spanish folder: what a translator adds, and nothing else. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../../src/build/compile.ts';
import { readContent, type Content } from '../../src/build/content.ts';
import { pseudoText, type Pseudo } from '../../src/build/pseudo-text.ts';
import type { Pack } from '../../src/model/pack.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Codes that ISO 639 leaves to private use. */
const CODES: Record<Pseudo, string> = { accented: 'qaa', bidi: 'qab' };
/** What in `locale.json` is words; the rest is for the program. */
const WORDS_OF_LOCALE = ['name', 'months', 'dateForms', 'countries', 'languages'];

function inPseudo(value: unknown, kind: Pseudo): unknown {
  if (typeof value === 'string') return pseudoText(value, kind);
  if (Array.isArray(value)) return value.map((one) => inPseudo(one, kind));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inPseudo(one, kind)]));
}

function pseudoLocale(locale: Record<string, unknown>, kind: Pseudo): unknown {
  const languages = locale['languages'] as Record<string, string>;
  const words = Object.entries(locale).map(([key, value]) => [
    key,
    WORDS_OF_LOCALE.includes(key) ? inPseudo(value, kind) : value,
  ]);
  return {
    ...Object.fromEntries(words),
    code: CODES[kind],
    dir: kind === 'bidi' ? 'rtl' : 'ltr',
    languages: inPseudo({ ...languages, [CODES[kind]]: 'pseudo' }, kind),
  };
}

/** The real content with one language more, read and compiled; nothing stays on the disk. */
export function pseudoLanguage(kind: Pseudo): { content: Content; pack: Pack } {
  const root = mkdtempSync(join(tmpdir(), 'vereda-pseudo-'));
  const code = CODES[kind];
  try {
    mkdirSync(join(root, 'src'));
    mkdirSync(join(root, 'locales'));
    symlinkSync(join(ROOT, 'src/content'), join(root, 'src/content'));
    for (const lang of ['es', 'en'])
      cpSync(join(ROOT, 'locales', lang), join(root, 'locales', lang), { recursive: true });
    const files = readdirSync(join(ROOT, 'locales/es'), { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => name.endsWith('.json'))) {
      const words = JSON.parse(readFileSync(join(ROOT, 'locales/es', file), 'utf8')) as Record<
        string,
        unknown
      >;
      const target = join(root, 'locales', code, file);
      mkdirSync(dirname(target), { recursive: true });
      const made = file === 'locale.json' ? pseudoLocale(words, kind) : inPseudo(words, kind);
      writeFileSync(target, JSON.stringify(made));
    }
    const content = readContent(root);
    return { content, pack: compile(content, code) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
