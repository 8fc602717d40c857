import type { Content } from '../content.ts';
import { ContentError, type Problem } from '../problem.ts';
import { addresses } from './addresses.ts';
import { changes } from './changes.ts';
import { problemAt, type Rule } from './context.ts';
import { coverage } from './coverage.ts';
import { dates } from './dates.ts';
import { emergency } from './emergency.ts';
import { figures } from './figures.ts';
import { limits } from './limits.ts';
import { maps } from './maps.ts';
import { pageDays } from './page-days.ts';
import { prose } from './prose.ts';
import { references } from './references.ts';
import { release } from './release.ts';
import { screener } from './screener.ts';
import { words } from './words.ts';

const RULES: Rule[] = [
  references,
  release,
  maps,
  coverage,
  emergency,
  dates,
  changes,
  pageDays,
  addresses,
  words,
  prose,
  figures,
  limits,
  screener,
];

/** All problems that only show when the files are read together. */
export function problemsIn(content: Content): Problem[] {
  const problems: Problem[] = [];
  for (const rule of RULES)
    rule({
      content,
      note: (placed, code, found, write) => problems.push(problemAt(placed, code, found, write)),
    });
  return problems;
}

/** Throws ContentError when anything must be mended before the content may be published. */
export function check(content: Content): void {
  const problems = problemsIn(content);
  if (problems.length) throw new ContentError(problems);
}
