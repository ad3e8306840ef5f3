/** From so many people on two who are not named stand out as one does among fewer. */
const LARGE = 8;

/**
 * Whether naming so many of so many tells everybody who is left: all are named but one, or in a large team but two.
 * Where all are named, nobody is; of two people either may be named.
 */
export const exposesOthers = (named: number, of: number): boolean =>
  named > 1 && of > named && of - named <= (of >= LARGE ? 2 : 1);
