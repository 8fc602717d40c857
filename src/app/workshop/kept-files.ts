import { WORKSHOP } from '../../model/workshop.ts';

/** A cache of this page's own: readers never fill it, and "erase everything" empties it with the others. */
const CACHE = 'vereda-workshop';

/** Null where the browser keeps nothing, as in some private windows. */
const cache = async (): Promise<Cache | null> => ('caches' in window ? caches.open(CACHE) : null);

/** Keeps the page and its script, so that the worker can answer without network; what an older version left goes. */
export async function keepPage(): Promise<void> {
  const files = [WORKSHOP, ...[...document.scripts].map(({ src }) => src), '/icons/icon.svg'];
  const kept = await cache();
  await kept?.addAll(files);
  const addresses = files.map((file) => new URL(file, location.href).href);
  for (const request of (await kept?.keys()) ?? [])
    if (request.url.endsWith('.js') && !addresses.includes(request.url)) await kept?.delete(request);
}

/** A file of data as it is now, or without network as it was when it was last fetched. */
export async function fetchKept<T>(path: string): Promise<T> {
  const kept = await cache();
  try {
    const response = await fetch(path);
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
    await kept?.put(path, response.clone());
    return (await response.json()) as T;
  } catch (error) {
    const before = await kept?.match(path);
    if (!before) throw error;
    return (await before.json()) as T;
  }
}
