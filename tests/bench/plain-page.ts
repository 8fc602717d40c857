import type { Page } from 'playwright-core';

/**
 * The floor to compare with: every word of a page in paragraphs, in one file without styles, script or links. Folded
 * parts are in it too, as their words come over the wire with the rest.
 */
export async function plainPage(page: Page): Promise<string> {
  const paragraphs = await page.evaluate(() => {
    const inline = 'a,b,strong,em,i,span,time,small,abbr,bdi,code,svg,path,br,q,cite';
    const leaves = [...document.body.querySelectorAll(`:not(${inline.replaceAll(',', '):not(')})`)].filter(
      (element) => ![...element.querySelectorAll('*')].some((inner) => !inner.matches(inline)),
    );
    return leaves.map((leaf) => (leaf.textContent ?? '').replace(/\s+/g, ' ').trim()).filter(Boolean);
  });
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const body = paragraphs.map((text) => `<p>${escape(text)}</p>`).join('');
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>.</title>';
  return `<!DOCTYPE html><html><head>${head}</head><body><main>${body}</main></body></html>`;
}
