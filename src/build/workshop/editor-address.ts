/**
 * `VEREDA_EDITOR`: where a file of this project can be edited in a browser, such as
 * `https://codeberg.org/vereda/vereda/_edit/main/{path}`. Without it the page offers no such link.
 * Throws for an address that leads to no file.
 */
export function editorAddress(editor = ''): string {
  if (editor && !/^https:\/\/[^/\s"<>]+\/[^\s"<>]*\{path\}[^\s"<>]*$/.test(editor))
    throw new Error(
      `VEREDA_EDITOR is "${editor}"; write it as https://host/edit/main/{path}, with {path} for the file`,
    );
  return editor;
}
