import type { ComponentChildren, VNode } from 'preact';
import type { Page } from '../model/page.ts';
import type { RouteMap } from '../model/route-map.ts';
import { Beneath, Both } from './beneath.tsx';
import { ContactCard } from './contact-card.tsx';
import type { View } from './context.ts';
import { Decide } from './decide.tsx';
import { PageTitle, TitleNote } from './page-title.tsx';
import { MapPicture } from './map-picture.tsx';

const zoneIn = (map: RouteMap | undefined, number: number): string | undefined =>
  map?.zones.find((zone) => zone.number === number)?.text;

const helpIn = (map: RouteMap | undefined, letter: string): string | undefined =>
  map?.helps.find((help) => help.letter === letter)?.text;

function Guide({ view, page }: { view: View; page: Page | undefined }): VNode | null {
  return page ? (
    <small>
      <PageTitle view={view} page={page} /> <TitleNote view={view} page={page} />
    </small>
  ) : null;
}

/** The same places in words, each with its sign as on the picture: nobody needs the picture to find the guide. */
function Zones({ view, map }: { view: View; map: RouteMap }): VNode {
  return (
    <ol class="rows">
      {map.zones.map(({ number, page, text }) => (
        <li>
          <a href={view.to({ kind: 'page', id: page })}>
            <b>
              {number}. {text}
              <Beneath view={view} of={({ pack }) => zoneIn(pack.maps[map.id], number)} />
            </b>
            <Guide view={view} page={view.pack.pages[page]} />
          </a>
        </li>
      ))}
    </ol>
  );
}

function Helps({ view, map }: { view: View; map: RouteMap }): VNode {
  return (
    <>
      {map.helps.map(({ letter, contact, text }) => {
        const found = view.pack.contacts[contact];
        return found ? (
          <>
            <p class="kicker">
              <b>{letter}</b>. {text}
              <Beneath view={view} of={({ pack }) => helpIn(pack.maps[map.id], letter)} />
            </p>
            <ContactCard view={view} contact={found} />
          </>
        ) : null;
      })}
    </>
  );
}

/** A sketch of one area, then everything on it as a list. */
export function routeMapBody(view: View, map: RouteMap): ComponentChildren {
  return [
    <h1>
      <Both view={view} of={({ pack }) => pack.maps[map.id]?.title} />
    </h1>,
    <p>
      <Both view={view} of={({ pack }) => pack.maps[map.id]?.lead} />
    </p>,
    <MapPicture view={view} map={map} />,
    <p class="small">
      <Both view={view} of={(one) => one.t('map.note')} />
    </p>,
    <h2 id="zones">
      <Both view={view} of={(one) => one.t('map.zones')} />
    </h2>,
    <Zones view={view} map={map} />,
    <Decide view={view} />,
    <h2 id="help">
      <Both view={view} of={(one) => one.t('map.helps')} />
    </h2>,
    <Helps view={view} map={map} />,
  ];
}
