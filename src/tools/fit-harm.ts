// Fits the reader of harm, and from which score on it speaks: on hands and files left out in turn. `npm run fit`
// With `--only-learn` it learns the present texts of our playbooks, and its thresholds stay: a minute instead of twenty.
// When a sentence of ours is warned of after it was written: `tsx src/tools/fit-harm.ts --only-learn`.
import { writeFileSync } from 'node:fs';
import fitted from '../playbook/harm/model.json' with { type: 'json' };
import { readFreshHarm, readHarmLessons, readHarmless } from './harm/material.ts';
import { learnUntilQuiet, leaveHandsOut, openHarm, scoreAt, shareFrom, tryHarm } from './harm/trial.ts';

/** Where the reader speaks; learning goes on until all that it learned to be harmless lies below. Its unit is its own. */
const WARNING = -12;
/** Share of harmless sentences of files left out that are taken for harm. */
const TAKEN = 0.0015;

const lessons = readHarmLessons();
const harmless = readHarmless();
const onlyLearns = process.argv.includes('--only-learn');
const tried = onlyLearns ? [] : leaveHandsOut(lessons, harmless, WARNING);
const ours = tried.filter(({ hand }) => harmless.some((each) => each.hand === hand));
const sure = onlyLearns ? fitted.sure : Number((scoreAt(ours, TAKEN) + 0.0005).toFixed(3));
const { loud, ...learned } = learnUntilQuiet([...lessons, ...harmless], WARNING);
writeFileSync('src/playbook/harm/model.json', `${JSON.stringify({ ...learned, warning: WARNING, sure })}\n`);

const say = (name: string, some: typeof tried) =>
  some.length > 0 &&
  console.log(
    `${name.padEnd(34)} ${String(some.length).padStart(6)}  warned ${shareFrom(some, WARNING).toFixed(3)}  taken ${shareFrom(some, sure).toFixed(3)}`,
  );
console.log(`${loud} harmless sentences that it learned from are still warned of`);
console.log(`src/playbook/harm/model.json: warning from ${WARNING}, taken from ${sure}`);
for (const hand of new Set(lessons.map((each) => each.hand))) {
  const own = tried.filter((each) => each.hand === hand);
  say(
    `harmful, hand ${hand} left out`,
    own.filter(({ kind }) => kind !== 'harmless'),
  );
  say(
    `near it and harmless, hand ${hand}`,
    own.filter(({ kind }) => kind === 'harmless'),
  );
}
say(
  'playbooks, file left out',
  ours.filter(({ hand }) => !hand.includes('hand-')),
);
say(
  'remarks, hand left out',
  ours.filter(({ hand }) => hand.includes('hand-')),
);
const fresh = tryHarm(openHarm(learned), readFreshHarm());
say(
  'fresh, harmful',
  fresh.filter(({ kind }) => kind !== 'harmless'),
);
say(
  'fresh, near it and harmless',
  fresh.filter(({ kind }) => kind === 'harmless'),
);
