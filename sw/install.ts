import { site } from 'virtual:site';
import { now } from '../src/model/clock.ts';
import type { Day } from '../src/model/day.ts';
import { isOlderVersion } from '../src/model/version.ts';
import type { Manifest, ManifestEntry } from '../src/model/manifest.ts';
import { READABLE_FORMATS, type Pack } from '../src/model/pack.ts';
import { Problem, problemCode } from '../src/model/problem.ts';
import { factsOn } from '../src/model/page-facts.ts';
import { pathOf, type Route } from '../src/model/route.ts';
import { routesOf } from '../src/model/routes.ts';
import type { PageChange } from '../src/store/open.ts';
import { installPack, type Changes } from '../src/store/install-pack.ts';
import { readPack } from '../src/store/packs.ts';
import { statusOf } from '../src/model/status.ts';
import { allowedFor } from '../src/view/security.ts';
import { rememberAgain } from './accept.ts';
import { lookForNews, noteProblem, noteSuccess } from './check.ts';
import { deltaOf, downloadDelta } from './delta.ts';
import { download, Missing } from './download.ts';
import { currentPack, isOnlyInMemory, show } from './guide.ts';
import { knownManifest, type Known } from './known.ts';
import { verifyPack } from './verify.ts';

/** Told while a download runs: bytes over the wire, about. */
export type OnProgress = (received: number, total: number) => void;

/** A download of items must be clearly smaller than the pack, or the pack is the simpler way. */
const WORTH_IT = 0.5;

const isClosed = (pack: Pack, id: string): boolean =>
  statusOf(pack.facts[pack.pages[id]?.status ?? '']).status === 'closed';

function changeOf(before: Pack, after: Pack, id: string): PageChange['kind'] | null {
  const whole = (pack: Pack): string => {
    const page = pack.pages[id];
    return JSON.stringify([page, page && factsOn(pack, page).map((fact) => pack.facts[fact])]);
  };
  if (!before.pages[id]) return 'new';
  if (isClosed(after, id) && !isClosed(before, id)) return 'closed';
  return whole(before) === whole(after) ? null : 'changed';
}

/** What an edition does to the pages that were here before: new, closed, changed in words or facts. */
function changesBetween(before: Pack | null, after: Pack): Changes {
  const changes: Changes = {};
  for (const { id, title } of before ? Object.values(after.pages) : []) {
    const kind = before && changeOf(before, after, id);
    const path = pathOf(after, { kind: 'page', id });
    if (kind) changes[id] = { issued: after.issued, kind, title, path };
  }
  return changes;
}

/** The language's entry, if this app can read its pack. Throws Problem `format` or `damaged`. */
export function entryOf({ packs, minApp }: Manifest, lang: string): ManifestEntry {
  const entry = packs[lang];
  if (!entry) throw new Problem('damaged', `the manifest has no language ${lang}`);
  if (isOlderVersion(site.version, minApp) || !READABLE_FORMATS.includes(entry.format))
    throw new Problem('format', `the edition needs app ${minApp} and has format ${entry.format}`);
  return entry;
}

/** Pages that hold a form as soon as a worker answers with them. */
const WITH_FORM: Route['kind'][] = ['search', 'verify'];

/** Addresses of pages that may do what every page may, so that their headers are known without the page. */
const plainAddresses = (pack: Pack): string[] =>
  routesOf(pack)
    .filter((route) => !WITH_FORM.includes(route.kind) && !allowedFor(pack, route).audio)
    .map((route) => pathOf(pack, route));

interface Job {
  lang: string;
  issued: Day;
  entry: ManifestEntry;
  signal: AbortSignal;
  onProgress: OnProgress;
}

/** The new pack from its changed items; null where that is not worth it, or did not come out right. */
async function fromItems(
  before: Pack,
  { lang, issued, entry, signal, onProgress }: Job,
): Promise<ArrayBuffer | null> {
  try {
    const { format, seq } = entry;
    const delta = await deltaOf(before, { format, lang, seq, issued }, entry, signal);
    if (delta.transfer > entry.transfer * WORTH_IT) return null;
    const bytes = await downloadDelta(delta, {
      limit: entry.length,
      signal,
      onProgress: (received) => onProgress(received, delta.transfer),
    });
    await verifyPack(bytes, { ...entry, lang });
    return bytes;
  } catch (error) {
    // A line that broke, or a host that asks to be left alone, must not be asked for even more.
    const code = problemCode(error);
    if (code === 'cancelled' || (code === 'network' && !(error instanceof Missing))) throw error;
    console.error('The changed items were of no use; the whole pack comes instead:', error);
    return null;
  }
}

function whole({ entry, signal, onProgress }: Job): Promise<ArrayBuffer> {
  const report = (received: number): void =>
    onProgress(Math.round((received / entry.length) * entry.transfer), entry.transfer);
  return download(entry.path, { limit: entry.length, signal, onProgress: report });
}

/** Writes a verified pack; a browser that keeps nothing still reads it until the worker ends. Throws what writing threw. */
export async function keep(
  lang: string,
  bytes: ArrayBuffer,
  known: Known,
  entry: ManifestEntry,
): Promise<void> {
  const pack = await verifyPack(bytes, { ...entry, lang });
  const before = await currentPack(lang).catch(() => null);
  const { sha256, length } = entry;
  const { seq, issued } = pack;
  const record = { sha256, lang, seq, issued, length, bytes, envelope: known.envelope };
  try {
    const installedAt = now().toISOString();
    await installPack({ ...record, installedAt }, changesBetween(before, pack), plainAddresses(pack));
  } catch (error) {
    if ((!before || isOnlyInMemory(lang)) && problemCode(error) === 'storage') show(pack, false);
    throw error;
  }
  show(pack, true);
  await rememberAgain();
  await noteSuccess();
}

async function update(lang: string, signal: AbortSignal, onProgress: OnProgress): Promise<void> {
  const known = (await knownManifest()) ?? (await lookForNews());
  const entry = entryOf(known.manifest, lang);
  const stored = await readPack(lang).catch(() => undefined);
  if (stored?.sha256 === entry.sha256) return;
  if (stored && entry.seq < stored.seq) throw new Problem('older', `pack ${entry.seq} after ${stored.seq}`);
  const job: Job = { lang, issued: known.manifest.issued, entry, signal, onProgress };
  const before = stored ? await currentPack(lang) : null;
  const bytes = (before && (await fromItems(before, job))) ?? (await whole(job));
  await keep(lang, bytes, known, entry);
}

interface Running {
  done: Promise<void>;
  controller: AbortController;
}
const running = new Map<string, Running>();

async function run(lang: string, signal: AbortSignal, onProgress: OnProgress): Promise<void> {
  try {
    await update(lang, signal, onProgress);
  } catch (error) {
    await noteProblem(error);
    throw error;
  }
}

/**
 * Downloads, verifies and installs the newest pack of a language; two pages asking at once share one download.
 * Throws Problem or the platform's storage error; then what was installed before is still whole and current.
 */
export function installLanguage(lang: string, onProgress: OnProgress): Promise<void> {
  const already = running.get(lang);
  if (already) return already.done;
  const controller = new AbortController();
  const done = run(lang, controller.signal, onProgress).finally(() => running.delete(lang));
  running.set(lang, { done, controller });
  return done;
}

/** Ends a running download of a language; what was installed stays as it is. */
export const cancelInstall = (lang: string): void => running.get(lang)?.controller.abort();
