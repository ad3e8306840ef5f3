/** From "sometimes" on an answer says yes; a playbook gives each degree word its number between 0 and 1. */
const YES_FROM = 0.5;

/** The one place that says whether an answer says yes. @param answer 0…1; null where somebody was unsure */
export const saysYes = (answer: number | null): boolean => answer !== null && answer >= YES_FROM;

/** For warnings, where one word is enough: a false alarm costs a talk, a missed one much more. */
export const saysAnything = (answer: number | null): boolean => answer !== null && answer > 0;
