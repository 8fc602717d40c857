import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContent, type Content, type LocaleContent } from '../../src/build/content.ts';
import { checkLanguage } from '../../src/build/translate-tools/check-language.ts';
import { exportTexts } from '../../src/build/translate-tools/export.ts';
import { readHistory } from '../../src/build/translate-tools/history.ts';
import { importTexts } from '../../src/build/translate-tools/import.ts';
import { incomingFrom } from '../../src/build/translate-tools/incoming.ts';
import { acceptTexts, noteTexts } from '../../src/build/translate-tools/note.ts';
import { newLanguage } from '../../src/build/translate-tools/new-language.ts';
import { accepted, minorEdit, record, reviewed } from '../../src/build/translate-tools/record.ts';
import { fromCsv } from '../../src/build/translate-tools/spreadsheet.ts';
import { marked, stale } from '../../src/build/translate-tools/stale.ts';
import { status } from '../../src/build/translate-tools/status.ts';
import { unitsOf } from '../../src/build/translate-tools/unit.ts';
import { fromXliff, nothingOf, toXliff } from '../../src/build/translate-tools/xliff.ts';
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
const HUMAN = { origin: 'human', overwrite: false } as const;
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
    expect(shown).toContain('accept en <file>#<key> --human');
    expect(checkLanguage(root, content, en).text).toContain(
      '1 to look at · por mirar: npm run translate -- stale en',
    );
    expect(status(content, [en], true).text).toContain(file);
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
    const { text: said, ok } = importTexts(root, content, en, back(write('en', units())), {
      origin: 'machine',
      overwrite: false,
    });
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
    const { ok, text: said } = importTexts(root, content, en, back(file_), HUMAN);
    expect(ok).toBe(true);
    expect(said).toContain('el español cambió después (1)');
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
    const { text: said, ok } = importTexts(root, content, en, { ...nothingOf('en'), targets }, HUMAN);
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
      expect(importTexts(root, content, en, fromCsv(toCsv('en', rows)), HUMAN).ok).toBe(true);
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

describe('what a person should know of an import', () => {
  const place = (): string => `${page().file}.json  ${page().key}`;
  const wordsOf = (): string => page().target ?? '';
  const changed = (words: string): Unit[] => [{ ...page(), target: words }];
  const take = (
    csv: string,
    how: Parameters<typeof importTexts>[4] = HUMAN,
  ): { text: string; ok: boolean } => {
    const { content, en } = read();
    return importTexts(root, content, en, fromCsv(csv), how);
  };
  const csvOver = (words: string): string =>
    toCsv(
      'en',
      changed(words).map((unit) => ({ ...unit, base: wordsOf() })),
    );
  const writtenBy = (words: string, human: boolean): void => {
    edit('en', page().file, page().key, words);
    const { content, en } = read();
    record(root, content, en, page().file, accepted(human ? 'human' : undefined));
  };

  it('is a text that a person wrote since the file was made: it stays, unless told otherwise', () => {
    const csv = csvOver('From the file.');
    writtenBy('Newer words.', true);
    const { text: said, ok } = take(csv);
    expect(ok).toBe(false);
    for (const part of [place(), 'Newer words.', 'From the file.', '--overwrite', '0 texts taken in.'])
      expect(said).toContain(part);
    expect(wordsOf()).toBe('Newer words.');
    expect(take(csv, { ...HUMAN, overwrite: true }).ok).toBe(true);
    expect(wordsOf()).toBe('From the file.');
  });

  it('is none where the file was made over the words of the guide, or a machine wrote those', () => {
    writtenBy('Newer words.', true);
    expect(take(csvOver('From the file.')).ok).toBe(true);
    const csv = csvOver('Again.');
    writtenBy('Of a machine.', false);
    record(
      root,
      read().content,
      read().en,
      page().file,
      ({ entry }) => entry && { ...entry, origin: 'machine' },
    );
    expect(take(csv).ok).toBe(true);
    expect(wordsOf()).toBe('Again.');
  });

  it('is such a text too where the file does not say what it was made over', () => {
    writtenBy('Newer words.', true);
    const csv = csvOver('From the file.')
      .split('\r\n')
      .map((line) => line.slice(0, line.lastIndexOf(',')))
      .join('\r\n');
    expect(csv).not.toContain('base');
    expect(take(csv).text).toContain('1');
    expect(wordsOf()).toBe('Newer words.');
  });

  it('is a title that is too long', () => {
    const { file } = page();
    const title = units().filter((unit) => unit.file === file && unit.key === 'title');
    const { text: said, ok } = take(
      toCsv(
        'en',
        title.map((unit) => ({ ...unit, target: 'x'.repeat(61) })),
      ),
    );
    expect(ok).toBe(true);
    expect(said).toContain(`${file}.json  title: 61 letters; write at most 60`);
  });

  it('is a cell that somebody emptied', () => {
    const before = wordsOf();
    const rows = changed('').map((unit) => ({ ...unit, base: before }));
    expect(take(toCsv('en', rows)).text).toContain(`quedan como estaban (1):\n${place()}`);
    expect(wordsOf()).toBe(before);
  });

  it("is how words that came in as a machine's are marked as a person's", () => {
    const csv = csvOver('Words of a person.');
    take(csv, { ...HUMAN, origin: 'machine' });
    expect(take(csv).text).toContain(`accept en ${page().file}#${page().key} --human`);
  });

  it('is that npm wrote its own lines into the file', () => {
    const banner = '\n> vereda@0.2.0 translate\n> node dist-server/translate.js export en\n\n';
    expect(() => incomingFrom('en.csv', banner + toCsv('en', units()))).toThrow(/npm.*--out en\.csv/);
    expect(incomingFrom('en.csv', toCsv('en', units())).lang).toBe('en');
  });
});

describe('an export', () => {
  const out = (more: Partial<Parameters<typeof exportTexts>[3]> = {}): { text: string; ok: boolean } => {
    const { content, en } = read();
    const wish = { format: 'csv', onlyOpen: false, out: 'en.csv', overwrite: false, ...more };
    return exportTexts(root, content, en, wish);
  };

  it('writes the file and says how many texts, and never over other work', () => {
    expect(out()).toEqual({ text: expect.stringContaining(`${units().length} texts`) as string, ok: true });
    expect(text('en.csv')).toBe(toCsv('en', units()));
    expect(out().ok).toBe(true);
    writeFile(root, 'en.csv', 'work');
    expect(out().ok).toBe(false);
    expect(text('en.csv')).toBe('work');
    expect(out({ overwrite: true }).ok).toBe(true);
    expect(text('en.csv')).not.toBe('work');
  });

  it('of a format or a name that is none writes nothing', () => {
    expect([out({ format: 'xlsx' }).ok, out({ name: 'guides/nothing' }).ok]).toEqual([false, false]);
    expect(existsSync(join(root, 'en.csv'))).toBe(false);
  });
});

describe('"accept"', () => {
  const accept = (
    names: string[],
    how: { human?: boolean; all?: boolean } = {},
  ): { text: string; ok: boolean } => {
    const { content, en } = read();
    return acceptTexts(root, content, en, names, { human: false, all: false, ...how });
  };
  const humans = (): number => units().filter(({ entry }) => entry?.origin === 'human').length;

  it('without a name asks for one, and takes the whole language only with --all', () => {
    const before = units().map(({ entry }) => entry);
    const { text: said, ok } = accept([], { human: true });
    expect(ok).toBe(false);
    expect(said).toContain('accept en guides/darien --human');
    expect(units().map(({ entry }) => entry)).toEqual(before);
    expect(accept([], { human: true, all: true }).ok).toBe(true);
    expect(humans()).toBe(units().length);
  });

  it('takes several names, all or none, and says which name was meant', () => {
    const { file, key } = page();
    const slip = `${file.slice(0, -1)}x`;
    const { text: said, ok } = accept([`${file}#${key}`, slip], { human: true });
    expect([ok, humans()]).toEqual([false, 0]);
    expect(said).toContain(`did you mean "${file}"?`);
    expect(accept([`${file}#${key}x`]).text).toContain(`did you mean "${file}#${key}"?`);
    expect(accept([file.split('/')[1] ?? '']).text).toContain(`did you mean "${file}"?`);
    expect(accept([`locales/en/${file}.json`]).text).toContain(`did you mean "${file}"?`);
    expect(accept([`${file}#${key}`, `${file}#title`], { human: true }).ok).toBe(true);
    expect(humans()).toBe(2);
    const { content, en } = read();
    expect(noteTexts(root, content, en, [`${file}#nothing`], reviewed).ok).toBe(false);
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
