import { addDays } from '../../model/day.ts';
import { STATUSES } from '../../model/fact.ts';
import { isAboutGuide } from '../../model/page.ts';
import { ContentStateNote, SAID_STATES } from '../content-state.tsx';
import type { View } from '../context.ts';
import { Decide } from '../decide.tsx';
import { LanguageNote } from '../language-note.tsx';
import { Kicker, PageDates } from '../page-body.tsx';
import { Prose } from '../prose.tsx';
import { Section, sectionNames } from '../section.tsx';
import { Sources } from '../sources.tsx';
import { StatusBadge, StatusWord } from '../status.tsx';
import { Unmaintained, UNMAINTAINED_AFTER_DAYS } from '../unmaintained.tsx';
import { first, type Cast } from './cast.ts';
import type { Pattern, State } from './pattern.tsx';
import { AGES, statusFact, valueFact } from './specimens.ts';

/** Sections that look different from each other. */
const SECTIONS = ['what', 'key', 'step', 'danger', 'warning', 'not', 'happens', 'unknown'];

const statuses = ({ view }: Cast): Pattern => ({
  name: 'Status',
  use: 'Icon, word and dates. Past its date a status loses its word; only "closed" keeps it.',
  states: STATUSES.flatMap((status) =>
    AGES.map((age, index): State => {
      const id = statusFact(status, index);
      return [
        `${status}, ${age}`,
        <>
          <StatusBadge view={view} factId={id} />
          <p>
            <StatusWord view={view} factId={id} />
          </p>
        </>,
      ];
    }),
  ),
});

/** The guide as if it stood on these facts alone. */
const standingOn = (view: View, ...notes: string[]): View => ({ ...view, notes });

const dates = ({ view, on, programme }: Cast): Pattern => ({
  name: 'Dates of a page',
  use: 'When its facts were last seen, and when to look again.',
  states: [
    ...AGES.map((age, index): State => [age, <PageDates view={standingOn(view, valueFact(index))} />]),
    ['whose decision it is', <Decide view={view} />],
    ['what it is and where', <Kicker view={on(programme)} page={programme} />],
  ],
});

function words({ view, when, guide, contact, pack }: Cast): Pattern {
  const [source = ''] = Object.keys(pack.sources);
  const links = [guide, { id: contact.id, title: contact.name }, { id: source, title: 'https' }]
    .map(({ id, title }) => `[${title}](${id})`)
    .join(', ');
  const printed = (one: View, text: string) => (
    <p>
      <Prose view={one} text={text} />
    </p>
  );
  return {
    name: 'Words',
    use: 'A value with the number of its source, bold words, links inside and outside, a number to call.',
    states: [
      ...AGES.map((age, index): State => {
        const id = valueFact(index);
        return [age, printed(standingOn(view, id), `{{${id}}}`)];
      }),
      ['links', printed(view, `**${view.t('section.help')}**: ${links}, {{${contact.id}}}`)],
      ['a number taken back', printed(when({ withdrawn: [contact.id] }), `{{${contact.id}}}`)],
    ],
  };
}

const sections = ({ pack, on }: Cast): Pattern => ({
  name: 'Sections',
  use: 'What can kill stands in a red box, what to beware of in an amber one; what can wait is folded.',
  states: SECTIONS.map((name) => {
    const has = first(
      Object.values(pack.pages),
      (page) => !page.lang && !isAboutGuide(page) && sectionNames(page).includes(name),
      `section ${name}`,
    );
    return [name, <Section view={on(has)} page={has} name={name} />];
  }),
});

const languages = ({ guide, second, outOfDate, on }: Cast): Pattern => ({
  name: 'Two languages',
  use: 'The second one beneath each block, for a helper and a reader; newer Spanish beneath older words.',
  states: [
    ['beneath', <Section view={on(guide, second)} page={guide} name="lowers" />],
    ...(outOfDate
      ? [['out of date', <Section view={on(outOfDate)} page={outOfDate} name="wrong" />] satisfies State]
      : []),
  ],
});

const translations = ({ guides, borrowed, on }: Cast): Pattern => ({
  name: 'Who wrote these words',
  use: 'Origin, reviews and age of the words, at the top of every page.',
  states: [
    ...guides.map((page): State => {
      const { origin, reviews, stale } = page.state ?? { origin: 'machine', reviews: 0 };
      return [
        `${origin}, ${reviews} reviews${stale ? ', older than the Spanish' : ''}`,
        <LanguageNote view={on(page)} />,
      ];
    }),
    ['borrowed from another language', <LanguageNote view={on(borrowed)} />],
  ],
});

const storedGuide = ({ view, when }: Cast): Pattern => ({
  name: 'State of the stored guide',
  use: 'Said on every page, never a reason to hide it.',
  states: [
    ...SAID_STATES.map((state): State => [state, <ContentStateNote view={when({ state })} />]),
    [
      'renewed by nobody',
      <Unmaintained view={when({ today: addDays(view.pack.issued, UNMAINTAINED_AFTER_DAYS + 1) })} />,
    ],
  ],
});

const sources = ({ view }: Cast): Pattern => ({
  name: 'Sources',
  use: 'Every fact with its source, its grade and its dates.',
  states: [['of every age', <Sources view={standingOn(view, ...AGES.map((_, age) => valueFact(age)))} />]],
});

/** What says how true a thing is, and since when. */
export const patternsOfClaims = (cast: Cast): Pattern[] =>
  [statuses, dates, words, sections, languages, translations, storedGuide, sources].map((of) => of(cast));
