import type { ComponentChild } from 'preact';

/** Words of this tool: Spanish and English, one behind the other, each known for what it is to a screen reader. */
export function Both({ es, en }: { es: string; en: string }): ComponentChild {
  return (
    <>
      <span lang="es" dir="ltr">
        {es}
      </span>{' '}
      <span class="w-en" lang="en" dir="ltr">
        {en}
      </span>
    </>
  );
}

/** Bytes over the wire, as both languages write them. */
export const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} kB`;
