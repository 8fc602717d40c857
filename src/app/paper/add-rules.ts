import css from './paper.css?inline';

let added = false;

/** A rule at the end of the page's own style sheet, which our policy allows a script to change. */
export function addRule(rule: string): void {
  const [sheet] = [...document.styleSheets];
  sheet?.insertRule(rule, sheet.cssRules.length);
}

/** The rules for codes and paper come with the tap: no page pays for them before. As one rule, because one is taken at a time. */
export function addRules(): void {
  if (!added) addRule(`@media all{${css}}`);
  added = true;
}
