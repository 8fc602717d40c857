import type { VNode } from 'preact';

/** A colour of the stylesheet: its name, and what it is in daylight and in the dark. */
interface Token {
  name: string;
  light: string;
  dark: string;
}

/** The colours that a stylesheet names, each as it is first, and as it is in the dark where that differs. */
export function colourTokens(css: string): Token[] {
  const [light = '', dark = ''] = css.split('prefers-color-scheme');
  const named = (part: string): Map<string, string> =>
    new Map(
      [...part.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{3,6})/g)].map(([, name = '', to = '']) => [name, to]),
    );
  const others = named(dark);
  return [...named(light)].map(([name, to]) => ({ name, light: to, dark: others.get(name) ?? to }));
}

/** What the stylesheet calls its colours. */
export function Colours({ css }: { css: string }): VNode {
  return (
    <div class="wide" tabindex={0} role="group" aria-label="Colours">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Here</th>
            <th scope="col">Light</th>
            <th scope="col">Dark</th>
          </tr>
        </thead>
        <tbody>
          {colourTokens(css).map(({ name, light, dark }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>
                <svg width="48" height="24" aria-hidden="true">
                  <rect width="48" height="24" fill={`var(--${name})`} />
                </svg>
              </td>
              <td>{light}</td>
              <td>{dark}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
