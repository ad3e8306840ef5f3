import type { Day } from '../../domain/calendar/day.ts';
import { TeamctlError } from '../../errors.ts';
import type { TrainingModule } from '../../playbook/parts.ts';
import { insertResults } from '../../store/training-writer.ts';
import { requireMember, requireOnTeam } from '../find/member.ts';
import { requireModule } from '../find/module.ts';
import type { Scope } from '../scope.ts';
import { gatherRoll, passMarkIn, type Score } from './roll.ts';

export interface ScoreWords {
  who: string;
  /** Id or title. */
  module: string;
  /** Of 100. */
  points: number;
  on: Day;
}

export interface ScoreView extends Score {
  /** Of the module. */
  title: string;
  passMark: number;
  /** The timetable has a test of it to come that they need no more, or none that they need. */
  wantsReplan: boolean;
}

/** Of a course and its test of one name the test is scored. @throws TeamctlError `module-unknown` */
function requireMarked(modules: readonly TrainingModule[], wanted: string): TrainingModule {
  const isExact = modules.some(({ id, title }) => id === wanted || title === wanted);
  const tests = modules.filter(({ method, title }) => method === 'assessment' && title.includes(wanted));
  return !isExact && tests.length === 1 ? (tests[0] as TrainingModule) : requireModule(modules, wanted);
}

/** A result of a test outside a session. @throws TeamctlError for what is unknown, for a day to come, or on which nobody of that name was on the team */
export async function markScore(scope: Scope, { who, module: wanted, points, on }: ScoreWords): Promise<ScoreView> {
  if (on > scope.today) throw new TeamctlError('invalid', 'day-in-future', { day: on, field: 'on' });
  return scope.change('train score', async (inside) => {
    const roll = await gatherRoll(inside);
    const member = await requireMember(roll.members, who);
    const { id, name, joinedOn } = member;
    if (joinedOn !== null && on < joinedOn)
      throw new TeamctlError('invalid', 'score-before-joining', { name, on, joinedOn });
    requireOnTeam(member, on);
    const module = requireMarked(roll.modules, wanted);
    const result = { member: id, module: module.id, score: points, on };
    await insertResults(inside.db, null, [result]);
    inside.summarize(module.id);
    const passMark = passMarkIn(roll, module.id);
    const passed = points >= passMark;
    const isPlanned = roll.stored.some(
      (each) =>
        each.state === 'planned' &&
        each.date > on &&
        each.step === 0 &&
        each.module === module.id &&
        each.audience.includes(id),
    );
    return { result, name, passed, title: module.title, passMark, wantsReplan: passed === isPlanned };
  });
}
