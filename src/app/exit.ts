/** Empties the screen at once and replaces this page in the history, so that Back does not show it again. */
export function leaveQuickly(): void {
  document.querySelectorAll<HTMLAnchorElement>('.exit, [data-exit]').forEach((exit) =>
    exit.addEventListener('click', (event) => {
      event.preventDefault();
      document.body.hidden = true;
      document.title = ' ';
      location.replace(exit.href);
    }),
  );
}
