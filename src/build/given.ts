/** Leaves out keys without a value, so that the pack holds no `undefined` and the bytes do not depend on it. */
export function given<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}
