// Fits by what a reading of a note is judged, on writers left out in turn, and writes it where the reader finds it.
// `npm run fit`
import { writeFileSync } from 'node:fs';
import type { Odds } from '../domain/text-model/odds.ts';
import { noteLine, scoreNotes, sureFrom, warnFrom } from './note-scores.ts';
import { leaveOneHandOut } from './note-trial.ts';

/** Above what is promised (.97, .95): hands that nobody saw are read a little worse than those left out. */
const SURE_RIGHT = 0.98;
const WARNINGS_HEARD = 0.97;

const short = (odds: Odds) => ({
  start: Number(odds.start.toFixed(3)),
  weights: Object.fromEntries(Object.entries(odds.weights).map(([name, weight]) => [name, Number(weight.toFixed(3))])),
});

const trial = await leaveOneHandOut();
const { judged, referrals, right, help } = trial;
const sure = Number((sureFrom(judged, SURE_RIGHT) - 0.000005).toFixed(5));
const warning = Number((warnFrom(judged, referrals, WARNINGS_HEARD) - 0.00005).toFixed(4));
writeFileSync(
  'src/domain/note/odds.json',
  `${JSON.stringify({ right: short(right), help: short(help), sure, warning }, null, 2)}\n`,
);
console.log(`src/domain/note/odds.json: sure from ${sure}, warning from ${warning}`);
console.log(noteLine('one writer left out', scoreNotes(judged, referrals, { sure, warning })));
for (const each of judged) console.log(noteLine(`  ${each.hand}`, scoreNotes([each], referrals, { sure, warning })));
