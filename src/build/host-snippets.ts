import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeaderRule } from './headers-file.ts';

const SAYS =
  '# Written by the build from dist/_headers. It changes with the style sheet: install it with each release.';

/** Types are a matter of the server's own list; nginx would send a second one beside it. */
const LISTED = 'Content-Type';

/** What nobody may keep, whatever the rule for such addresses is: that there is no file. */
const NOT_THERE = '  "~^404 " "no-cache";';

/** The variable that carries a header from the maps to `hosts/nginx.conf`. */
export const nginxVariable = (header: string): string =>
  `$vereda_${header.toLowerCase().replace(/[^a-z]/g, '_')}`;

/** A text in the quotes of nginx. Refuses what it would read as a variable. */
function inNginx(text: string): string {
  if (/[\\${}\n]/.test(text) || (text.includes('"') && text.includes("'"))) throw notAsItStands(text);
  return text.includes('"') ? `'${text}'` : `"${text}"`;
}

/** A text in the quotes of Caddy. Refuses what it would read as a placeholder. */
function inCaddy(text: string): string {
  if (/[`{}\n]/.test(text)) throw notAsItStands(text);
  return `\`${text}\``;
}

const notAsItStands = (text: string): Error =>
  new Error(`Hosts would not send this header as it stands: ${text}`);

function nginxMap(header: string, rules: HeaderRule[]): string {
  const lines = rules.flatMap(({ pattern, headers }) =>
    headers
      .filter(([name]) => name === header)
      .map(([, value]) => `  "~^\\d+ ${pattern.source.slice(1)}" ${inNginx(value)};`),
  );
  const first = header === 'Cache-Control' ? [NOT_THERE] : [];
  return [`map "$status $uri" ${nginxVariable(header)} {`, ...first, ...lines, '}'].join('\n');
}

/** The names of all headers that the rules give and a server must be told of. */
export const headerNames = (rules: HeaderRule[]): string[] => [
  ...new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name).filter((name) => name !== LISTED))),
];

/** For nginx: one map of answers to values for each header. Where no rule fits it is empty, and nothing is sent. */
export const nginxMaps = (rules: HeaderRule[]): string =>
  [SAYS, ...headerNames(rules).map((name) => nginxMap(name, rules)), ''].join('\n\n');

/** For Caddy: a snippet that sets the headers of each rule whose path fits. */
export function caddySnippet(rules: HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }) =>
    [`  header ${path} {`, ...headers.map(([name, value]) => `    ${name} ${inCaddy(value)}`), '  }'].join(
      '\n',
    ),
  );
  return [SAYS, '', '(vereda_headers) {', ...blocks, '}', ''].join('\n');
}

/** The folder beside the site, not in it: a server's configuration is nothing to publish. */
export const SNIPPETS = 'dist-server/hosts';

/** Writes what the configurations in `hosts/` include, with the names that they ask for. */
export function writeHostSnippets(root: string, rules: HeaderRule[]): void {
  const folder = join(root, SNIPPETS);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'vereda-headers.nginx'), nginxMaps(rules));
  writeFileSync(join(folder, 'vereda-headers.caddy'), caddySnippet(rules));
}
