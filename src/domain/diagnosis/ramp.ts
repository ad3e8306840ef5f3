/** Share of a veteran's output after so many months: 1 − e^(−m/2.2), a judgement (see the playbook's sources). */
export const rampOf = (months: number): number => 1 - Math.exp(-months / 2.2);
