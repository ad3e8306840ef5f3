import type { Evidence } from '../../domain/diagnosis/evidence.ts';
import type { Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { requireSign } from '../find/sign.ts';
import type { Scope } from '../scope.ts';
import { degreeOf } from './degree.ts';

/** Answers and remarks that are tried out without being stored. */
export interface Trial {
  evidence: readonly Evidence[];
  unsure: readonly string[];
  withHistory: boolean;
}

export const noTrial: Trial = { evidence: [], unsure: [], withHistory: true };

export interface TrialWords {
  /** Answers to questions. */
  answers: readonly SignDegree[];
  /** What was noticed of its own accord. */
  seen: readonly SignDegree[];
  withHistory: boolean;
}

export interface SignDegree {
  sign: string;
  degree: string;
}

/** @throws TeamctlError `sign-twice` where one sign is told with two degrees at once */
export function refuseTwice(signs: readonly SignDegree[]): void {
  const twice = signs.find(({ sign, degree }) => signs.some((each) => each.sign === sign && each.degree !== degree));
  if (twice) {
    const degrees = signs.filter(({ sign }) => sign === twice.sign).map(({ degree }) => degree);
    throw new TeamctlError('usage', 'sign-twice', { sign: twice.sign, degrees });
  }
}

/** @throws TeamctlError for a sign or a degree that the playbook does not know, and for one that is told twice */
export async function readTrial(scope: Scope, team: Team, { answers, seen, withHistory }: TrialWords): Promise<Trial> {
  if (answers.length + seen.length === 0) return { ...noTrial, withHistory };
  const core = await (await scope.playbook(team)).core();
  const evidence: Evidence[] = [];
  const unsure: string[] = [];
  const known = (words: readonly SignDegree[]) =>
    words.map(({ sign, degree }) => ({ sign: requireSign(sign, [...core.signs, ...core.concerns]), degree }));
  const read = ({ sign, degree }: SignDegree, how: 'asked' | 'reported') => {
    const answer = degreeOf(core, degree);
    if (answer === null) unsure.push(sign);
    else evidence.push({ sign, answer, degree, how, on: scope.today });
  };
  const [noted, given] = [known(seen), known(answers)];
  for (const each of [noted, given]) refuseTwice(each);
  for (const each of noted) read(each, 'reported');
  for (const each of given) read(each, 'asked');
  return { evidence, unsure, withHistory };
}
