import { describe, expect, it } from 'vitest';
import { allowedIn, flawOf } from '../../src/text/characters.ts';

const DARI = 'locales/fa-AF/guides/darien.json';
const codeIn = (file: string, text: string): string | undefined => flawOf(text, allowedIn(file))?.code;

describe('the zero-width non-joiner', () => {
  it('stands between two letters of Dari', () => {
    expect(codeIn(DARI, 'می\u200cرود')).toBeUndefined();
    expect(codeIn(DARI, 'کمک\u200cهای می\u200cرود')).toBeUndefined();
    expect(codeIn(DARI, 'Defensoría\u200cها')).toBeUndefined();
  });

  it.each([
    ['before a space', DARI, 'می\u200c رود'],
    ['at the end', DARI, 'می\u200c'],
    ['twice', DARI, 'می\u200c\u200cرود'],
    ['between Latin letters', DARI, 'CO\u200cMAR'],
    ['in Arabic', 'locales/ar/ui.json', 'مي\u200cرود'],
    ['in Spanish', 'locales/es/ui.json', 'ma\u200cr'],
    ['in the structure', 'src/content/sources.json', 'می\u200cرود'],
  ])('is a flaw %s', (_, file, text) => {
    expect(codeIn(file, text)).toBe('P6');
  });

  it('opens the door to no other sign', () => {
    for (const sign of ['\u200b', '\u200d', '\u200e', '\u200f', '\u202e', '\u2067', '\u00ad', '\ufeff'])
      expect(codeIn(DARI, `می${sign}رود`)).toBe('P6');
  });
});
