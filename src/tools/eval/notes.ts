// How well notes are read: one writer left out in turn, and a further hand whose sentences nothing was learned from.
import { readFileSync } from 'node:fs';
import fitted from '../../domain/note/odds.json' with { type: 'json' };
import { noteLine, scoreNotes } from '../note-scores.ts';
import { leaveOneHandOut, readLessons, tryOut } from '../note-trial.ts';

/** Sentences of hands of their own; never to be learned from or tuned on. All made up. */
const FRESH = 'test/data/notes-fresh.jsonl';

interface Row {
  writer: string;
  text: string;
  labels: { sign: string; polarity: 'yes' | 'no'; of: string }[];
}

function readFresh() {
  const rows = readFileSync(FRESH, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
  return rows.map(({ writer, text, labels }) => ({
    hand: writer,
    text,
    means: labels.map(({ sign, polarity, of }) => {
      const name = of === 'team' || of === 'someone' ? '' : `@${of}`;
      return `${sign}${polarity === 'no' ? '=no' : ''}${name}`;
    }),
  }));
}

export async function judgeNotes(): Promise<string[]> {
  const { judged, referrals } = await leaveOneHandOut();
  const fresh = readFresh();
  const lessons = await readLessons();
  const hands = [...new Set(fresh.map(({ hand }) => hand))].map((hand) => ({
    hand,
    tried: tryOut(
      lessons,
      fresh.filter((each) => each.hand === hand),
    ),
    right: fitted.han.right,
    help: fitted.han.help,
  }));
  const score = (each: Parameters<typeof scoreNotes>[0]) => scoreNotes(each, referrals, fitted.han);
  return [
    'Notes (all sentences are made up): a reader that learned from the other writers; odds fitted on them too',
    noteLine('one writer left out', score(judged)),
    ...judged.map((each) => noteLine(`  writer ${each.hand}`, score([each]))),
    noteLine('fresh hands', score(hands)),
    ...hands.map((each) => noteLine(`  writer ${each.hand}`, score([each]))),
  ];
}
