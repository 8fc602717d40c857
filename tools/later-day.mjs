// Loaded before a build: the day is forty days later, so that a build that writes down the day would show.
const Real = globalThis.Date;
const AHEAD = 40 * 24 * 60 * 60 * 1000;
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length) super(...given);
    else super(Real.now() + AHEAD);
  }
  static now() {
    return Real.now() + AHEAD;
  }
};
