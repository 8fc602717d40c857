import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../content-tools/outcome.ts';
import { writeWhole } from './write-whole.ts';

const CODE = /^[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?$/;
const COMMON = [
  'ui',
  'contacts',
  'phrases',
  'checklists',
  'screener',
  'routes',
  'figures',
  'changes',
  'glossary',
];

/** A folder for a language that is not there yet: its `locale.json` to fill in, the common files empty, as a draft. */
export function newLanguage(root: string, lang: string | undefined): Outcome {
  if (!lang || !CODE.test(lang))
    return { text: `"${lang ?? ''}" is no language code; write one such as "ru" or "pt-BR".`, ok: false };
  const folder = `locales/${lang}`;
  if (existsSync(join(root, folder)))
    return { text: `${folder} is there already; nothing was changed.`, ok: false };
  const english = JSON.parse(readFileSync(join(root, 'locales/en/locale.json'), 'utf8')) as object;
  const locale = { ...english, code: lang, name: lang, state: 'draft', origin: 'machine', review: 'none' };
  writeWhole(join(root, folder, 'locale.json'), `${JSON.stringify(locale, null, 2)}\n`);
  for (const name of COMMON) writeWhole(join(root, folder, `${name}.json`), '{}\n');
  return {
    text: [
      `${folder} is there as a draft.`,
      `1. Fill in ${folder}/locale.json: own name, direction, months, plural forms, names of countries.`,
      `2. npm run translate -- export ${lang} --out ${lang}.csv gives every text to translate.`,
      `3. npm run translate -- import ${lang} ${lang}.csv takes them in; "status" shows how far it is.`,
      '4. Set "state": "listed" when the interface, help now, contacts and shared blocks are whole.',
    ].join('\n'),
    ok: true,
  };
}
