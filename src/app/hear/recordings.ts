import { audioIndexPath, audioPath, type AudioIndex, type Recording } from '../../model/recording.ts';

/** Recordings that the reader took; erased with every other cache by "erase everything". */
const CACHE = 'vereda-audio';

/** Why a recording is not played: no line, or bytes that are not those the signed guide names. */
export type Trouble = 'failed' | 'refused';

export class RecordingError extends Error {
  constructor(readonly trouble: Trouble) {
    super(`A recording: ${trouble}`);
    this.name = 'RecordingError';
  }
}

const hex = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const isWhole = async (bytes: ArrayBuffer, sha256: string): Promise<boolean> =>
  hex(await crypto.subtle.digest('SHA-256', bytes)) === sha256;

async function kept(path: string): Promise<ArrayBuffer | null> {
  // Not by opening it: that would make it, and what was erased leaves nothing behind.
  const copy = await caches.match(path, { cacheName: CACHE });
  return copy ? copy.arrayBuffer() : null;
}

const keep = async (path: string, bytes: ArrayBuffer): Promise<void> =>
  (await caches.open(CACHE)).put(path, new Response(bytes));

/** The file from the host, if it is the one that the hash names. */
async function fetched(path: string, sha256: string): Promise<ArrayBuffer> {
  const bytes = await fetch(path, { credentials: 'omit', cache: 'no-store', redirect: 'error' }).then(
    (answer) => (answer.ok ? answer.arrayBuffer() : null),
    () => null,
  );
  if (!bytes) throw new RecordingError('failed');
  if (!(await isWhole(bytes, sha256))) throw new RecordingError('refused');
  return bytes;
}

const parsed = (bytes: ArrayBuffer): AudioIndex => JSON.parse(new TextDecoder().decode(bytes)) as AudioIndex;

/** Forgets what a new index does not list any more. */
async function tidy({ lang, pages }: AudioIndex): Promise<void> {
  const cache = await caches.open(CACHE);
  const listed = Object.values(pages).map(({ file }) => audioPath(lang, file));
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(audioPath(lang, '')) && !listed.includes(pathname)) await cache.delete(request);
  }
}

/**
 * The index that the guide names by its hash. Without a line an older one that is here serves: its recordings still
 * play, and say themselves that they are older than the text.
 */
export async function audioIndex(lang: string, sha256: string): Promise<AudioIndex> {
  const path = audioIndexPath(lang);
  const here = await kept(path);
  if (here && (await isWhole(here, sha256))) return parsed(here);
  try {
    const bytes = await fetched(path, sha256);
    const index = parsed(bytes);
    await tidy(index);
    await keep(path, bytes);
    return index;
  } catch (error) {
    if (here && error instanceof RecordingError && error.trouble === 'failed') return parsed(here);
    throw error;
  }
}

const TYPES: Record<string, string> = { m4a: 'audio/mp4', mp3: 'audio/mpeg', wav: 'audio/wav' };

/** A recording that is on the phone, ready for the player; null where it is not, or is spoilt. */
export async function keptRecording(lang: string, { file, sha256 }: Recording): Promise<Blob | null> {
  const bytes = await kept(audioPath(lang, file));
  if (!bytes || !(await isWhole(bytes, sha256))) return null;
  return new Blob([bytes], { type: TYPES[/[^.]*$/.exec(file)?.[0] ?? ''] ?? 'audio/ogg' });
}

/** Downloads recordings one after the other; each that arrived whole is kept. */
export async function takeRecordings(lang: string, recordings: readonly Recording[]): Promise<void> {
  for (const recording of recordings) {
    if (await keptRecording(lang, recording)) continue;
    const path = audioPath(lang, recording.file);
    await keep(path, await fetched(path, recording.sha256));
  }
}

/** Erases every recording on the phone. */
export const eraseRecordings = (): Promise<boolean> => caches.delete(CACHE);
