// Fits by what a reading of a note is judged, on writers (of English: sentences) left out in turn, and writes it where the reader finds it.
// `npm run fit`
import { writeFileSync } from 'node:fs';
import type { Odds } from '../domain/text-model/odds.ts';
import { noteLine, scoreNotes, warnFrom } from './note-scores.ts';
import { leaveFoldsOut, leaveOneHandOut, type Trial } from './note-trial.ts';

/**
 * The odds are fitted on what is left out, so that a probability means what it says; .97 right is promised. Of English there is
 * too little for that: there only a sign's own title is taken unasked.
 */
const SURE = { han: 0.95, latin: 1 };
/**
 * A little above what is promised (.95), and as far as ordinary remarks allow: of all of them, those that name somebody and tell of
 * everyday life among them, at most .03 are taken for a call for help.
 */
const WARNINGS_HEARD = { han: 0.955, latin: 0.99 };

const short = (odds: Odds) => ({
  start: Number(odds.start.toFixed(3)),
  weights: Object.fromEntries(Object.entries(odds.weights).map(([name, weight]) => [name, Number(weight.toFixed(3))])),
});

function fitFrom({ judged, referrals, right, help }: Trial, script: keyof typeof SURE) {
  const sure = SURE[script];
  const warning = Number((warnFrom(judged, referrals, WARNINGS_HEARD[script]) - 0.00005).toFixed(4));
  console.log(`warning from ${warning}`);
  console.log(noteLine('left out', scoreNotes(judged, referrals, { sure, warning })));
  for (const each of judged) console.log(noteLine(`  ${each.hand}`, scoreNotes([each], referrals, { sure, warning })));
  return { right: short(right), help: short(help), sure, warning };
}

const odds = { han: fitFrom(await leaveOneHandOut(), 'han'), latin: fitFrom(await leaveFoldsOut(), 'latin') };
writeFileSync('src/domain/note/odds.json', `${JSON.stringify(odds, null, 2)}\n`);
