import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importTexts } from '../../src/build/translate-tools/import.ts';
import { incomingFrom } from '../../src/build/translate-tools/incoming.ts';
import { accepted, record } from '../../src/build/translate-tools/record.ts';
import { fromCsv } from '../../src/build/translate-tools/spreadsheet.ts';
import { fromXliff, nothingOf, toXliff } from '../../src/build/translate-tools/xliff.ts';
import { sourceHash } from '../../src/build/translation-state.ts';
import type { Unit } from '../../src/model/translation.ts';
import { STILL_CORRECT, toCsv } from '../../src/text/translation-table.ts';
import {
  acceptAll,
  edit,
  HUMAN,
  page,
  read,
  root,
  staleKeys,
  text,
  units,
  useTranslatedProject,
} from './translated-project.ts';

/* What leaves for a translator's own tools and comes back: nothing is lost, nobody's words are written over. */
useTranslatedProject();

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
