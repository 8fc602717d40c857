import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent, type Content, type LocaleContent } from '../../src/build/content.ts';
import { checkLanguage } from '../../src/build/translate-tools/check-language.ts';
import { exportTexts } from '../../src/build/translate-tools/export.ts';
import { readHistory } from '../../src/build/translate-tools/history.ts';
import { acceptTexts, noteTexts } from '../../src/build/translate-tools/note.ts';
import { newLanguage } from '../../src/build/translate-tools/new-language.ts';
import { accepted, minorEdit, record, reviewed } from '../../src/build/translate-tools/record.ts';
import { marked, stale } from '../../src/build/translate-tools/stale.ts';
import { status } from '../../src/build/translate-tools/status.ts';
import { toCsv } from '../../src/text/translation-table.ts';
import { writeFile } from './fixture-content.ts';
import {
  acceptAll,
  edit,
  page,
  read,
  root,
  staleKeys,
  text,
  units,
  useTranslatedProject,
} from './translated-project.ts';

/* The translators' tools on the small project: nothing is half-written, nothing is flagged in vain. */
useTranslatedProject();

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
