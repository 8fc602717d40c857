/**
 * Interface words that stand in the body of a page. A page borrowed from another language needs them in that language;
 * everything around the body is the reader's. Kept in step with `page-body.tsx` and what it uses: a word that is asked
 * for and not here fails the build, because every borrowed page is rendered there.
 */
const IN_A_BODY =
  /^(status|unit|date|grade|reviewer|service|section|page|late)\.|^(range|list\.and|source|external|seen|due|cost\.free|share\.(source|code|check)|note\.changed)$/;

export const bodyWords = (ui: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(ui).filter(([key]) => IN_A_BODY.test(key)));
