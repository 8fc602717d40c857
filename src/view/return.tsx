import type { ComponentChildren, VNode } from 'preact';
import { isPathway, type Page, type Situation } from '../model/page.ts';
import { Both } from './beneath.tsx';
import type { View } from './context.ts';
import { Jumps } from './jumps.tsx';
import { Links, byStatus, countryName, pagesOf } from './list-parts.tsx';
import { PageList } from './page-list.tsx';

/** Pages of a situation: what to do in order and the guide that leads, then what can be asked for, then the risks. */
function pagesFor(view: View, situation: Situation, leading?: string): Page[] {
  const pages = pagesOf(view, ({ situations }) => !!situations?.includes(situation));
  const first = pages.filter(({ id, kind }) => kind === 'info' || id === leading);
  const rest = pages.filter((page) => !first.includes(page));
  const pathways = byStatus(view, rest.filter(isPathway));
  return [...first, ...pathways, ...rest.filter((page) => !isPathway(page))];
}

/** Life in each country, school, health and work; then where the permits are. */
function Staying({ view }: { view: View }): VNode {
  const { pack, to } = view;
  const permits = pagesOf(view, (page) => isPathway(page) && !!page.situations?.includes('stay'));
  const order = ({ country = '' }: Page): number => pack.countries.indexOf(country);
  const lives = permits.filter(({ kind }) => kind === 'staying').sort((a, b) => order(a) - order(b));
  return (
    <>
      <PageList view={view} pages={lives} />
      <h3>
        <Both view={view} of={(one) => one.t('return.permits')} />
      </h3>
      <Links
        rows={pack.countries
          .filter((code) => permits.some(({ country }) => country === code))
          .map((country) => ({
            href: to({ kind: 'options-country', country }),
            text: countryName(view, country),
          }))}
      />
    </>
  );
}

/** Just deported, going back, staying: in the order of the hurry. */
export function returnBody(view: View): ComponentChildren {
  const { t } = view;
  const part = (situation: Situation, list: VNode): { id: string; title: string; list: VNode } => ({
    id: situation,
    title: t(`situation.${situation}`),
    list,
  });
  const parts = [
    part('deported', <PageList view={view} pages={pagesFor(view, 'deported')} />),
    part('return', <PageList view={view} pages={pagesFor(view, 'return', 'return-south')} />),
    part('stay', <Staying view={view} />),
  ];
  return [
    <h1>
      <Both view={view} of={(one) => one.t('return.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('return.lead')} />
    </p>,
    <Jumps view={view} parts={parts} />,
    parts.map(({ id, title, list }) => (
      <section>
        <h2 id={id}>{title}</h2>
        {list}
      </section>
    )),
  ];
}
