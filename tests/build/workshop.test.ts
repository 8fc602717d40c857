import { describe, expect, it } from 'vitest';
import { editorAddress } from '../../src/build/workshop/editor-address.ts';
import { languagesData, sourceData } from '../../src/build/workshop/data.ts';
import { sourceHash } from '../../src/build/translation-state.ts';
import { contentWith, validFiles, writeProject } from './fixture-content.ts';
import { readContent } from '../../src/build/content.ts';
import { rmSync } from 'node:fs';

describe('the address of a web editor', () => {
  it.each([undefined, '', 'https://code.example/vereda/_edit/main/{path}'])('may be "%s"', (address) =>
    expect(editorAddress(address)).toBe(address ?? ''),
  );
  it.each([
    'http://code.example/{path}',
    'https://code.example/edit/',
    'https://{path}',
    'javascript:alert(1)/{path}',
    'https://code.example/"{path}',
  ])('may not be "%s"', (address) => expect(() => editorAddress(address)).toThrow('VEREDA_EDITOR'));
});

describe('what the page is given', () => {
  it('says of each text how it stands, and what the Spanish said before', () => {
    const before = 'Antes decía otra cosa.';
    const files = validFiles();
    files.set('locales/en/review.json', `{"guides/mx-train":{"danger-1":"${sourceHash(before)} h1"}}`);
    files.set('locales/es/history.json', JSON.stringify({ [sourceHash(before)]: before }));
    const root = writeProject(files);
    const [english] = languagesData(root, readContent(root));
    rmSync(root, { recursive: true });
    expect(english?.states['guides/mx-train']).toEqual({ 'danger-1': 'sh1' });
    expect(english?.before).toEqual({ 'guides/mx-train': { 'danger-1': before } });
  });

  it('gives the words of a page in the order in which they are read', () => {
    const turned = contentWith({
      'locales/es/guides/mx-train.json': (text) =>
        JSON.stringify(
          Object.fromEntries(Object.entries(JSON.parse(text) as Record<string, string>).reverse()),
        ),
    });
    const { texts } = sourceData('/nowhere', turned);
    expect(Object.keys(texts['guides/mx-train'] ?? {}).slice(0, 2)).toEqual(['title', 'summary']);
  });
});
