// Fits the reader of what remarks tell of somebody, and from where on it speaks: on writers left out in turn. `npm run fit`
import { readFileSync, writeFileSync } from 'node:fs';
import { labelOf, namesIn } from '../domain/note/reader.ts';
import { readSentence } from '../domain/note/sentence.ts';
import { readTold, TOLD_LABELS, type Told, toldKinds } from '../domain/remark/told.ts';
import { rememberedOf } from '../domain/remembered.ts';
import { gramsOf } from '../domain/text-model/grams.ts';
import { type PackedModel, pack, unpack } from '../domain/text-model/model.ts';
import { train } from '../domain/text-model/train.ts';
import { lexicons } from '../i18n/lexicon/lexicons.ts';
import { squeeze } from '../platform/squeeze.ts';
import { readLessons } from './note-trial.ts';

/** What the sentence tells, or that it says a sign of the playbook, or neither. */
type Kind = (typeof toldKinds)[number] | 'sign' | 'ordinary';
interface Lesson {
  /** Who wrote it. */
  hand: string;
  kind: Kind;
  text: string;
  names: readonly string[];
}
interface Tried extends Lesson {
  told: Told;
}

/** Hands of one writer, left out together. */
const WRITERS = ['123', '456', '78', '90', 'AB', 'CD'];
/** Of ordinary sentences of writers left out, so many may be taken for one of the kinds, and for any. */
const FALSE_KIND = 0.04;
const FALSE_ANY = 0.07;
/** What sounds so little like any of them is none, whatever its words: of what words heard it costs one in ten. */
const NOTHING = 0.01;
/** There are more signs than all else, and the kinds are what is to be told apart. */
const SIGN_WEIGHT = 0.5;
const TRAINING = { labels: TOLD_LABELS, epochs: 10, leastExamples: 3, least: 2 };

const lexicon = lexicons['zh-CN'];
/** Every sentence is learned from once for each writer who is left out. */
const clausesOf = rememberedOf(({ text, names }: Lesson) =>
  readSentence(
    text,
    lexicon,
    names.map((name) => ({ name, code: null })),
    null,
  ).clauses.map((clause) => clause.text),
);

const places = new Map<Kind, number>([...toldKinds, 'sign', 'ordinary'].map((kind, i) => [kind as Kind, i]));
const learn = (lessons: readonly Lesson[]): PackedModel =>
  pack(
    train(
      lessons.map((lesson) => ({
        grams: gramsOf(clausesOf(lesson)),
        labels: [places.get(lesson.kind) as number],
        weight: lesson.kind === 'sign' ? SIGN_WEIGHT : 1,
      })),
      TRAINING,
    ),
  );

/** All that is known: what was told, and what managers' sentences say beside it. */
async function readAll(): Promise<Lesson[]> {
  const { heard, referrals } = await readLessons();
  const calls = new Set(referrals.map(({ id }) => id));
  const told = readFileSync('src/tools/told/lessons.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Lesson);
  const people = namesIn(heard);
  const beside = heard.flatMap(({ hand, text, means }): Lesson[] => {
    const labels = means.map(labelOf);
    if (OF_PLAYBOOK.includes(hand) || labels.some(({ sign }) => calls.has(sign))) return [];
    const names = people.filter((name) => text.includes(name));
    return [{ hand, kind: labels.length > 0 ? 'sign' : 'ordinary', text, names }];
  });
  return [...told, ...beside];
}
/** Who wrote the playbook, and left what they tell among what means no sign. */
const OF_PLAYBOOK = 'emnpqrs';

function leaveOut(lessons: readonly Lesson[]): Tried[] {
  return WRITERS.flatMap((hands) => {
    const own = lessons.filter(({ hand }) => hands.includes(hand));
    const model = unpack(learn(lessons.filter(({ hand }) => !hands.includes(hand))));
    return own.map((lesson) => ({ ...lesson, told: readTold(model, clausesOf(lesson)) }));
  });
}

/** From where on at most such a share of ordinary sentences lies. */
function from(tried: readonly Tried[], share: number, of: (told: Told) => number): number {
  const scores = tried.filter(({ kind }) => kind === 'ordinary').map(({ told }) => of(told));
  const at = scores.sort((a, b) => b - a)[Math.floor(scores.length * share)] ?? 1;
  return Number((at + 0.0005).toFixed(3));
}

const share = (part: number, whole: number) => (part / Math.max(1, whole)).toFixed(3);
function say(name: string, tried: readonly Tried[], kindFrom: number, mattersFrom: number) {
  const grave = tried.filter(({ kind }) => kind !== 'ordinary');
  const plain = tried.filter(({ kind }) => kind === 'ordinary');
  const spoken = ({ told }: Tried) => told.likely >= kindFrom || told.matters >= mattersFrom;
  const named = grave.filter(({ told }) => told.likely >= kindFrom);
  console.log(
    `${name.padEnd(12)} heard ${share(grave.filter(spoken).length, grave.length)}  kind said ${share(named.length, grave.length)}, right ${share(named.filter(({ kind, told }) => kind === told.kind).length, named.length)}  ordinary taken ${share(plain.filter(spoken).length, plain.length)}`,
  );
}

const lessons = await readAll();
const tried = leaveOut(lessons);
const kindFrom = from(tried, FALSE_KIND, ({ likely }) => likely);
const mattersFrom = from(tried, FALSE_ANY, ({ matters }) => matters);
say('left out', tried, kindFrom, mattersFrom);
for (const hands of WRITERS) {
  const own = tried.filter(({ hand }) => hands.includes(hand));
  say(`  ${hands}`, own, kindFrom, mattersFrom);
}
for (const kind of toldKinds)
  say(
    `    ${kind}`,
    tried.filter((each) => each.kind === kind),
    kindFrom,
    mattersFrom,
  );
const squeezed = (model: PackedModel): PackedModel => ({ ...model, planes: squeeze(model.planes) });
writeFileSync(
  'src/app/note/told.json',
  `${JSON.stringify({ kindFrom, mattersFrom, nothingBelow: NOTHING, model: squeezed(learn(lessons)) })}\n`,
);
