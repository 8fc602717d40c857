import type { ComponentChildren, VNode } from 'preact';
import type { Bar, Chart } from '../model/chart.ts';
import { formatValue } from '../text/format.ts';
import { Both } from './beneath.tsx';
import { BarPicture } from './bar-picture.tsx';
import type { View } from './context.ts';
import { PageList } from './page-list.tsx';
import { NoteMark } from './prose.tsx';
import { Sources } from './sources.tsx';

/** A bar's name: what its words say, and the period. */
export const nameOf = ({ day }: View, { label, period }: Bar): string =>
  label ? `${label} (${day(period)})` : day(period);

/** The number behind a bar, as the fact has it, and as the reader sees it. */
export function numberOf({ pack, t }: View, { fact }: Bar): { count: number; text: string } {
  const value = pack.facts[fact]?.value;
  if (!value || !('count' in value)) throw new Error(`The bar of ${fact} has no number: "count" is missing`);
  return { count: value.count, text: formatValue(value, pack.locale, t) };
}

/**
 * The same numbers for those who do not see the picture, with the date behind each. With large letters it moves
 * sideways by itself, so that the page does not; the keyboard moves it too.
 */
function Table({ view, chart }: { view: View; chart: Chart }): VNode {
  const { t, day, pack } = view;
  return (
    <div class="wide" tabindex={0} role="group" aria-labelledby={chart.id}>
      <table>
        <caption class="vh">{chart.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('figures.period')}</th>
            <th scope="col">{t('figures.people')}</th>
            <th scope="col">{t('figures.seen')}</th>
          </tr>
        </thead>
        <tbody>
          {chart.bars.map((bar) => (
            <tr>
              <th scope="row">{nameOf(view, bar)}</th>
              <td>
                {numberOf(view, bar).text}
                <NoteMark view={view} factId={bar.fact} />
              </td>
              <td>{day(pack.facts[bar.fact]?.seen ?? '')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One chart: the picture, what to know of it, and its table. */
export function ChartPart({ view, chart }: { view: View; chart: Chart }): VNode {
  return (
    <>
      <h2 id={chart.id}>{chart.title}</h2>
      <BarPicture
        view={view}
        id={chart.id}
        title={chart.title}
        bars={chart.bars.map((bar) => ({ name: nameOf(view, bar), ...numberOf(view, bar) }))}
      />
      <p>{chart.note}</p>
      <Table view={view} chart={chart} />
    </>
  );
}

/** Numbers to look at, each with its table, its source and its date. */
export function figuresBody(view: View): ComponentChildren {
  const { pack } = view;
  return [
    <h1>
      <Both view={view} of={(one) => one.t('figures.title')} />
    </h1>,
    <p>
      <Both view={view} of={(one) => one.t('figures.lead')} />
    </p>,
    pack.charts.map((chart) => (
      <section>
        <ChartPart view={view} chart={chart} />
        <PageList view={view} pages={[pack.pages[chart.page]].flatMap((page) => page ?? [])} />
      </section>
    )),
    <Sources view={view} />,
  ];
}
