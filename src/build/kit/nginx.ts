import { headersFor, type HeaderRule } from '../headers-file.ts';

/** `/es/*` is every address that begins so; anything else is one address. */
const locationOf = (path: string): string =>
  path.endsWith('*') ? `location ${path.slice(0, -1)}` : `location = ${path}`;

/** nginx forgets the headers around a location that has its own, so each gets all that hold there. */
function block(rules: HeaderRule[], { path }: HeaderRule): string {
  const headers = [...headersFor(rules, path.replace(/\*$/, ''))];
  const lines = headers
    .filter(([name]) => name !== 'Content-Type')
    .map(([name, value]) => `    add_header ${name} "${value}" always;`);
  return [`  ${locationOf(path)} {`, ...lines, '  }'].join('\n');
}

/** What a box with nginx needs to send the guide as real hosts do. */
export function nginxConf(rules: HeaderRule[]): string {
  return `# sudo cp nginx.conf /etc/nginx/conf.d/vereda.conf
server {
  listen 80 default_server;
  root /srv/vereda;
  index index.html;
  charset utf-8;
  gzip on;
  gzip_types text/css text/javascript application/javascript application/json application/xml image/svg+xml;
  error_page 404 /404.html;

${rules.map((rule) => block(rules, rule)).join('\n')}
}
`;
}
