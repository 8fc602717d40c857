import { dayOf, now } from '../model/clock.ts';
import extraCss from '../view/extra.css?inline';
import css from '../view/page.css?inline';
import { readContent } from './content.ts';
import { readArguments, type Asked } from './content-tools/arguments.ts';
import { coverage } from './content-tools/coverage.ts';
import { days } from './content-tools/days.ts';
import { due } from './content-tools/due.ts';
import { exportData } from './content-tools/export.ts';
import type { Outcome } from './content-tools/outcome.ts';
import { patterns } from './content-tools/patterns.ts';
import { sources } from './content-tools/sources.ts';
import { stats } from './content-tools/stats.ts';
import { failWithProblems } from './report.ts';

/** The editors' tools: `npm run content -- due | stats | sources | coverage | export | days | patterns`. */
function run({ tool, on }: Asked): Outcome {
  const root = process.cwd();
  const content = readContent(root);
  const today = on ?? dayOf(now());
  switch (tool) {
    case 'due':
      return due(content, today);
    case 'stats':
      return stats(content, today);
    case 'sources':
      return sources(content);
    case 'coverage':
      return coverage(content);
    case 'export':
      return exportData(content, root);
    case 'days':
      return days(content, root);
    case 'patterns':
      return patterns(content, root, `${css.trim()}${extraCss.trim()}`);
  }
}

const asked = readArguments(process.argv.slice(2));
if (typeof asked === 'string') {
  console.error(asked);
  process.exitCode = 1;
} else {
  const { text, ok } = await failWithProblems(() => run(asked));
  console.log(text);
  if (!ok) process.exitCode = 1;
}
