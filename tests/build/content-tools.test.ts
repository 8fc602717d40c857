/** The editors' tools and the open data, on the real content: what they say must be what the records say. */
import { describe, expect, it } from 'vitest';
import { problemsIn } from '../../src/build/check/check.ts';
import { compile, listedLanguages } from '../../src/build/compile.ts';
import { readContent, type Content } from '../../src/build/content.ts';
import { readArguments } from '../../src/build/content-tools/arguments.ts';
import type { ContactItem } from '../../src/build/content-tools/contact-items.ts';
import { coverage } from '../../src/build/content-tools/coverage.ts';
import { csv } from '../../src/build/content-tools/csv.ts';
import { dataFiles } from '../../src/build/content-tools/data-files.ts';
import type { JsonSchema } from '../../src/build/content-tools/data-schema.ts';
import { dueItems, type DueItem } from '../../src/build/content-tools/due.ts';
import type { PathwayItem } from '../../src/build/content-tools/pathway-items.ts';
import type { RiskItem } from '../../src/build/content-tools/risk-items.ts';
import { factsOn } from '../../src/model/page-facts.ts';
import { addDays, earliest, UNDATED } from '../../src/model/day.ts';
import { SHELF_LIFE_DAYS } from '../../src/model/fact.ts';
import { pathOf } from '../../src/model/route.ts';
import { routeAt } from '../../src/model/routes.ts';
import { parseCsv } from './parse-csv.ts';
import { violations } from './schema-violations.ts';

const DAY = '2027-01-01';
const content = readContent(process.cwd());
const packs = listedLanguages(content).map(({ code }) => compile(content, code));
const files = new Map(dataFiles(content, packs).map(({ file, text }) => [file, text]));
const textOf = (file: string): string => files.get(`data/${file}`) ?? '';

interface DataDocument<T> {
  items: T[];
  omitted: { id: string; reason: string }[];
}
const pathways = JSON.parse(textOf('pathways.json')) as DataDocument<PathwayItem>;
const risks = JSON.parse(textOf('risks.json')) as DataDocument<RiskItem>;
const contacts = JSON.parse(textOf('contacts.json')) as DataDocument<ContactItem>;

/** The content as if the dossier had one more risk. */
function withRisk(id: string, omitted: Record<string, string> = {}): Content {
  const { dossier } = content;
  return {
    ...content,
    dossier: { ...dossier, value: { ...dossier.value, risks: [...dossier.value.risks, id] } },
    omitted: { ...content.omitted, value: omitted },
  };
}

describe('coverage', () => {
  it('finds every id of the dossier', () => {
    expect(coverage(content).ok).toBe(true);
  });

  it('fails and names what was forgotten, until a reason is given', () => {
    const { ok, text } = coverage(withRisk('volcano'));
    expect(ok).toBe(false);
    expect(text).toMatch(/1 of \d+ forgotten: volcano\./);
    expect(coverage(withRisk('volcano', { volcano: 'No evidence yet.' })).ok).toBe(true);
  });

  it('is a rule of the check, as is a source that nothing uses', () => {
    const [first] = content.sources.values();
    if (!first) throw new Error('no sources');
    const broken = { ...withRisk('volcano'), sources: new Map([...content.sources, ['idle', first]]) };
    const found = problemsIn(broken).filter(({ code }) => code.startsWith('C'));
    expect(found.map(({ code, file }) => [code, file])).toEqual([
      ['C2', 'src/content/dossier.json'],
      ['C4', 'src/content/sources.json'],
    ]);
  });
});

describe('due', () => {
  const items = dueItems(content, DAY);

  it('lists the most dangerous first, then the oldest', () => {
    const ranks = [['status', 'emergency'], ['risk'], ['law'], ['fee'], ['contact'], ['evergreen']];
    const keyOf = ({ danger, seen }: DueItem): string =>
      `${ranks.findIndex((rank) => rank.includes(danger))} ${seen === UNDATED ? '' : earliest(seen)}`;
    const keys = items.map(keyOf);
    expect(keys).toEqual([...keys].sort());
    expect(new Set(items.map(({ danger }) => danger))).toEqual(new Set(ranks.flat()));
  });

  it('lists a fact from the day after its date on, with the pages that would be wrong', () => {
    const [id, fact] = [...content.facts].find(([, { value }]) => value.seen.length === 10) ?? [];
    if (!id || !fact) throw new Error('no fact with a full day');
    const last = addDays(fact.value.seen, SHELF_LIFE_DAYS[fact.value.kind]);
    const on = (day: string): DueItem | undefined => dueItems(content, day).find((item) => item.id === id);
    expect(on(last)).toBeUndefined();
    expect(on(addDays(last, 1))).toMatchObject({ due: last, seen: fact.value.seen });
    expect(on(addDays(last, 1))?.pages).toEqual(
      Object.values(packs[0]?.pages ?? {})
        .filter((page) => packs[0] && factsOn(packs[0], page).includes(id))
        .map((page) => page.id),
    );
  });

  it('leaves out hidden contacts', () => {
    const hidden = [...content.contacts.values()].filter(({ value }) => value.hidden);
    expect(items.filter(({ id }) => hidden.some(({ value }) => value.id === id))).toEqual([]);
  });
});

describe('the open data', () => {
  it('has each id of the dossier once, as an item or with the reason', () => {
    for (const [list, { items, omitted }] of [
      ['pathways', pathways],
      ['risks', risks],
      ['contacts', contacts],
    ] as const) {
      const ids = [...items, ...omitted].map(({ id }) => id);
      expect(ids.sort()).toEqual([...content.dossier.value[list]].sort());
    }
  });

  it('gives the statuses, phones and dates of the records', () => {
    for (const { id, status, lastSeenTrue } of pathways.items) {
      const page = content.pages.get(id)?.value;
      const fact = page && 'status' in page ? content.facts.get(page.status ?? '')?.value : undefined;
      expect([id, status]).toEqual([id, fact?.value && 'status' in fact.value ? fact.value.status : null]);
      if (fact) expect([id, lastSeenTrue]).toEqual([id, fact.seen]);
    }
    for (const item of contacts.items) {
      const record = content.contacts.get(item.id)?.value;
      expect(item.phones.map(({ local }) => local)).toEqual(
        record?.phones?.map(({ number }) => number) ?? [],
      );
      expect(item.phones.map(({ e164 }) => e164)).toEqual(
        record?.phones?.map(({ e164 }) => e164 ?? null) ?? [],
      );
      expect(item.phones.map(({ sms }) => sms)).toEqual(record?.phones?.map(({ sms }) => sms ?? false) ?? []);
      expect(item.lastSeenTrue).toBe(record?.seen);
      for (const { lang, contacts: all } of packs) expect(item.warning?.[lang]).toBe(all[item.id]?.warning);
    }
  });

  it('leads to pages that exist, in every language that has them itself', () => {
    for (const { id, pages } of [...pathways.items, ...risks.items]) {
      expect(
        pages.map(({ lang }) => lang),
        id,
      ).toContain('es');
      for (const { lang, path } of pages) {
        const pack = packs.find((one) => one.lang === lang);
        const route = pack && routeAt(pack, path);
        expect(route?.kind, path).toBe('page');
        if (pack && route) expect(pathOf(pack, route)).toBe(path);
      }
    }
  });

  it('names a risk that several guides carry once, its own page first', () => {
    const [pack] = packs;
    const [rivers, ...more] = risks.items.filter(({ id }) => id === 'darien-rivers');
    if (!pack || !rivers) throw new Error('darien-rivers is not in the data');
    expect(more).toEqual([]);
    expect(rivers.title[pack.lang]).toBe(pack.pages['darien-rivers']?.title);
    expect(rivers.pages.filter(({ lang }) => lang === pack.lang).map(({ path }) => path)).toEqual(
      ['darien-rivers', 'darien'].map((id) => pathOf(pack, { kind: 'page', id })),
    );
  });

  it('never gives the address of a copy', () => {
    const copies = [...content.sources.values()].flatMap(({ value }) => (value.mirror ? [value.title] : []));
    const cited = [
      ...pathways.items.flatMap(({ sources }) => sources),
      ...risks.items.flatMap(({ facts }) => facts.flatMap(({ sources }) => sources)),
      ...contacts.items.flatMap(({ sources }) => sources),
    ];
    expect(cited.filter(({ title, url }) => url && copies.includes(title))).toEqual([]);
  });

  it('is described by its schema', () => {
    const schema = JSON.parse(textOf('schema.json')) as JsonSchema;
    for (const [name, value] of Object.entries({ pathways, risks, contacts }))
      expect(violations({ $ref: `#/$defs/${name}File` }, value, schema)).toEqual([]);
    expect(violations(schema, { items: [{ id: 'x' }], omitted: [] })).not.toEqual([]);
  });

  it('is the same, byte for byte, when it is written again', () => {
    expect(dataFiles(readContent(process.cwd()), packs)).toEqual(
      [...files].map(([file, text]) => ({ file, text })),
    );
  });
});

describe('the tables', () => {
  it('read back with the ids, phones and lines of the items', () => {
    const [head = [], ...rows] = parseCsv(textOf('contacts.csv'));
    const column = head.indexOf('phones_local');
    expect(rows.map((row) => [row[0], row[column]])).toEqual(
      contacts.items.map(({ id, phones }) => [id, phones.map(({ local }) => local).join(' | ')]),
    );
    const warnings = head.indexOf('warning_es');
    const texts = head.indexOf('phones_sms');
    expect(rows.map((row) => [row[warnings], row[texts]])).toEqual(
      contacts.items.map(({ warning, phones }) => [
        warning?.['es'] ?? '',
        phones.flatMap(({ local, sms }) => (sms ? [local] : [])).join(' | '),
      ]),
    );
    for (const name of ['pathways', 'risks', 'contacts'])
      expect(new Set(parseCsv(textOf(`${name}.csv`)).map((row) => row.length)).size).toBe(1);
  });

  it('let no cell run as a formula, and leave phones as they are dialled', () => {
    const columns = [
      { name: 'words', cell: (text: string) => text },
      { name: 'phone', phone: true as const, cell: (text: string) => text },
    ];
    const cells = ['=1+1', '+502', '-x', '@a', 'a, "b"', 'two\r\nlines'];
    expect(parseCsv(csv(columns, cells)).slice(1)).toEqual([
      ["'=1+1", '=1+1'],
      ["'+502", '+502'],
      ["'-x", '-x'],
      ["'@a", '@a'],
      ['a, "b"', 'a, "b"'],
      ['two\r\nlines', 'two\r\nlines'],
    ]);
    expect(csv(columns, ['+502'])).toContain('"+502"');
  });
});

describe('the command line', () => {
  it('takes a tool, and a day where that means something', () => {
    expect(readArguments(['coverage'])).toEqual({ tool: 'coverage', on: null });
    expect(readArguments(['due', '--on', DAY])).toEqual({ tool: 'due', on: DAY });
  });

  it.each([
    '',
    'duo',
    'due today',
    'due --on',
    'due --on 2027-02-30',
    'due --on 2027',
    'sources --on 2027-01-01',
  ])('answers "%s" with one sentence', (line) => {
    expect(readArguments(line.split(' ').filter(Boolean))).toBeTypeOf('string');
  });
});
