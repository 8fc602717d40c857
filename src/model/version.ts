const parts = (version: string): number[] => version.split('.').map(Number);

/** Whether a version `a.b.c` comes before another. */
export function isOlderVersion(version: string, than: string): boolean {
  const [own, other] = [parts(version), parts(than)];
  const at = own.findIndex((number, index) => number !== other[index]);
  return at >= 0 && (own[at] ?? 0) < (other[at] ?? 0);
}
