import { floor, trust } from 'virtual:site';
import { dayOf, now } from '../src/model/clock.ts';
import { later, type Day } from '../src/model/day.ts';
import type { Manifest } from '../src/model/manifest.ts';
import { readAccepted, writeAccepted } from '../src/store/checks.ts';
import { isRetired, type Accepted } from '../src/store/open.ts';
import { ADDRESS, ARRIVED_ON, CACHE, CHECKED_AT, know, knownManifest, type Known } from './known.ts';
import { compareEditions, readManifest } from './manifest.ts';
import { checkSuccession } from './succession.ts';

async function toCache({ envelope, checkedAt, arrivedOn }: Accepted): Promise<void> {
  // Everything was erased while this look was under way, or by the page that asks again.
  if (isRetired()) return;
  const headers = { [CHECKED_AT]: checkedAt, [ARRIVED_ON]: arrivedOn };
  const cache = await caches.open(CACHE);
  await cache.put(ADDRESS, new Response(envelope.slice(0), { headers }));
}

/** The day an edition came here: the first time, unless the clock was ahead then. A clock behind the edition counts as its day. */
function arrival(manifest: Manifest, before: Known | null): Day {
  const today = [floor.issued, manifest.issued].reduce(later, dayOf(now()));
  const again = before && compareEditions(before.manifest, manifest) === 0;
  return again && before.arrivedOn <= today ? before.arrivedOn : today;
}

/**
 * Takes an envelope as the newest. Throws Problem (`damaged`, `signature`, `older`, `conflict`) and changes nothing
 * when it is not to be taken. A browser that keeps nothing still knows it until the worker ends.
 */
export async function accept(envelope: ArrayBuffer, checkedAt = now().toISOString()): Promise<Known> {
  const manifest = await readManifest(envelope, trust);
  let reading: ReturnType<typeof knownManifest>;
  let before: Known | null;
  do {
    // While one answer waits for what was known, another may have been taken.
    reading = knownManifest();
    before = await reading;
  } while (reading !== knownManifest());
  checkSuccession(manifest, before?.manifest ?? null, floor);
  // A file says less than a later look; a look from a clock that was ahead says nothing.
  const isKnownLater = before && before.checkedAt > checkedAt && before.checkedAt <= now().toISOString();
  const latest = before && isKnownLater ? before.checkedAt : checkedAt;
  const accepted: Accepted = { envelope, checkedAt: latest, arrivedOn: arrival(manifest, before) };
  const taken: Known = { ...accepted, manifest };
  know(taken);
  for (const writing of [writeAccepted(accepted), toCache(accepted)])
    await writing.catch((error: unknown) => console.error('The manifest could not be kept:', error));
  return taken;
}

/** Whether the database has lost what Cache Storage still remembers: the phone threw the guide away. */
export async function isLost(): Promise<boolean> {
  try {
    return !(await readAccepted()) && !!(await knownManifest());
  } catch (error) {
    console.error('This browser keeps nothing, so it lost nothing:', error);
    return false;
  }
}

/** After a loss the database learns again what was accepted: it has lost nothing any more. */
export async function rememberAgain(): Promise<void> {
  const [lost, latest] = [await isLost(), await knownManifest()];
  if (!lost || !latest) return;
  const { envelope, checkedAt, arrivedOn } = latest;
  await writeAccepted({ envelope, checkedAt, arrivedOn }).catch((error: unknown) =>
    console.error('The manifest could not be kept:', error),
  );
}
