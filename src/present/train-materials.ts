import type { MaterialsView } from '../app/train/materials.ts';
import { trainWords } from '../i18n/areas/train.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Block, Report } from './document.ts';
import type { TrainWords } from './train-texts.ts';

type Words = TrainWords['print'];
type Handout = MaterialsView['handouts'][number];
type Objection = MaterialsView['objections'][number];

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const listed = (title: string, lines: readonly string[] | undefined, ordered = false): Block[] =>
  lines === undefined || lines.length === 0
    ? []
    : [heading(3, title), { kind: 'list', ordered, items: lines.map((text) => ({ text })) }];

/** A refusal as a card of each wording, with the answer that fits it. */
function cardsOf({ said, good }: Objection): { front: string; back: string }[] {
  return said.map((front, i) => ({ front, back: good.answers?.[i] ?? good.answer ?? good.why }));
}

type Sheet = Pick<Handout, 'title' | 'kind' | 'use' | 'items'>;

const sheetsOf = ({ module, handouts, objections, cards }: MaterialsView, { print }: TrainWords): Sheet[] =>
  module.handouts.flatMap((id): Sheet[] => {
    const handout = handouts.find((each) => each.id === id);
    if (handout) return [handout];
    const objection = objections.find((each) => each.id === id);
    if (objection) return [{ title: objection.title, kind: 'cards', items: cardsOf(objection) }];
    const card = cards.find((each) => each.id === id);
    return card ? [{ title: print.card, kind: 'cards', items: [{ front: card.question, back: card.answer }] }] : [];
  });

const numbered = (rows: readonly (readonly string[])[]) => rows.map((row, i) => [String(i + 1), ...row]);

/** What trainees get: fronts, with room to write where something is asked. */
function faceBlocks({ title, kind, use, items }: Sheet, words: Words): Block[] {
  const isCut = kind === 'cards';
  const room = { title: isCut ? '' : words.room[kind] };
  return [
    heading(3, title),
    ...(use === undefined ? [] : [paragraph(use)]),
    {
      kind: 'table',
      columns: [{ title: '' }, { title: words.front[kind] }, ...(isCut ? [] : [room])],
      rows: numbered(items.map(({ front }) => (isCut ? [front] : [front, words.blank]))),
      ...(isCut ? { caption: words.cut } : {}),
    },
  ];
}

function keyBlocks({ title, kind, items }: Sheet, words: Words): Block[] {
  if (items.every(({ back }) => back === undefined)) return [];
  return [
    heading(3, words.key(title)),
    {
      kind: 'table',
      columns: [{ title: '' }, { title: words.front[kind] }, { title: words.back[kind] }],
      rows: numbered(items.map(({ front, back }) => [front, back ?? ''])),
    },
  ];
}

function trainersPage({ module }: MaterialsView, sheets: readonly Sheet[], words: TrainWords): Block[] {
  const { print } = words;
  const say = words.module;
  return [
    heading(2, print.trainersPage),
    paragraph(module.purpose),
    paragraph(print.about(module.minutes, say.methods[module.method], module.passMark)),
    ...listed(
      print.printed,
      sheets.map(({ title, kind }) => print.sheet(title, print.kinds[kind])),
    ),
    ...listed(print.bring, module.materials),
    heading(3, say.opening),
    paragraph(module.opening),
    ...listed(
      say.steps,
      module.steps.map((step) => say.step(step.minutes, step.text)),
      true,
    ),
    ...listed(say.bad, module.badModel),
    heading(3, say.questions),
    {
      kind: 'list',
      ordered: true,
      items: module.questions.map(({ question, answer }) => ({
        text: question,
        children: [{ text: `${say.answer}${answer}` }],
      })),
    },
    ...sheets.flatMap((sheet) => keyBlocks(sheet, print)),
  ];
}

function traineesPage({ module }: MaterialsView, sheets: readonly Sheet[], words: TrainWords): Block[] {
  const { print } = words;
  const say = words.module;
  const ask = module.questions.map(({ question }) => [question, print.blank]);
  return [
    { kind: 'rule', page: true },
    heading(2, print.traineesPage(module.title)),
    ...listed(say.points, module.points),
    ...listed(say.good, module.goodModel),
    heading(3, say.exercise),
    paragraph(module.exercise),
    heading(3, say.questions),
    {
      kind: 'table',
      columns: [{ title: '' }, { title: print.front.exam }, { title: print.room.exam }],
      rows: numbered(ask),
    },
    ...(sheets.length === 0 ? [] : [{ kind: 'rule' as const, page: true as const }]),
    ...sheets.flatMap((sheet) => faceBlocks(sheet, print)),
  ];
}

/** A course on paper: the trainer's page with every answer, then what the trainees get, without. */
export function presentMaterials(view: MaterialsView, locale: Locale): Report {
  const words = trainWords(locale);
  const sheets = sheetsOf(view, words);
  return {
    data: {
      schema: 'teamctl.train-materials/1',
      module: view.module,
      handouts: view.handouts,
      objections: view.objections,
      cards: view.cards,
    },
    document: [
      heading(1, view.module.title),
      ...trainersPage(view, sheets, words),
      ...traineesPage(view, sheets, words),
    ],
  };
}
