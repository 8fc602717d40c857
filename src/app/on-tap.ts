/** What a tap brings: given the part of the page that holds the button. */
type Answer = (part: HTMLElement) => void;

/**
 * A part of the page with a button, hidden until there is script to answer it. What answers is loaded at the tap,
 * because most readers never tap.
 */
export const onTap = (load: () => Promise<Answer>) => (): Promise<{ wake: Answer }> =>
  Promise.resolve({
    wake(part) {
      const button = part.querySelector('button');
      if (!button) return;
      button.hidden = false;
      button.addEventListener('click', () => {
        load().then(
          (answer) => answer(part),
          (error: unknown) => console.error('An extra of this page could not be loaded:', error),
        );
      });
    },
  });
