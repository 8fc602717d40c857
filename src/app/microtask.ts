/* Preact schedules with queueMicrotask, which Chrome has from 71; the floor is 67. */
window.queueMicrotask ??= (task): void => {
  void Promise.resolve().then(task);
};
