import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readContent, type Content, type LocaleContent } from './content.ts';
import type { Outcome } from './content-tools/outcome.ts';
import { failWithProblems } from './report.ts';
import { checkLanguage } from './translate-tools/check-language.ts';
import { exportTexts } from './translate-tools/export.ts';
import { readHistory } from './translate-tools/history.ts';
import { importTexts } from './translate-tools/import.ts';
import { incomingFrom } from './translate-tools/incoming.ts';
import { nameProblem } from './translate-tools/name.ts';
import { newLanguage } from './translate-tools/new-language.ts';
import { acceptTexts, noteTexts } from './translate-tools/note.ts';
import { minorEdit, record, reviewed } from './translate-tools/record.ts';
import { stale } from './translate-tools/stale.ts';
import { status } from './translate-tools/status.ts';
import { unitsOf } from './translate-tools/unit.ts';

const USE = `npm run translate -- <what> …    Qué hacer:
  status [lang]                    how far each language is · cuánto falta; --pages names the pages
  stale <lang>                     what changed in the Spanish · qué cambió en el español
  accept <lang> <file[#key]> …     the translation is right for the present Spanish · sigue bien
      --human                      a person wrote it · lo escribió una persona
      --all                        the whole language · todo el idioma
  review <lang> <file[#key]>       another person has read it · otra persona lo revisó
  minor <file#key>                 an edit of the Spanish that changes no translation · cambio menor
  check <lang>                     what to mend · qué corregir
  new <lang>                       a folder for a new language · un idioma nuevo
  export <lang> [file[#key]]       every text to --out <file>, --format csv or xliff; --only open for those to do
  import <lang> <file>             takes such a file in; --human where a person translated it
      --overwrite                  also over newer words of a person, or over a file · también encima de lo nuevo`;

const root = process.cwd();

function localeOf(content: Content, lang: string | undefined): LocaleContent {
  const locale = content.locales.get(lang ?? '');
  if (locale && locale.code !== 'es') return locale;
  const codes = [...content.locales.keys()].filter((code) => code !== 'es').join(', ');
  throw new Error(`"${lang ?? ''}" is no language to translate; choose one of: ${codes}`);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    human: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    overwrite: { type: 'boolean', default: false },
    pages: { type: 'boolean', default: false },
    out: { type: 'string' },
    format: { type: 'string', default: 'csv' },
    only: { type: 'string' },
  },
});

function noteMinor(what: string | undefined): Outcome {
  if (!what?.includes('#'))
    return { text: 'Name one text: npm run translate -- minor guides/darien#key-1', ok: false };
  const content = readContent(root);
  const others = [...content.locales.values()].filter(({ code }) => code !== 'es');
  const wrong = others[0] ? nameProblem(unitsOf(content, others[0], []), what) : null;
  if (wrong) return { text: wrong, ok: false };
  const count = others.reduce((sum, locale) => sum + record(root, content, locale, what, minorEdit), 0);
  return { text: `${count} translations stay as they are.`, ok: true };
}

function importFile(lang: string | undefined, file: string | undefined): Outcome {
  if (!file) return { text: 'Name the file: npm run translate -- import ht ht.csv', ok: false };
  const incoming = incomingFrom(file, readFileSync(file, 'utf8'));
  if (incoming.lang !== lang) return { text: `${file} holds "${incoming.lang}", not "${lang}".`, ok: false };
  const content = readContent(root);
  return importTexts(root, content, localeOf(content, lang), incoming, {
    origin: values.human ? 'human' : 'machine',
    overwrite: values.overwrite,
  });
}

function run([tool, a, ...names]: string[]): Outcome {
  const [b] = names;
  switch (tool) {
    case 'status': {
      const content = readContent(root);
      const all = [...content.locales.values()].filter(({ code }) => code !== 'es');
      return status(content, a ? [localeOf(content, a)] : all, values.pages);
    }
    case 'stale': {
      const content = readContent(root);
      return stale(content, localeOf(content, a), readHistory(root));
    }
    case 'accept': {
      const content = readContent(root);
      return acceptTexts(root, content, localeOf(content, a), names, values);
    }
    case 'review': {
      if (!b) return { text: 'Name what was read: review ht guides/darien', ok: false };
      const content = readContent(root);
      return noteTexts(root, content, localeOf(content, a), names, reviewed);
    }
    case 'minor':
      return noteMinor(a);
    case 'check': {
      const content = readContent(root);
      return checkLanguage(root, content, localeOf(content, a));
    }
    case 'new':
      return newLanguage(root, a);
    case 'export': {
      const content = readContent(root);
      const { format, only, out, overwrite } = values;
      return exportTexts(root, content, localeOf(content, a), {
        name: b,
        format,
        onlyOpen: only === 'open',
        out,
        overwrite,
      });
    }
    case 'import':
      return importFile(a, b);
    default:
      return { text: USE, ok: false };
  }
}

try {
  const { text, ok } = await failWithProblems(() => run(positionals));
  console.log(text);
  if (!ok) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
