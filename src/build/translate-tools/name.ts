import type { KnownUnit } from './unit.ts';

type Named = Pick<KnownUnit, 'file' | 'key'>;

function split(name: string): [file: string, key: string | undefined] {
  const [file = '', key] = name.replace(/\.json/, '').split('#');
  return [file, key];
}

/** Whether a text is meant: by language file, `guides/darien`, or by one text, `guides/darien#key-1`; all without one. */
export function isMeant({ file, key }: Named, name: string | undefined): boolean {
  if (name === undefined) return true;
  const [ownFile, ownKey] = split(name);
  return file === ownFile && (ownKey === undefined || ownKey === key);
}

/** How many letters must be put in, taken out or changed to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The name that was most likely meant; a part of a path, or too long a path, counts as a hit. */
function closest(names: string[], wrong: string): string {
  const away = (name: string): number =>
    wrong && (name.endsWith(`/${wrong}`) || wrong.endsWith(`/${name}`)) ? 0 : distance(name, wrong);
  return [...names].sort((a, b) => away(a) - away(b))[0] ?? '';
}

/** Says which name there is instead of one that means no text; null for one that means some. */
export function nameProblem(units: Named[], name: string): string | null {
  if (units.some((unit) => isMeant(unit, name))) return null;
  const [file, key] = split(name);
  const files = [...new Set(units.map((unit) => unit.file))];
  const nearest = files.includes(file) ? file : closest(files, file);
  const keys = units.filter((unit) => unit.file === nearest).map((unit) => unit.key);
  const meant = key === undefined ? nearest : `${nearest}#${keys.includes(key) ? key : closest(keys, key)}`;
  return `There is no text "${name}"; did you mean "${meant}"? · No existe "${name}"; ¿quiso decir "${meant}"?`;
}
