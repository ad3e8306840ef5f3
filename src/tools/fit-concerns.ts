// Fits the reader of what managers say of a whole team beside its stage, on writers left out in turn. `npm run fit`
import { readFileSync, writeFileSync } from 'node:fs';
import { type ConcernReader, readConcern } from '../domain/note/concerns-heard.ts';
import { namesIn } from '../domain/note/reader.ts';
import { readSentence } from '../domain/note/sentence.ts';
import { gramsOf } from '../domain/text-model/grams.ts';
import { pack, unpack } from '../domain/text-model/model.ts';
import { train } from '../domain/text-model/train.ts';
import { lexicons } from '../i18n/lexicon/lexicons.ts';
import { squeeze } from '../platform/squeeze.ts';
import { readLessons } from './note-trial.ts';

interface Lesson {
  hand: string;
  /** Null: an ordinary note, most of them near a concern. */
  concern: string | null;
  text: string;
}

/** Of what these hands of the playbook say, nothing is learned: it is what a manager says beside any concern. */
const JUDGES = 'abc';
/** There are many times as many sentences beside; each sixth, less heavy, is enough to know them by. */
const [EACH, WEIGHT] = [6, 0.3];
const [EPOCHS, LEAST_EXAMPLES, LEAST, STEPS] = [5, 2, 2, 32];
/** From here on it is asked: of notes near a concern, made to mislead, 6 in 100 are; of ordinary ones 2. */
const FROM = 0.4;

const { heard, concerns } = await readLessons();
const people = namesIn(heard);
const clausesOf = (text: string) => {
  const named = people.filter((name) => text.includes(name)).map((name) => ({ name, code: null }));
  return readSentence(text, lexicons['zh-CN'], named, null).clauses.map((clause) => clause.text);
};
const lessons = readFileSync('src/tools/concerns/lessons.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => ({ ...(JSON.parse(line) as Lesson), weight: 1 }));
const beside = heard.map(({ hand, text }) => ({ hand, text, concern: null, weight: WEIGHT }));
const judged = beside.filter(({ hand }) => JUDGES.includes(hand));
const taught = beside.filter(({ hand }) => !JUDGES.includes(hand)).filter((_, i) => i % EACH === 0);
const ids = concerns.map(({ id }) => id).filter((id) => lessons.some(({ concern }) => concern === id));

const learn = (own: readonly (Lesson & { weight: number })[]) =>
  pack(
    train(
      [...own, ...taught].map(({ concern, text, weight }) => ({
        grams: gramsOf(clausesOf(text)),
        labels: [concern === null ? ids.length : ids.indexOf(concern)],
        weight,
      })),
      { labels: ids.length + 1, epochs: EPOCHS, leastExamples: LEAST_EXAMPLES, least: LEAST },
    ),
    STEPS,
  );

const share = (part: number, whole: number) => (part / Math.max(1, whole)).toFixed(3);
for (const hand of new Set(lessons.map((each) => each.hand))) {
  const reader: ConcernReader = { ids, from: FROM, model: unpack(learn(lessons.filter((each) => each.hand !== hand))) };
  const heardIn = ({ text }: { text: string }) => readConcern(reader, clausesOf(text))?.id ?? null;
  const own = lessons.filter((each) => each.hand === hand);
  const said = own.filter(({ concern }) => concern !== null);
  const near = own.filter(({ concern }) => concern === null);
  const isHeard = (each: Lesson) => heardIn(each) !== null;
  console.log(
    `concerns, ${hand} left out: heard ${share(said.filter((each) => heardIn(each) === each.concern).length, said.length)}, near ones taken ${share(near.filter(isHeard).length, near.length)}, ordinary ${share(judged.filter(isHeard).length, judged.length)}`,
  );
}
const model = learn(lessons);
writeFileSync(
  'src/app/note/concerns.json',
  `${JSON.stringify({ ids, from: FROM, model: { ...model, planes: squeeze(model.planes) } })}\n`,
);
