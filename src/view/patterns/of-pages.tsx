import { CHANGE_KINDS } from '../../model/change.ts';
import { checkCode } from '../../model/check-code.ts';
import type { Contact } from '../../model/contact.ts';
import { addDays } from '../../model/day.ts';
import { dayOfPage } from '../../model/page-days.ts';
import { AskForm } from '../ask-form.tsx';
import { ChecklistPart, TicksBox } from '../cards.tsx';
import { LatestChanges } from '../changes.tsx';
import { ContactCard } from '../contact-card.tsx';
import { createView } from '../context.ts';
import { ChartPart } from '../figures.tsx';
import { HearButton } from '../hear-button.tsx';
import { WaysIn } from '../home.tsx';
import { Jumps } from '../jumps.tsx';
import { MapPicture } from '../map-picture.tsx';
import { PageList } from '../page-list.tsx';
import { paperCountryBody } from '../paper.tsx';
import { PhraseCard } from '../phrase-card.tsx';
import { posterBody } from '../poster.tsx';
import { SaveButton } from '../save-button.tsx';
import { OptionCard } from '../screener-result.tsx';
import { Results } from '../search.tsx';
import { WipeBox } from '../special.tsx';
import { VerifyLink } from '../verify-link.tsx';
import { VerifyAnswer } from '../verify.tsx';
import { withdrawnBody } from '../withdrawn.tsx';
import { first, type Cast } from './cast.ts';
import type { Pattern, State } from './pattern.tsx';
import { AGES, contactAt } from './specimens.ts';

const isEmergency = ({ topics, phones }: Contact): boolean => topics[0] === 'emergency' && !!phones?.length;

function contacts({ pack, view, when, contact }: Cast): Pattern {
  const all = Object.values(pack.contacts);
  const card = (what: string, is: (one: Contact) => unknown): State => [
    what,
    <ContactCard view={view} contact={first(all, is, what)} />,
  ];
  return {
    name: 'Contact',
    use: 'Whom to call and what for, who may learn of it, and when it was seen.',
    states: [
      ...AGES.map((age, index) => card(age, ({ id }) => id === contactAt(contact.id, index))),
      card('emergency', isEmergency),
      card('with a warning', ({ warning, topics }) => warning && topics[0] !== 'emergency'),
      card('with messages', ({ whatsapp }) => whatsapp?.length),
      card('without a number', ({ phones, whatsapp }) => !phones?.length && !whatsapp?.length),
      ['taken back', <ContactCard view={when({ withdrawn: [contact.id] })} contact={contact} />],
    ],
  };
}

const takenBack = ({ guide, when }: Cast): Pattern => ({
  name: 'Taken back',
  use: 'What is left of a page that must not be used any more: its name, and where to ask.',
  states: [['page', withdrawnBody(when({ withdrawn: [guide.id] }), guide)]],
});

function rows({ pack, view, when, guide, programmes, borrowed }: Cast): Pattern {
  const oneOfEach = CHANGE_KINDS.flatMap((kind) => pack.changes.find((one) => one.kind === kind) ?? []);
  const changes = createView({ ...pack, changes: oneOfEach }, { kind: 'changes' }, view.site, view.moment);
  const parts = [
    { id: 'share', title: view.t('share.title') },
    { id: 'two', title: view.t('beside.title') },
  ];
  return {
    name: 'Rows',
    use: 'Something to choose from, as wide as a thumb needs.',
    states: [
      ['pages with a status', <PageList view={view} pages={programmes} />],
      ['with a summary', <PageList view={view} pages={[guide]} />],
      ['in another language', <PageList view={view} pages={[borrowed]} />],
      ['taken back', <PageList view={when({ withdrawn: [guide.id] })} pages={[guide]} />],
      ['parts of a page', <Jumps view={view} parts={parts} />],
      ['changes', <LatestChanges view={changes} />],
      ['a link that stands alone', <VerifyLink view={view} />],
      ['first page', <WaysIn view={view} />],
    ],
  };
}

const buttons = ({ view, when, guide }: Cast): Pattern => ({
  name: 'Buttons',
  use: 'They wait unseen until the script has found that this browser can do it.',
  states: [
    ['save', <SaveButton view={view} page={guide} />],
    ['saved', <SaveButton view={when({ saved: true })} page={guide} />],
    ['hear', <HearButton view={view} page={guide} />],
    ['erase', <WipeBox view={view} />],
  ],
});

function answers({ pack, view, when, guide }: Cast): Pattern {
  const { issued } = pack;
  const day = dayOfPage(pack, guide.id);
  const code = (name: string, typed: string): State => [
    `code: ${name}`,
    <VerifyAnswer view={view} typed={typed} />,
  ];
  const [id = '', rule] = Object.entries(pack.screener.rules)[0] ?? [];
  if (!rule) throw new Error('There is no rule of the screener to show');
  const found = [
    { route: { kind: 'page', id: guide.id } as const, title: guide.title, summary: guide.summary },
  ];
  return {
    name: 'Questions and answers',
    use: 'Asked on the phone and answered by it.',
    states: [
      ['search', <AskForm view={view} kind="search" name="q" value="" />],
      ['found', <Results view={view} asked={{ query: guide.title, found }} />],
      ['nothing found', <Results view={view} asked={{ query: guide.title, found: [] }} />],
      code('current', checkCode(guide.id, day)),
      code('changed', checkCode(guide.id, addDays(day, -1))),
      code('newer', checkCode(guide.id, addDays(issued, 1))),
      code('not ours', 'AAAA-AAAA'),
      [
        'code: taken back',
        <VerifyAnswer view={when({ withdrawn: [guide.id] })} typed={checkCode(guide.id, day)} />,
      ],
      ['option', <OptionCard view={view} id={id} rule={rule} />],
      ['option taken back', <OptionCard view={when({ withdrawn: [rule.page] })} id={id} rule={rule} />],
    ],
  };
}

function cards({ pack, view }: Cast): Pattern {
  const all = pack.phrases.flatMap(({ phrases }) => phrases);
  const [group] = pack.phrases;
  const [list] = pack.checklists;
  if (!group || !list) throw new Error('There is no phrase or checklist to show');
  return {
    name: 'Cards to show and to tick',
    use: 'The official language large, the reader’s beneath; ticks that stay on the phone.',
    states: [
      ...group.phrases
        .slice(0, 2)
        .map((phrase): State => [
          'phrase',
          <PhraseCard view={view} group={group.id} phrase={phrase} all={all} />,
        ]),
      ['whether to keep ticks', <TicksBox view={view} />],
      ['checklist', <ChecklistPart view={view} list={list} />],
    ],
  };
}

function pictures({ pack, view }: Cast): Pattern {
  const map = first(Object.values(pack.maps), ({ towns }) => towns.length > 1, 'map with towns');
  const [chart] = pack.charts;
  if (!chart) throw new Error('There is no chart to show');
  return {
    name: 'Pictures',
    use: 'Words beside them say the same.',
    states: [
      ['map', <MapPicture view={view} map={map} />],
      ['chart', <ChartPart view={view} chart={chart} />],
    ],
  };
}

const paper = ({ pack, view }: Cast): Pattern => ({
  name: 'Paper',
  use: 'Large enough to be copied by hand, or to be read on a wall.',
  states: [
    [
      'numbers of a country',
      paperCountryBody(view, first(Object.values(pack.contacts), isEmergency, 'number').country),
    ],
    ['poster', posterBody(view)],
  ],
});

/** What pages are put together of. */
export const patternsOfPages = (cast: Cast): Pattern[] =>
  [contacts, takenBack, rows, buttons, answers, cards, pictures, paper].map((of) => of(cast));
