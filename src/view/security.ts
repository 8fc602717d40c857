import type { Pack } from '../model/pack.ts';
import type { Route } from '../model/route.ts';
import type { Site } from '../model/site.ts';

/** Whether the page of a route carries a form that is sent: the search and the check, where a worker answers them. */
const hasForm = (route: Route): boolean =>
  (route.kind === 'search' && route.asked !== undefined) ||
  (route.kind === 'verify' && route.typed !== undefined);

/**
 * What a page may do. No form may be sent anywhere, but for the one of the search: a page that a worker made, whose
 * answer comes from the worker as well. The search page of a host holds no form, so hosts forbid all.
 */
export interface Allowed {
  form?: boolean;
  /**
   * Recordings are played. From `blob:` alone: a file is fetched, compared with its hash and kept, and only what stood
   * the comparison is given to the player; nothing plays from an address, not even one of our own.
   */
  audio?: boolean;
}

/** What a page of a route may do. */
export const allowedFor = ({ audio }: Pack, route: Route): Allowed => ({
  form: hasForm(route),
  audio: route.kind === 'page' && audio !== undefined,
});

/** The style sheets that a policy names, by their hashes. */
interface Styles {
  cssHash: string;
  extra?: { cssHash: string };
}

const hashesOf = ({ cssHash, extra }: Styles): string =>
  [cssHash, ...(extra ? [extra.cssHash] : [])].map((hash) => `'${hash}'`).join(' ');

const DIRECTIVES = (styles: Styles, { form = false, audio = false }: Allowed): string[] => [
  "default-src 'none'",
  "script-src 'self'",
  `style-src ${hashesOf(styles)}`,
  "img-src 'self'",
  ...(audio ? ['media-src blob:'] : []),
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  `form-action '${form ? 'self' : 'none'}'`,
  "require-trusted-types-for 'script'",
  'trusted-types vereda',
];

/**
 * The policy inside the page, for hosts that send no headers; browsers ignore `frame-ancestors` there. It names both
 * style sheets in every page, as the header does, which is the same for all pages of a host.
 */
export const metaPolicy = (styles: Styles, allowed: Allowed = {}): string =>
  DIRECTIVES(styles, allowed).join('; ');

/** The policy inside the guide in one file: nothing but its own style. It runs nothing and asks nobody. */
export const filePolicy = ({ cssHash }: Pick<Site, 'cssHash'>): string =>
  `default-src 'none'; style-src '${cssHash}'; base-uri 'none'; form-action 'none'`;

/** Headers of every HTML answer, from a host or from the worker: the same list, so that offline is not weaker. */
export function pageHeaders(site: Styles, allowed: Allowed = {}): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': `${metaPolicy(site, allowed)}; frame-ancestors 'none'`,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy':
      'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
    ...FILE_HEADERS,
  };
}

/** Headers of every answer whatever its type. Policies of documents would cost each small file half a kilobyte more. */
export const FILE_HEADERS: Record<string, string> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
};

/** The worker is a context of its own: nothing but our own host may be asked, and nothing loaded but its second script. */
export const WORKER_HEADERS: Record<string, string> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types vereda",
};
