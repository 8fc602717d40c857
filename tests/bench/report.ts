import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Row {
  what: string;
  measured: string;
  floor: string;
  budget: string;
  verdict: string;
}

const FILE = fileURLToPath(new URL('../../docs/BENCH.md', import.meta.url));
const COLUMNS = ['what', 'measured', 'floor', 'budget', 'verdict'] as const;

function table(rows: Row[]): string {
  const head = Object.fromEntries(COLUMNS.map((name) => [name, name])) as unknown as Row;
  const widths = COLUMNS.map((name) => Math.max(3, ...[head, ...rows].map((row) => row[name].length)));
  const line = (cells: string[]): string => `| ${cells.join(' | ')} |`;
  const filled = (row: Row): string => line(COLUMNS.map((name, at) => row[name].padEnd(widths[at] ?? 0)));
  return [filled(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(filled)].join('\n');
}

/** Prints the table and keeps it in docs/BENCH.md. `issued` is the day of the content that was measured. */
export function report(rows: Row[], issued: string): void {
  const text = table(rows);
  console.log(`\n${text}\n`);
  writeFileSync(
    FILE,
    `# Measurements

Made by \`npm run bench\` in Chromium on 2 cores, with the content of ${issued}. The floor is a plain page with the same
words and nothing else, over the same connection; times are medians of interleaved pairs. Sizes are asserted by
\`tests/build/budgets.test.ts\` with every \`npm test\`.

${text}
`,
  );
}
