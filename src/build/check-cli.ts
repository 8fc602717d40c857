import { check } from './check/check.ts';
import { readContent } from './content.ts';
import { borrowings } from './page-language.ts';
import { failWithProblems } from './report.ts';

await failWithProblems(() => {
  const content = readContent(process.cwd());
  check(content);
  const { pages, facts, contacts, sources, locales } = content;
  console.log(
    `Content is whole: ${pages.size} pages, ${facts.size} facts, ${contacts.size} contacts, ${sources.size} sources, ${locales.size} languages.`,
  );
  for (const { code, count, unfinished } of borrowings(content))
    console.log(
      `${code} shows ${count} pages in another language.` +
        (unfinished.length ? ` A sentence is missing in: ${unfinished.join(', ')}.` : ''),
    );
});
