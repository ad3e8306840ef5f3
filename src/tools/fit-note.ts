// Fits by what a reading of a note is judged, on writers (of English: sentences) left out in turn, and writes it where the reader finds it.
// `npm run fit`
import { writeFileSync } from 'node:fs';
import type { Odds } from '../domain/text-model/odds.ts';
import { noteLine, scoreNotes, warnFrom } from './note-scores.ts';
import { leaveFoldsOut, leaveOneHandOut, type Trial } from './note-trial.ts';

/**
 * The odds are fitted on what is left out: what is at least so probable is right in .99 of all cases, and .97 is promised
 * of hands that nobody saw, who are read a little worse. Of English there is too little for that: there only a sign's own title is taken unasked.
 */
const SURE = { han: 0.985, latin: 1 };
/** Share of sentences without a warning that are asked about; .03 is promised, and hands that nobody saw come to more. */
const FALSE_WARNINGS = { han: 0.02, latin: 0.025 };

const short = (odds: Odds) => ({
  start: Number(odds.start.toFixed(3)),
  weights: Object.fromEntries(Object.entries(odds.weights).map(([name, weight]) => [name, Number(weight.toFixed(3))])),
});

function fitFrom({ judged, referrals, right, help }: Trial, script: keyof typeof SURE) {
  const sure = SURE[script];
  const warning = Number((warnFrom(judged, referrals, FALSE_WARNINGS[script]) + 0.00005).toFixed(4));
  console.log(`warning from ${warning}`);
  console.log(noteLine('left out', scoreNotes(judged, referrals, { sure, warning })));
  for (const each of judged) console.log(noteLine(`  ${each.hand}`, scoreNotes([each], referrals, { sure, warning })));
  return { right: short(right), help: short(help), sure, warning };
}

const odds = { han: fitFrom(await leaveOneHandOut(), 'han'), latin: fitFrom(await leaveFoldsOut(), 'latin') };
writeFileSync('src/domain/note/odds.json', `${JSON.stringify(odds, null, 2)}\n`);
