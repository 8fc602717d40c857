import { MAX_BUNDLE_BYTES } from '../../model/bundle.ts';
import type { ProblemCode } from '../../model/problem.ts';
import { ask } from '../worker.ts';
import type { Words } from './words.ts';

interface File_ {
  name: string;
  text: string;
}

function save({ name, text }: File_): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Offers a file to the phone's share sheet; false where it takes none. A sheet that was closed counts as done. */
async function share({ name, text }: File_): Promise<boolean> {
  const data = { files: [new File([text], name, { type: 'text/plain' })] };
  if (typeof navigator.canShare !== 'function' || !navigator.canShare(data)) return false;
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return true;
    console.error('The share sheet failed:', error);
    return false;
  }
}

/** Hands the installed guide of a language to another phone; null, or the code of what went wrong. */
export async function sendGuide(lang: string): Promise<ProblemCode | null> {
  const answer = await ask({ type: 'export', lang });
  if (!answer.ok) return answer.code;
  if (!(await share(answer.file))) save(answer.file);
  return null;
}

/** Installs a guide from a file; the sentence to say about it. A file that cannot be one is not even read. */
export async function receiveGuide(file: File, { t, day }: Words): Promise<string> {
  if (file.size > MAX_BUNDLE_BYTES) return t('error.too-big');
  // Through a response: files read themselves only from Chrome 76 on.
  const answer = await ask({ type: 'import', text: await new Response(file).text() });
  if (!answer.ok) return t(`error.${answer.code}`);
  const { issued, news } = answer.imported;
  return news ? t('saved.received', { date: day(issued) }) : t('saved.received-same');
}
