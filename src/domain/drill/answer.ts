/** A good answer as a playbook gives it: one for every wording, or one for each. */
export interface GoodAnswer {
  answer?: string | undefined;
  answers?: readonly string[] | undefined;
}

/** The answer that fits the n-th wording; empty where the playbook has none at all, which its check reports. */
export const answerTo = ({ answer, answers }: GoodAnswer, n: number): string => answers?.[n] ?? answer ?? '';
