/** Every picture is this wide in its own units, about as wide as a small phone, so that the size of its letters is known. */
export const PICTURE_WIDTH = 320;
