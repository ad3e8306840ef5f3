// Fits the reader of what remarks tell of somebody, and from where on it speaks: on writers left out in turn. `npm run fit`
import { writeFileSync } from 'node:fs';
import { readTold, type Told, toldKinds } from '../domain/remark/told.ts';
import { type PackedModel, unpack } from '../domain/text-model/model.ts';
import { squeeze } from '../platform/squeeze.ts';
import { readLessons } from './note-trial.ts';
import { clausesOf, learnTold, type ToldLesson, toldLessons } from './told-lessons.ts';

interface Tried extends ToldLesson {
  told: Told;
}

/** Hands of one writer, left out together. */
const WRITERS = ['123', '456', '78', '90', 'AB', 'CD', 'P', 'Q', 'R'];
/** Of ordinary sentences of writers left out, so many may be taken for one of the kinds, and for any. */
const FALSE_KIND = 0.04;
const FALSE_ANY = 0.07;
/** What sounds so little like any of them is none, whatever its words: of what words heard it costs one in ten. */
const NOTHING = 0.01;
function leaveOut(lessons: readonly ToldLesson[]): Tried[] {
  return WRITERS.flatMap((hands) => {
    const own = lessons.filter(({ hand }) => hands.includes(hand));
    const model = unpack(learnTold(lessons.filter(({ hand }) => !hands.includes(hand))));
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

const { heard, referrals } = await readLessons();
const lessons = toldLessons(heard, new Set(referrals.map(({ id }) => id)));
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
  `${JSON.stringify({ kindFrom, mattersFrom, nothingBelow: NOTHING, model: squeezed(learnTold(lessons)) })}\n`,
);
