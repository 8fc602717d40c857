import { now } from '../src/model/clock.ts';
import { CHECK_EVERY_MS, type LanguageState } from '../src/model/message.ts';
import type { Manifest, Pack } from '../src/model/pack.ts';
import { Problem } from '../src/model/problem.ts';
import { lastCheck, recordCheck } from '../src/store/checks.ts';
import type { StoredPack } from '../src/store/open.ts';
import { installPack, readPack } from '../src/store/packs.ts';
import { download } from './download.ts';
import { parseManifest, verifyPack } from './verify.ts';

const MANIFEST = '/packs/manifest.json';
const MAX_MANIFEST_BYTES = 65_536;

/** Parsed packs live as long as the worker does; every install replaces its language's entry. */
const loaded = new Map<string, Pack>();

async function load(lang: string, which: 'current' | 'previous'): Promise<Pack | null> {
  const stored = await readPack(lang, which);
  return stored ? verifyPack(stored.bytes, stored) : null;
}

/**
 * The pack to read a language from. Verified again at each cold start, because bytes on a phone can rot; a damaged
 * one gives way to the one before it. Null when this phone holds none.
 */
export async function currentPack(lang: string): Promise<Pack | null> {
  const known = loaded.get(lang);
  if (known) return known;
  let pack: Pack | null;
  try {
    pack = await load(lang, 'current');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    pack = await load(lang, 'previous');
  }
  if (pack) loaded.set(lang, pack);
  return pack;
}

/** What this phone holds of a language, and what the last check saw on the server. */
export async function languageState(lang: string): Promise<LanguageState> {
  const [stored, check] = await Promise.all([readPack(lang), lastCheck()]);
  const entry = check?.manifest.packs[lang];
  return {
    lang,
    installed: stored
      ? { seq: stored.seq, issued: stored.issued, installedAt: stored.installedAt, length: stored.length }
      : null,
    checkedAt: check?.checkedAt ?? null,
    available: entry ? { seq: entry.seq, issued: entry.issued, transfer: entry.transfer } : null,
  };
}

/** Asks the server what there is. Throws Problem; a failed check changes nothing. */
async function fetchManifest(): Promise<Manifest> {
  const bytes = await download(MANIFEST, MAX_MANIFEST_BYTES);
  const manifest = parseManifest(new TextDecoder().decode(bytes));
  const known = await lastCheck();
  if (known && manifest.seq < known.manifest.seq)
    throw new Problem('older', `manifest ${manifest.seq} after ${known.manifest.seq}`);
  await recordCheck({ manifest, checkedAt: now().toISOString() });
  return manifest;
}

/** Checks for newer content: at most four times a day, or at once when the reader asks. */
export async function checkForContent(lang: string, force: boolean): Promise<LanguageState> {
  const check = await lastCheck();
  const age = check ? now().getTime() - Date.parse(check.checkedAt) : Infinity;
  if (force || age < 0 || age >= CHECK_EVERY_MS) await fetchManifest();
  return languageState(lang);
}

/** Pages whose content differs between two packs: new ones, and changed ones. */
function changedPages(before: Pack | null, after: Pack): string[] {
  if (!before) return [];
  return Object.keys(after.pages).filter((id) => {
    const facts = ({ pages, facts: all }: Pack): unknown => pages[id]?.facts.map((fact) => all[fact]);
    return (
      JSON.stringify(before.pages[id]) !== JSON.stringify(after.pages[id]) ||
      JSON.stringify(facts(before)) !== JSON.stringify(facts(after))
    );
  });
}

async function downloadAndInstall(
  lang: string,
  onProgress: (received: number, total: number) => void,
): Promise<void> {
  const manifest = await fetchManifest();
  const entry = manifest.packs[lang];
  if (!entry) throw new Problem('damaged', `the manifest has no language ${lang}`);
  const stored = await readPack(lang);
  if (stored?.sha256 === entry.sha256) return;
  if (stored && entry.seq < stored.seq) throw new Problem('older', `pack ${entry.seq} after ${stored.seq}`);
  const bytes = await download(entry.path, entry.length, (received) => onProgress(received, entry.length));
  const pack = await verifyPack(bytes, { ...entry, lang });
  const before = stored ? await currentPack(lang) : null;
  const record: StoredPack = {
    sha256: entry.sha256,
    lang,
    seq: pack.seq,
    issued: pack.issued,
    length: entry.length,
    bytes,
    installedAt: now().toISOString(),
  };
  await installPack(record, changedPages(before, pack));
  loaded.set(lang, pack);
}

const running = new Map<string, Promise<void>>();

/**
 * Downloads, verifies and installs the newest pack of a language; two pages asking at once share one download.
 * Throws Problem or the platform's storage error; then what was installed before is still whole and current.
 */
export async function installLanguage(
  lang: string,
  onProgress: (received: number, total: number) => void,
): Promise<LanguageState> {
  const job = running.get(lang) ?? downloadAndInstall(lang, onProgress).finally(() => running.delete(lang));
  running.set(lang, job);
  await job;
  return languageState(lang);
}
