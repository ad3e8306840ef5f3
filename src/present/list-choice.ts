export interface ListChoice {
  name: string;
  value: string;
  /** What else may be typed for it. */
  also?: readonly string[];
}

/** Those of a list that begin like what was typed; what is called exactly so leaves out all others. */
export function fitting(choices: readonly ListChoice[], typed: string): readonly ListChoice[] {
  const term = typed.trim().toLowerCase();
  const words = ({ name, also = [] }: ListChoice) => [name, ...also].map((word) => word.toLowerCase());
  const exact = choices.filter((each) => words(each).includes(term));
  return exact.length > 0 ? exact : choices.filter((each) => words(each).some((word) => word.startsWith(term)));
}
