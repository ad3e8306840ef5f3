// How good the stage model is, on made-up teams and on accounts it has not seen. `npm run eval`
import { readAccounts } from '../accounts.ts';
import { readModel } from '../base-model.ts';
import { readInterviews } from '../interviews.ts';
import { interviewsLeavingOneOut, leaveOneWriterOut } from './cross-validate.ts';
import {
  adaptive,
  ageAlone,
  computedThenAsked,
  fixedOrder,
  fullSheet,
  type Method,
  naiveBayes,
  randomOrder,
  tickCounting,
} from './methods.ts';
import { judgeNotes } from './notes.ts';
import { createRandom } from './random.ts';
import { type Judged, score, scoreHeader, scoreLine, stopLine } from './scores.ts';
import { judgeWeeks } from './weekly.ts';
import { makeTeam, worlds } from './world.ts';

const TEAMS = Number(process.env.TEAMS ?? 2000);
const model = readModel();
const belongsTo = new Map(model.signs.map((sign) => [sign.id, (sign as unknown as { belongsTo: string }).belongsTo]));
const computed = new Set(
  model.signs
    .filter((sign) => (sign as unknown as { computed?: unknown }).computed)
    .map((sign) => sign.id)
    .slice(0, 10),
);

const methods: Record<string, Method> = {
  'age alone': ageAlone,
  'tick counting, all signs': tickCounting(belongsTo),
  'plain naive Bayes, all signs': naiveBayes,
  'this model, all signs': fullSheet,
  'adaptive, at most 12': adaptive,
  'fixed order, same stopping rule': fixedOrder,
  'random order, same stopping rule': randomOrder,
  'ten computed signs, then at most 6': computedThenAsked(computed),
};

console.log(`Simulation: ${TEAMS} teams a world, seed 20261124; the generator shares no code with the model\n`);
for (const world of worlds.filter((each) => !process.env.WORLD || each.name === process.env.WORLD)) {
  const random = createRandom(20261124);
  const teams = Array.from({ length: TEAMS }, () => makeTeam(model, world, random));
  console.log(`${world.name} world\n${scoreHeader}`);
  for (const [name, method] of Object.entries(methods)) {
    const own = createRandom(7);
    const judged = teams.map((team) => method(model, team, own));
    console.log(scoreLine(name, score(judged)));
    if (name.startsWith('adaptive')) console.log(stopLine('  of these', judged));
  }
  const { alone, filtered } = judgeWeeks(model, world, Math.ceil(TEAMS / 20), createRandom(11));
  console.log(scoreLine('six questions a week, each week alone', score(alone)));
  console.log(`${scoreLine('the same through the weekly filter', score(filtered))}\n`);
}

const print = (results: readonly { method: string; writer: string; judged: Judged[] }[]) => {
  for (const method of new Set(results.map((result) => result.method))) {
    const own = results.filter((result) => result.method === method);
    console.log(scoreLine(method, score(own.flatMap((result) => result.judged))));
    if (method.includes('ships'))
      for (const { writer, judged } of own) console.log(scoreLine(`  writer ${writer} left out`, score(judged)));
  }
};
console.log(`Accounts of teams, told: judged by tables fitted on the other writers\n${scoreHeader}`);
print(leaveOneWriterOut(model, readAccounts()));
console.log(`\nInterviews about them, asked: judged by tables fitted on the other writers\n${scoreHeader}`);
const interviews = interviewsLeavingOneOut(model, readInterviews());
print(interviews);
const adaptively = interviews.filter((result) => result.method === 'asked adaptively (ships)');
console.log(
  stopLine(
    '  asked adaptively',
    adaptively.flatMap((result) => result.judged),
  ),
);

console.log(`\n${(await judgeNotes()).join('\n')}`);
