import type { Agreement } from '../../domain/diagnosis/agreement.ts';
import { type ComputedSign, computeSigns } from '../../domain/diagnosis/compute-signs.ts';
import type { Team } from '../../domain/team/team.ts';
import { TeamctlError } from '../../errors.ts';
import { requireSign } from '../find/sign.ts';
import { hasPlaybook } from '../open/playbooks.ts';
import type { Scope } from '../scope.ts';
import { agreementOf } from './agreement.ts';
import { type Answer, gatherStage, type StageCase } from './case.ts';
import { stagesByWeek } from './in-force.ts';
import { noTrial, readTrial, type TrialWords } from './trial.ts';
import { type StageView, stageView } from './view.ts';
import type { WeekInForce } from './weeks-before.ts';

/** Whether signs are tried out, so that another stage may lead; what only deserves a look is no sign of a stage. */
const isTried = ({ core, trial: { evidence, unsure } }: StageCase) =>
  [...evidence.map(({ sign }) => sign), ...unsure].some((id) => core.signs.some((sign) => sign.id === id));

/** A team has no stage before there is one. @throws TeamctlError `not-founded-yet` */
async function teamOfToday(scope: Scope): Promise<Team> {
  const team = await scope.team();
  const { name, foundedOn: founded } = team;
  if (founded !== null && scope.today < founded)
    throw new TeamctlError('usage', 'not-founded-yet', { team: name, day: scope.today, founded });
  return team;
}

/** Where the team stands, with answers tried out but not stored. */
export async function diagnoseTeam(scope: Scope, words: TrialWords): Promise<StageView> {
  const team = await teamOfToday(scope);
  const trial = await readTrial(scope, team, words);
  const found = await gatherStage(scope, team, { trial });
  return stageView(scope, found, isTried(found));
}

export interface AllStages {
  views: readonly StageView[];
  /** Teams whose playbook is broken, or lies on somebody else's machine. */
  unread: readonly string[];
}

/** Every team that is not archived. */
export async function diagnoseAllTeams(scope: Scope, withHistory: boolean): Promise<AllStages> {
  const { readTeams } = await import('../../store/team-reader.ts');
  const [views, unread]: [StageView[], string[]] = [[], []];
  for (const team of (await readTeams(await scope.reader())).filter(({ archived }) => !archived)) {
    if (await hasPlaybook(scope, team))
      views.push(await stageView(scope, await gatherStage(scope, team, { trial: { ...noTrial, withHistory } })));
    else unread.push(team.name);
  }
  return { views, unread };
}

/** One sign of a team: how it was read off the records, and what was said about it. */
export interface SignView {
  sign: string;
  computed: ComputedSign | undefined;
  /** Every word in its order, those too that a later one of the day stands for, and that nobody could say. */
  said: readonly Answer[];
}

/** @throws TeamctlError `sign-unknown` */
export async function explainSign(
  scope: Scope,
  words: TrialWords,
  word: string,
): Promise<{ stage: StageView; sign: SignView }> {
  const team = await teamOfToday(scope);
  const trial = await readTrial(scope, team, words);
  const found = await gatherStage(scope, team, { trial });
  const sign = requireSign(word, [...found.core.signs, ...found.core.concerns]);
  return {
    stage: await stageView(scope, found, isTried(found)),
    sign: {
      sign,
      computed: [...found.computed, ...computeSigns(found.core.concerns, found.full)].find(
        (each) => each.sign === sign,
      ),
      said: [
        ...found.known.words,
        ...trial.evidence,
        ...trial.unsure.map((id) => ({
          sign: id,
          answer: null,
          degree: 'unsure',
          how: 'asked' as const,
          on: scope.today,
        })),
      ].filter((each) => each.sign === sign),
    },
  };
}

export interface StageHistory {
  stage: StageView;
  agreement: Agreement;
  /** What the team was led by, week by week. */
  inForce: readonly WeekInForce[];
}

/** The stage of each week so far, read with all the records that there were then. */
export async function stageHistory(scope: Scope, weeks: number): Promise<StageHistory> {
  const found = await gatherStage(scope, await teamOfToday(scope), { historyDays: 7 * weeks });
  return {
    stage: await stageView(scope, found),
    agreement: await agreementOf(scope, found.team, found.core),
    inForce: await stagesByWeek(scope, found.team, weeks, found.known),
  };
}
