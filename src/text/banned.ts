/** A wording that must not stand in a text, and what to write instead. */
export interface Pattern {
  code: string;
  pattern: RegExp;
  write: string;
}

const neverIllegal = (pattern: RegExp): Pattern => ({
  code: 'B1',
  pattern,
  write: 'people are never "illegal": say what they lack or what happened to them',
});

/** Politicians by the names of their language's script: a guide outlives them, and takes no side. */
const politician = (pattern: RegExp): Pattern => ({
  code: 'B2',
  pattern,
  write: 'the office, not the politician',
});
const LATIN_POLITICIANS = politician(
  /(?<!\p{L})(trump|biden|maduro|petro|bukele|sheinbaum|boluarte|milei)(?!\p{L})/iu,
);

/** To name a group helps it to frighten, and may cost the life of who is seen reading it. */
const GROUPS: Pattern = {
  code: 'B4',
  pattern: /(?<!\p{L})(la semilla|tren de aragua|los zetas|c[áa]rtel de|mara salvatrucha)(?!\p{L})/iu,
  write: 'no name of a group',
};

/** What harms in each language, beside what harms in all. */
const OWN: Record<string, Pattern[]> = {
  es: [
    neverIllegal(/\b(inmigrantes?|migrantes?|personas?|gente)\s+ilegal(es)?\b|\bilegales\b/i),
    {
      code: 'B3',
      pattern: /(?<!\p{L})(tú|tienes|puedes|debes|quieres)(?!\p{L})/iu,
      write: '"usted": tiene, puede, debe, quiere',
    },
  ],
  en: [neverIllegal(/\billegal\s+(im)?migrants?\b|\billegals\b|\billegal people\b/i)],
  fr: [
    neverIllegal(
      /(?<!\p{L})(?:(?:personne|migrant|immigrant|immigré|étranger|étrangère|enfant|travailleur|travailleuse|passager|réfugié)e?s?|gens)\s+(?:illéga(?:le?s?|ux)|clandestine?s?)(?!\p{L})|(?<!\p{L})(?:les?|la|des|du|aux?|un|une|ces|vos|nos)\s+(?:clandestine?s?|illégaux)(?!\p{L})/iu,
    ),
  ],
  ht: [
    neverIllegal(
      /(?<!\p{L})(i?migran|moun|etranje|travayè|timoun|ayisyen|vwayajè)(\s+yo)?(\s+ki)?(\s+an)?\s+ilegal(?!\p{L})/iu,
    ),
  ],
  'pt-BR': [
    neverIllegal(
      /(?<!\p{L})((i?migrante|pessoa|estrangeir[oa]|trabalhador[ae]?)s?|gente)\s+ilega(l|is)(?!\p{L})/iu,
    ),
    neverIllegal(/(?<!\p{L})(os|as|dos|das|aos|às|pelos|uns|umas)\s+ilegais(?!\p{L})/iu),
  ],
  ar: [
    neverIllegal(
      /غير\s+(ال)?(شرعيين|شرعيون|شرعيات|قانونيين|قانونيون)|(مهاجر|لاجئ|شخص|عامل)\p{L}*\s+غير\s+(ال)?(شرعي|قانوني)/u,
    ),
    politician(/ترامب|بايدن|مادورو|بوكيلي|شينباوم/u),
  ],
  'zh-Hans': [
    neverIllegal(/非法移民|非法入境者|偷渡客|偷渡者/u),
    politician(/特朗普|川普|拜登|马杜罗|布克尔|辛鲍姆|米莱/u),
  ],
  'fa-AF': [
    neverIllegal(
      /(مهاجر|پناهجو|پناهنده|شخص|اشخاص|مردم|افراد|کارگر)[\p{L}\u200c]*\s+(های\s+)?غیر[\s\u200c]?(قانونی|مجاز)/u,
    ),
    politician(/ترامپ|ترمپ|بایدن|مادورو|بوکله|شینباوم/u),
  ],
};

/** Words that do harm, in one language. */
export const bannedIn = (lang: string): Pattern[] => [...(OWN[lang] ?? []), LATIN_POLITICIANS, GROUPS];
