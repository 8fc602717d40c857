import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent, type Content, type LocaleContent } from '../../src/build/content.ts';
import { checkLanguage } from '../../src/build/translate-tools/check-language.ts';
import { readHistory } from '../../src/build/translate-tools/history.ts';
import { importTexts } from '../../src/build/translate-tools/import.ts';
import { newLanguage } from '../../src/build/translate-tools/new-language.ts';
import { accepted, minorEdit, record, reviewed } from '../../src/build/translate-tools/record.ts';
import { fromCsv } from '../../src/build/translate-tools/spreadsheet.ts';
import { marked, stale } from '../../src/build/translate-tools/stale.ts';
import { status } from '../../src/build/translate-tools/status.ts';
import { unitsOf } from '../../src/build/translate-tools/unit.ts';
import { fromXliff, toXliff } from '../../src/build/translate-tools/xliff.ts';
import { sourceHash } from '../../src/build/translation-state.ts';
import type { Unit } from '../../src/model/translation.ts';
import { PLURALS } from '../../src/text/plural.ts';
import { STILL_CORRECT, toCsv } from '../../src/text/translation-table.ts';
import { validFiles, writeFile, writeProject } from './fixture-content.ts';

/* The translators' tools on the small project: nothing is lost, nothing is half-written, nothing is flagged in vain. */
let root: string;
beforeEach(() => {
  root = writeProject(validFiles());
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const read = (): { content: Content; en: LocaleContent } => {
  const content = readContent(root);
  const en = content.locales.get('en');
  if (!en) throw new Error('no English');
  return { content, en };
};
const units = (): Unit[] => {
  const { content, en } = read();
  return unitsOf(content, en, PLURALS[en.locale.value.plural].categories);
};
const staleKeys = (): string[] =>
  units()
    .filter(({ freshness }) => freshness === 'stale')
    .map(({ file, key }) => `${file}#${key}`);
const acceptAll = (): number => {
  const { content, en } = read();
  return record(root, content, en, undefined, accepted());
};
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Puts other words into one text of the small project. */
function edit(lang: string, file: string, key: string, words: string): void {
  const path = `locales/${lang}/${file}.json`;
  const value = JSON.parse(text(path)) as Record<string, string>;
  value[key] = words;
  writeFile(root, path, `${JSON.stringify(value, null, 2)}\n`);
}

const page = (): Unit => {
  const found = units().find(({ file, key }) => file.startsWith('guides/') && key.startsWith('what'));
  if (!found) throw new Error('the small project has no guide');
  return found;
};

describe('an edit of the Spanish', () => {
  it('flags exactly its translation, and shows old and new side by side', () => {
    acceptAll();
    expect(staleKeys()).toEqual([]);
    const { file, key, source } = page();
    edit('es', file, key, `${source} Ahora es distinto.`);
    expect(staleKeys()).toEqual([`${file}#${key}`]);
    const { content, en } = read();
    const shown = stale(content, en, readHistory(root)).text;
    expect(shown).toContain(`before: ${source}`);
    expect(shown).toContain('{+ Ahora es distinto.+}');
  });

  it('marked minor flags none, and the next real one flags again', () => {
    acceptAll();
    const { file, key, source } = page();
    edit('es', file, key, `${source}.`);
    const { content, en } = read();
    expect(record(root, content, en, `${file}#${key}`, minorEdit)).toBe(1);
    expect(staleKeys()).toEqual([]);
    edit('es', file, key, `${source} Otra cosa.`);
    expect(staleKeys()).toEqual([`${file}#${key}`]);
  });

  it('is settled by "still correct" for one text alone', () => {
    acceptAll();
    const { file, key, source } = page();
    edit('es', file, key, `${source} Uno.`);
    edit('es', file, 'title', 'Otro título');
    const { content, en } = read();
    expect(record(root, content, en, `${file}#${key}`, accepted())).toBe(1);
    expect(staleKeys()).toEqual([`${file}#title`]);
  });
});

describe('what is written down', () => {
  it('counts reviews up to two, and new words of a person have none', () => {
    acceptAll();
    const { file, key } = page();
    const what = `${file}#${key}`;
    const state = (): string => {
      const { en } = read();
      return en.review[file]?.[key]?.split(' ')[1] ?? '';
    };
    const change = (how: Parameters<typeof record>[4]): number => {
      const { content, en } = read();
      return record(root, content, en, what, how);
    };
    expect(state()).toBe('m0');
    expect([change(reviewed), change(reviewed), change(reviewed)]).toEqual([1, 1, 0]);
    expect(state()).toBe('m2');
    change(accepted('human'));
    expect(state()).toBe('h0');
  });

  it('keeps its bytes when nothing changes', () => {
    acceptAll();
    const [review, history] = ['locales/en/review.json', 'locales/es/history.json'].map(text);
    expect(acceptAll()).toBe(0);
    expect([text('locales/en/review.json'), text('locales/es/history.json')]).toEqual([review, history]);
  });
});

describe.each([
  ['XLIFF', toXliff, fromXliff],
  ['a spreadsheet', toCsv, fromCsv],
])('through %s', (_, write, back) => {
  it('every text of the project comes back as it was', () => {
    const all = units();
    const { lang, targets, sources } = back(write('en', all));
    expect(lang).toBe('en');
    for (const { file, key, source, target } of all) {
      expect(targets[file]?.[key]).toBe(target);
      expect(sources[file]?.[key]).toBe(source);
    }
  });

  it('no text is lost, whatever its signs', () => {
    const words = fc
      .string({
        unit: fc.oneof(
          fc.constantFrom(...Array.from('"\'<>&;,=+-@|\t \u00a0“«¡ñẽ漢م{}[]()*')),
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
        ),
        minLength: 1,
      })
      .map((value) => value.normalize('NFC').replace(/[\p{Cc}\p{Cs}\ufffe\uffff\ufeff]/gu, 'x'))
      .filter((value) => value.trim() !== '');
    fc.assert(
      fc.property(words, words, (source, target) => {
        const unit: Unit = {
          file: 'guides/a',
          key: 'what-1',
          source,
          target,
          entry: null,
          freshness: 'unknown',
          safety: false,
        };
        const { targets, sources } = back(write('ht', [unit]));
        expect(targets['guides/a']?.['what-1']).toBe(target);
        expect(sources['guides/a']?.['what-1']).toBe(source);
      }),
      { numRuns: 300 },
    );
  });

  it('an import that changes nothing writes nothing', () => {
    const before = text('locales/en/ui.json');
    const { content, en } = read();
    const { text: said, ok } = importTexts(root, content, en, back(write('en', units())), 'machine');
    expect([said, ok]).toEqual(['0 texts taken in.', true]);
    expect(text('locales/en/ui.json')).toBe(before);
  });

  it('a changed text comes in, and knows the Spanish it was made from', () => {
    const { file, key, source } = page();
    const file_ = write(
      'en',
      units().map((unit) =>
        unit.file === file && unit.key === key ? { ...unit, target: 'New words.' } : unit,
      ),
    );
    edit('es', file, key, `${source} Cambió después.`);
    const { content, en } = read();
    expect(importTexts(root, content, en, back(file_), 'human').ok).toBe(true);
    const after = read().en;
    expect(after.pages.get(file.split('/')[1] ?? '')?.value[key]).toBe('New words.');
    expect(after.review[file]?.[key]).toBe(`${sourceHash(source)} h0`);
    expect(staleKeys()).toContain(`${file}#${key}`);
  });
});

describe('an import', () => {
  it.each([
    ['HTML', 'A <b>word</b>.', 'HTML'],
    ['a mark that is not closed', 'A **word.', 'broken mark'],
    ['an invisible sign', 'A\u202eword', 'invisible'],
    ['nothing', '  ', 'empty'],
    ['a fact that the Spanish does not print', 'A {{other}}.', '{{…}}'],
  ])('with %s is refused whole', (_, words, says) => {
    const { file, key } = page();
    const { content, en } = read();
    const targets = { [file]: { title: 'A fine title', [key]: words } };
    const { text: said, ok } = importTexts(
      root,
      content,
      en,
      { lang: 'en', targets, sources: {}, correct: new Set<string>() },
      'human',
    );
    expect(ok).toBe(false);
    expect(said).toContain(says);
    expect(said).toContain(`${file}.json  ${key}`);
    expect(read().en.pages.get(file.split('/')[1] ?? '')?.value['title']).not.toBe('A fine title');
  });

  it.each([
    ['broken XML', '<?xml version="1.0"?><xliff>', fromXliff],
    ['another version', '<xliff version="1.2" srcLang="es"></xliff>', fromXliff],
    ['another source', '<xliff version="2.0" srcLang="de"></xliff>', fromXliff],
    ['a table without its columns', 'a;b\r\n1;2\r\n', fromCsv],
  ])('of %s says what is wrong', (_, file, back) => {
    expect(() => back(file)).toThrow(/\S+ \S+/);
  });

  it('takes a text that was found still correct for the new Spanish, and leaves who wrote it', () => {
    acceptAll();
    const { file, key, source } = page();
    edit('es', file, key, `${source} Uno.`);
    const before = read().en.review[file]?.[key];
    const only = units().filter((unit) => unit.file === file && unit.key === key);
    const take = (state?: string): string[] => {
      const { content, en } = read();
      const rows = only.map((unit) => (state ? { ...unit, state } : unit));
      expect(importTexts(root, content, en, fromCsv(toCsv('en', rows)), 'human').ok).toBe(true);
      return staleKeys();
    };
    expect(take()).toEqual([`${file}#${key}`]);
    expect(take(STILL_CORRECT)).toEqual([]);
    expect(read().en.review[file]?.[key]?.split(' ')[1]).toBe(before?.split(' ')[1]);
  });

  it('bears a spreadsheet that writes semicolons', () => {
    const { targets } = fromCsv('language;file;key;source;translation\r\nht;ui;app.name;Vereda;Vereda\r\n');
    expect(targets).toEqual({ ui: { 'app.name': 'Vereda' } });
  });
});

describe('a new language', () => {
  it('begins as a draft that changes nothing for readers', () => {
    const before = status(...statusOf()).text;
    expect(newLanguage(root, 'ru').ok).toBe(true);
    const content = readContent(root);
    expect(content.locales.get('ru')?.locale.value.state).toBe('draft');
    expect(status(...statusOf()).text).toContain(before.split('\n')[1]);
    expect(newLanguage(root, 'ru').ok).toBe(false);
    expect(newLanguage(root, '../x').ok).toBe(false);
  });

  const statusOf = (): [Content, LocaleContent[]] => {
    const { content } = read();
    return [content, [...content.locales.values()].filter(({ code }) => code !== 'es')];
  };
});

describe('the check of one language', () => {
  it('speaks both languages of the workshop and names file, line and key', () => {
    const { file } = page();
    edit('en', file, 'title', 'A {{fact-that-is-not}} title');
    const { content, en } = read();
    const { text: said, ok } = checkLanguage(root, content, en);
    expect(ok).toBe(false);
    expect(said).toMatch(new RegExp(`locales/en/${file}\\.json:\\d+`));
    expect(said).toContain('en español:');
  });

  it('finds a text that was left in Spanish', () => {
    const { file, key, source } = page();
    edit('en', file, key, source);
    const { content, en } = read();
    expect(checkLanguage(root, content, en).text).toContain(
      `${file}.json  ${key}: word for word the text in es`,
    );
  });
});

it('marks what changed between two texts', () => {
  expect(marked('uno dos tres', 'uno cuatro tres')).toBe('uno [-dos-]{+cuatro+} tres');
  expect(marked('uno', 'uno dos')).toBe('uno{+ dos+}');
});
