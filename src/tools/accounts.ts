import { readFileSync } from 'node:fs';

export type Ticks = Record<string, 'yes' | 'no'>;

/** A labelled account of a team, with what two readers ticked of their own accord. */
export interface Account {
  id: string;
  /** Who wrote it: the first letter of the id. */
  writer: string;
  ageMonths: number;
  stage: string;
  readers: Ticks[];
}

/** The synthetic accounts that the reported rates were fitted on. */
export function readAccounts(file = 'test/data/vignettes-dev.json'): Account[] {
  const raw = JSON.parse(readFileSync(file, 'utf8')) as {
    id: string;
    ageMonths: number;
    stage: string;
    answers: Record<string, Ticks>;
  }[];
  return raw.map((each) => ({
    id: each.id,
    writer: each.id.slice(0, 1),
    ageMonths: each.ageMonths,
    stage: each.stage,
    readers: Object.values(each.answers),
  }));
}
