import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether the browser itself looks for a newer worker: it does so when it pleases, some time after a page, and names
 * the worker it has, never the page.
 */
export const isOwnLook = ({ host, referer, 'service-worker': purpose }: IncomingHttpHeaders): boolean =>
  purpose === 'script' && referer === `http://${host}/sw.js`;
