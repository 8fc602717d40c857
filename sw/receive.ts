import { MAX_BUNDLE_BYTES } from '../src/model/bundle.ts';
import { Problem, problemCode } from '../src/model/problem.ts';
import { pathOf } from '../src/model/route.ts';
import { readersPack } from './guide.ts';
import { jobs } from './second.ts';

async function received(request: Request): Promise<string> {
  try {
    const file = (await request.formData()).get('guide');
    if (!(file instanceof File)) throw new Problem('not-a-guide', 'no file came');
    if (file.size > MAX_BUNDLE_BYTES) throw new Problem('too-big', `${file.size} bytes`);
    const { importGuide } = await jobs();
    const { issued, news } = await importGuide(await file.text());
    return news ? `saved.received=${issued}` : 'saved.received-same';
  } catch (error) {
    console.error('The file was not taken:', problemCode(error));
    return `error.${problemCode(error)}`;
  }
}

/**
 * A file that another app hands to the installed guide. It stays on the phone: the worker reads it, checks it as any
 * other and leads to the page of what is saved, which says what became of it.
 */
export async function receiveShared({ request }: { request: Request }): Promise<Response> {
  const said = await received(request);
  const pack = await readersPack();
  return Response.redirect(`${pack ? pathOf(pack, { kind: 'saved' }) : '/'}#${said}`, 303);
}
