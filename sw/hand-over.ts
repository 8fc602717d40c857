import { site, trust } from 'virtual:site';
import type { Manifest, ManifestEntry } from '../src/model/manifest.ts';
import { BUNDLE_MARK, MAX_BUNDLE_BYTES, packBundle, unpackBundle, type Bundle } from '../src/model/bundle.ts';
import type { Results } from '../src/model/message.ts';
import { Problem } from '../src/model/problem.ts';
import { readPack } from '../src/store/packs.ts';
import { accept } from './accept.ts';
import { entryOf, keep } from './install.ts';
import { knownManifest } from './known.ts';
import { readManifest } from './manifest.ts';
import { fromBase64 } from './trust.ts';
import { sha256 } from './verify.ts';

type File = Results['export']['file'];
type Imported = Results['import']['imported'];

/** Compressed where the browser can; the two forms are told apart by the first bytes. */
const GZIP_FIRST_BYTES = [0x1f, 0x8b];

async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream): Promise<ArrayBuffer> {
  const body = new Response(bytes).body;
  if (!body) throw new Problem('storage', 'this browser cannot read streams');
  const reader = body.pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array>).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value as Uint8Array<ArrayBuffer>);
    length += step.value.length;
    if (length > MAX_BUNDLE_BYTES) {
      await reader.cancel();
      throw new Problem('too-big', 'the file unpacks to too much');
    }
  }
  return new Blob(parts).arrayBuffer();
}

const toBase64 = (bytes: Uint8Array): string => {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
};

/** The language and entry that a manifest gives to a pack with this hash. */
const entryFor = ({ packs }: Manifest, hash: string): [string, ManifestEntry] | undefined =>
  Object.entries(packs).find(([, { sha256: named }]) => named === hash);

/** The installed guide of a language as a file. Throws Problem `storage` when there is none. */
export async function exportGuide(lang: string): Promise<File> {
  const stored = await readPack(lang);
  if (!stored) throw new Problem('storage', `there is no guide in ${lang} to hand over`);
  const known = await knownManifest();
  // The newest manifest that names these bytes, because a phone that has seen it takes no older one.
  const { envelope } = known && entryFor(known.manifest, stored.sha256) ? known : stored;
  const raw = packBundle({ envelope, pack: stored.bytes });
  const packed =
    'CompressionStream' in self ? new Uint8Array(await through(raw, new CompressionStream('gzip'))) : raw;
  return {
    name: `${site.discreet ? '' : 'vereda-'}${lang}-${stored.issued}.txt`,
    text: `${BUNDLE_MARK}\n${lang} ${stored.issued}\n\n${toBase64(packed)}\n`,
  };
}

async function readBundle(text: string): Promise<Bundle> {
  if (text.length > MAX_BUNDLE_BYTES) throw new Problem('too-big', `${text.length} letters`);
  // Mail and chats change the ends of lines, and may break long ones.
  const [mark, , , ...body] = text.split(/[^\S\n]*\n/);
  if (mark !== BUNDLE_MARK) throw new Problem('not-a-guide', 'the first line is another');
  const bytes = fromBase64(body.join('').trim());
  const zipped = GZIP_FIRST_BYTES.every((byte, index) => bytes[index] === byte);
  if (zipped && !('DecompressionStream' in self))
    throw new Problem('format', 'this browser cannot unpack the file');
  const bundle = unpackBundle(
    zipped ? await through(bytes, new DecompressionStream('gzip')).catch(unreadable) : bytes.buffer,
  );
  if (!bundle) throw new Problem('damaged', 'the parts of the file do not fit');
  return bundle;
}

function unreadable(error: unknown): never {
  throw error instanceof Problem ? error : new Problem('damaged', String(error));
}

interface Named {
  manifest: Manifest;
  envelope: ArrayBuffer;
  lang: string;
}

/**
 * Who vouches for a bundle: its own manifest, or the newest one on this phone where that names the same pack. Throws
 * Problem where the file's own does not, whatever else is known.
 */
async function voucher({ envelope, pack }: Bundle): Promise<Named> {
  const manifest = await readManifest(envelope, trust);
  const hash = await sha256(pack);
  const [lang] = entryFor(manifest, hash) ?? [];
  if (!lang) throw new Problem('damaged', 'the manifest names no such pack');
  const known = await knownManifest();
  return known && entryFor(known.manifest, hash)?.[0] === lang
    ? { ...known, lang }
    : { manifest, envelope, lang };
}

/**
 * Installs a guide from a file, without any network: the same checks as over the line. The day of its edition counts
 * as the last check, because nobody looked later than that. Throws Problem with a sentence of its own for each case.
 */
export async function importGuide(text: string): Promise<Imported> {
  const bundle = await readBundle(text);
  const { manifest, envelope, lang } = await voucher(bundle);
  const entry = entryOf(manifest, lang);
  const stored = await readPack(lang);
  if (stored && entry.seq < stored.seq) throw new Problem('older', `pack ${entry.seq} after ${stored.seq}`);
  const known = await accept(envelope, `${manifest.issued}T00:00:00.000Z`);
  const news = stored?.sha256 !== entry.sha256;
  if (news) await keep(lang, bundle.pack, known, entry);
  return { lang, issued: manifest.issued, news };
}
