import type { Place } from '../errors.ts';

/** `file:line:column`, as far as it is known; editors and terminals make a link of it. */
export const placeText = (place: Place): string =>
  [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
