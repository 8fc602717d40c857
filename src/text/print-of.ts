/** A few letters that stand for a text of which nobody needs more than to know it again (FNV-1a). */
export function printOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(4, '0').slice(-4);
}
