/** `npm test -- full` plays every sweep whole, for a release; otherwise a share that somebody can wait for. */
export const isFull: boolean = Boolean(process.env.TEAMCTL_FULL);

/** How much of a sweep is tried: the first number for a release, the second always. */
export const many = (full: number, few: number): number => (isFull ? full : few);
