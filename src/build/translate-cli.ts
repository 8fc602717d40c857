import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PLURALS } from '../text/plural.ts';
import { toCsv } from '../text/translation-table.ts';
import { readContent, type Content, type LocaleContent } from './content.ts';
import type { Outcome } from './content-tools/outcome.ts';
import { failWithProblems } from './report.ts';
import { checkLanguage } from './translate-tools/check-language.ts';
import { readHistory } from './translate-tools/history.ts';
import { importTexts } from './translate-tools/import.ts';
import { newLanguage } from './translate-tools/new-language.ts';
import { accepted, isMeant, minorEdit, record, reviewed, type Change } from './translate-tools/record.ts';
import { fromCsv } from './translate-tools/spreadsheet.ts';
import { stale } from './translate-tools/stale.ts';
import { status } from './translate-tools/status.ts';
import { unitsOf } from './translate-tools/unit.ts';
import { fromXliff, toXliff } from './translate-tools/xliff.ts';

const USE = `npm run translate -- <what> …    Qué hacer:
  status [lang]                    how far each language is · cuánto falta
  stale <lang>                     what changed in the Spanish · qué cambió en el español
  accept <lang> [file[#key]]       the translation is right for the present Spanish · sigue bien
      --human                      a person wrote it · lo escribió una persona
  review <lang> <file[#key]>       another person has read it · otra persona lo revisó
  minor <file#key>                 an edit of the Spanish that changes no translation · cambio menor
  check <lang>                     what to mend · qué corregir
  new <lang>                       a folder for a new language · un idioma nuevo
  export <lang> [file[#key]]       every text, --format csv or xliff; --only open for those to do
  import <lang> <file>             takes such a file in; --human where a person translated it`;

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
    format: { type: 'string', default: 'csv' },
    only: { type: 'string' },
  },
});

function note(lang: string | undefined, what: string | undefined, change: Change): Outcome {
  const content = readContent(root);
  const count = record(root, content, localeOf(content, lang), what, change);
  return { text: `${count} texts noted in locales/${lang}/review.json.`, ok: true };
}

function noteMinor(what: string | undefined): Outcome {
  if (!what?.includes('#'))
    return { text: 'Name one text: npm run translate -- minor guides/darien#key-1', ok: false };
  const content = readContent(root);
  const others = [...content.locales.values()].filter(({ code }) => code !== 'es');
  const count = others.reduce((sum, locale) => sum + record(root, content, locale, what, minorEdit), 0);
  return { text: `${count} translations stay as they are.`, ok: true };
}

function exportTexts(lang: string | undefined, what: string | undefined): Outcome {
  const content = readContent(root);
  const locale = localeOf(content, lang);
  const units = unitsOf(content, locale, PLURALS[locale.locale.value.plural].categories)
    .filter((unit) => isMeant(unit, what))
    .filter((unit) => values.only !== 'open' || unit.target === undefined || unit.freshness === 'stale');
  return { text: (values.format === 'xliff' ? toXliff : toCsv)(locale.code, units), ok: true };
}

function importFile(lang: string | undefined, file: string | undefined): Outcome {
  if (!file) return { text: 'Name the file: npm run translate -- import ht ht.csv', ok: false };
  const text = readFileSync(file, 'utf8');
  const incoming = /^\s*(<\?xml|<xliff)/.test(text.replace(/^\ufeff/, '')) ? fromXliff(text) : fromCsv(text);
  if (incoming.lang !== lang) return { text: `${file} holds "${incoming.lang}", not "${lang}".`, ok: false };
  const content = readContent(root);
  return importTexts(root, content, localeOf(content, lang), incoming, values.human ? 'human' : 'machine');
}

function run([tool, a, b]: string[]): Outcome {
  switch (tool) {
    case 'status': {
      const content = readContent(root);
      const all = [...content.locales.values()].filter(({ code }) => code !== 'es');
      return status(content, a ? [localeOf(content, a)] : all);
    }
    case 'stale': {
      const content = readContent(root);
      return stale(content, localeOf(content, a), readHistory(root));
    }
    case 'accept':
      return note(a, b, accepted(values.human ? 'human' : undefined));
    case 'review':
      return b ? note(a, b, reviewed) : { text: 'Name what was read: review ht guides/darien', ok: false };
    case 'minor':
      return noteMinor(a);
    case 'check': {
      const content = readContent(root);
      return checkLanguage(root, content, localeOf(content, a));
    }
    case 'new':
      return newLanguage(root, a);
    case 'export':
      return exportTexts(a, b);
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
