import type { z } from 'zod';
import { measureNamed, measures, measureWord } from '../domain/records/day-record.ts';
import { nearIds } from './called.ts';
import { exampleOf, flowOf, idFrom, partsIn } from './example.ts';
import { fitting } from './fitting.ts';
import { astrayEntry } from './homes.ts';
import { kindOf, type Layer, removedBy } from './layer.ts';
import { links } from './links.ts';
import { type Located, nodeAt, type Plain, scalarAt, toPlain } from './located.ts';
import { withMeasureNames } from './measure-names.ts';
import { nearWords } from './near.ts';
import type {
  Header,
  Lead,
  Lesson,
  LessonField,
  MeetingsPart,
  Parts,
  StageModel,
  TrainingModule,
  WholeModule,
} from './parts.ts';
import { type Problem, problem } from './problem.ts';
import { plainText, proseShape, translate } from './prose.ts';
import { type ListName, listNames, lists, type PartName } from './schema/lists.ts';
import { header as headerSchema } from './schema/playbook.ts';
import { model as modelSchema } from './schema/stages.ts';
import { isSound, type SoundEntry } from './sound.ts';
import { validated } from './validated.ts';

/** A playbook whose every entry fits its schema, with defaults filled in; still in its own language. */
export interface Resolved {
  header: Header | null;
  model: StageModel | null;
  /** Entries by list; an entry that does not fit is left out. */
  values: Record<ListName, { id: string; value: Plain; node: Located }[]>;
  layer: Layer;
}

/** An entry that lacks nearly everything was mostly meant for one of the base, whose id is misspelt. */
function withNear(
  each: Problem,
  node: Located,
  others: Iterable<string>,
  list: ListName,
  { base, layer: merged }: { base: Layer; layer: Layer },
): Problem {
  const id = scalarAt(node, 'id') ?? scalarAt(node, 'sign');
  if (each.code === 'bad-id' && id !== undefined) {
    const meant = idFrom(id);
    const ids = [...others];
    // An id with signs of Word in it is an id: of the base, or a new one.
    const near = meant === '' ? nearIds(id, ids, base, [list]) : ids.includes(meant) ? [meant] : [];
    return { ...each, data: { ...each.data, near } };
  }
  if (each.code !== 'missing-field' || id === undefined) return each;
  const ids = [...others];
  // Who has written most of it means something new.
  const lacking = String(each.data.field).split(', ').length;
  if (node.kind === 'map' && node.entries.size > lacking + 1 && !ids.includes(id)) return each;
  return ids.includes(id)
    ? takenOut(each, id, merged)
    : { ...each, data: { ...each.data, near: nearWords(id.replace(/[“”]/g, ''), ids) } };
}

/** A measure that every team has, as an author wants to call it anew: whatever else the entry lacks, it can not be said here. */
function builtInMeasure(node: Located): Problem | null {
  const id = scalarAt(node, 'id');
  const known = id === undefined ? undefined : measureNamed(id, measures);
  if (id === undefined || known === undefined) return null;
  return problem('measure-built-in', nodeAt(node, ['id']).place, { name: id, measure: measureWord(known) });
}

/** The first id that may stand in a field, or a number for each where they are its names; null where it names nothing. */
function idsFor(list: ListName, field: string, layer: Layer): string | null {
  const path = field.replace(/\.\d+(?=\.|$)/g, '.*');
  const to = (end: string) =>
    links.find((link) => link.from === list && link.path.join('.') === `${path}${end}`)?.to[0] as string | undefined;
  const [one, each] = [to(''), to('.#')];
  const idsOf = (name: string) => [...(layer.entries[name]?.keys() ?? [])];
  if (each !== undefined) return flowOf(Object.fromEntries(idsOf(each).map((id, i) => [id, i === 0 ? 0.6 : 0.2])));
  return one === undefined ? null : (idsOf(one)[0] ?? null);
}

/** A field that is not there is shown with what may stand in it. */
function withIds(each: Problem, list: ListName, layer: Layer): Problem {
  const { examples, example } = each.data as { examples?: readonly string[]; example?: string };
  if (each.code === 'too-small' && example?.endsWith('[…]')) {
    const id = idsFor(list, `${each.data.field}.*`, layer);
    return id === null ? each : { ...each, data: { ...each.data, example: example.replace('…', id) } };
  }
  if (each.code !== 'missing-field' || examples === undefined) return each;
  const fields = String(each.data.field).split(', ');
  const shown = examples.map((example, i) => {
    const field = fields[i] ?? '';
    const id = example.endsWith('…') || example.endsWith('{}') ? idsFor(list, field, layer) : null;
    // No link: what is heard may be of four lists.
    if (field === 'means') return `means: [${[...(layer.entries.signs?.keys() ?? [])].at(-1) ?? '…'}]`;
    return id === null ? example : `${field.split('.').at(-1)}: ${id}`;
  });
  return { ...each, data: { ...each.data, examples: shown } };
}

/** `computed: 0.25` for a sign of the base: its rule stays, the number is its first one. */
function withRule(each: Problem, node: Located, base: Layer): Problem {
  const id = scalarAt(node, 'id');
  const rule = id === undefined ? undefined : nodeAt(base.entries.signs?.get(id) ?? node, ['computed']);
  if (each.code !== 'wrong-type' || each.data.field !== 'computed' || rule?.kind !== 'map') return each;
  const field = [...rule.entries.keys()].find((name) => name !== 'detector' && name !== 'measure');
  const said = /[\d.]+ *%?/.exec(String(toPlain(nodeAt(node, ['computed']))))?.[0];
  if (field === undefined || said === undefined) return each;
  return { ...each, data: { ...each.data, example: `{${field}: ${exampleOf('number', field, said)}}` } };
}

/** `stages: all`, `meetings: 晨会、夕会`: the ids that a text names where a list of them is wanted; all where it says all. */
function withMembers(each: Problem, list: ListName, node: Located, layer: Layer): Problem {
  const field = String(each.data.field ?? '');
  const path = field.replace(/\.\d+(?=\.|$)/g, '.*');
  const link = links.find(({ from, path: at }) => from === list && at.join('.') === `${path}.*`);
  const said = toPlain(nodeAt(node, field.split('.')));
  if (each.code !== 'wrong-type' || each.data.expected !== 'array' || !link || typeof said !== 'string') return each;
  const ids = link.to.flatMap((name) => [...(layer.entries[name]?.keys() ?? [])]);
  const isAll = ids.length <= FEW_IDS && /^all$|全部|所有|每个/i.test(said.trim());
  const named = partsIn(said).flatMap((part) =>
    ids.includes(part) ? [part] : nearIds(part, ids, layer, link.to).slice(0, 1),
  );
  const found = isAll ? ids : named;
  return found.length === 0 ? each : { ...each, data: { ...each.data, example: `[${found.join(', ')}]` } };
}

/** So many can be written down one by one. */
const FEW_IDS = 8;

/** `gate: true`: one of the ids that may stand there. */
function withOne(each: Problem, list: ListName, node: Located, layer: Layer): Problem {
  const field = String(each.data.field ?? '');
  const said = toPlain(nodeAt(node, field.split('.')));
  if (each.code !== 'wrong-type' || each.data.expected !== 'string' || typeof said !== 'boolean') return each;
  const id = idsFor(list, field, layer);
  return id === null ? each : { ...each, data: { ...each.data, example: id } };
}

/** Who takes an entry of the base out and then changes it has nothing left to change. */
function takenOut(each: Problem, id: string, layer: Layer): Problem {
  const taken = removedBy(layer.header).find((removed) => removed.id === id);
  return taken ? problem('removed-changed', taken.place, { id }) : each;
}

/** Where numbers by stage (or sign) are wanted and none has a name: the names, with the numbers in their order. */
function withNames(each: Problem, list: ListName, node: Located, layer: Layer): Problem {
  const field = String(each.data.field ?? '');
  const link = links.find(({ from, path }) => from === list && path.join('.') === `${field}.#`);
  if (each.code !== 'wrong-type' || each.data.example || !link) return each;
  const said = toPlain(nodeAt(node, field.split('.')));
  const figures = typeof said === 'string' ? (said.match(/\d*\.?\d+/g) ?? []).map(Number) : said;
  const at = (i: number): Plain =>
    Array.isArray(figures) ? (figures[i] ?? null) : typeof said === 'number' ? said : null;
  const ids = [...(layer.entries[link.to[0] as string]?.keys() ?? [])];
  return { ...each, data: { ...each.data, example: flowOf(Object.fromEntries(ids.map((id, i) => [id, at(i)]))) } };
}

/** What is wrong with an entry, with what the playbook has to put there. */
const withShown = (each: Problem, list: ListName, node: Located, layer: Layer): Problem =>
  [withNames, withMembers, withOne].reduce((told, shown) => shown(told, list, node, layer), withIds(each, list, layer));

/** Read when it is asked for: most of a base is no matter to who checks what lies over it. */
const soundValue = (id: string, node: SoundEntry): { id: string; value: Plain; node: Located } => ({
  id,
  node,
  get value() {
    return node.value;
  },
});

/** Checks every entry of a merged playbook against its schema. @param base what it lies over, for near matches */
export function resolveLayer(layer: Layer, problems: Problem[], base: Layer | null = null): Resolved {
  const take = <T>(schema: z.ZodType<T>, node: Located, list?: ListName): T | null => {
    const result = validated(schema, node);
    const others = list === undefined ? [] : [...(base?.entries[list]?.keys() ?? [])];
    const isKnown = others.includes(scalarAt(node, 'id') ?? '');
    const builtIn = list === 'measures' ? builtInMeasure(node) : null;
    if (builtIn) {
      problems.push(builtIn);
      return null;
    }
    const astray = list === undefined || isKnown ? null : astrayEntry(node, list, result.problems);
    if (astray) {
      problems.push(astray);
      return null;
    }
    const told =
      list === undefined || base === null
        ? result.problems
        : result.problems.map((each) => withRule(withNear(each, node, others, list, { base, layer }), node, base));
    const named = told.filter(({ code, data }) => code === 'missing-field' && (data.near as string[]).length > 0);
    // What else an entry lacks whose id is misspelt, the one of the base has.
    const kept = named.length > 0 ? named.slice(0, 1) : told;
    problems.push(...(list === undefined ? told : kept.map((each) => withShown(each, list, node, layer))));
    return result.value;
  };
  const values = Object.fromEntries(
    listNames.map((list) => [
      list,
      [...(layer.entries[list] as Map<string, Located>)].flatMap(([id, node]) => {
        if (isSound(node)) return [soundValue(id, node)];
        const value = take(kindOf(list).schema, node, list) as Plain | null;
        return value === null ? [] : [{ id, value, node }];
      }),
    ]),
  ) as Resolved['values'];
  return {
    header: take(headerSchema, layer.header),
    model: layer.model ? take(modelSchema, layer.model) : null,
    values,
    layer,
  };
}

/**
 * One list in the language asked for; what is not translated stays as it was written. That may be
 * another language than the playbook's own: a base in Chinese has its English in `text/en`, whoever extends it.
 */
function listIn(resolved: Resolved, list: ListName, locale: string): Plain[] {
  const texts = resolved.layer.texts[locale];
  const shape = proseShape(lists[list].schema);
  return resolved.values[list].map(({ id, value }) => (texts ? translateEntry(value, id, texts, shape) : value));
}

/** Items of a meeting carry ids of their own, and translators file them there. */
function translateEntry(
  value: Plain,
  id: string,
  texts: ReadonlyMap<string, Located>,
  shape: ReturnType<typeof proseShape>,
): Plain {
  const translated = translate(value, plainText(texts.get(id)), shape);
  const items = (translated as { items?: Plain }).items;
  if (!Array.isArray(items) || typeof shape !== 'object' || shape === null || !('fields' in shape)) return translated;
  const itemShape = (shape.fields.items as { list: ReturnType<typeof proseShape> } | undefined)?.list ?? null;
  const inner = items.map((item) =>
    translate(item, plainText(texts.get(String((item as { id?: Plain }).id))), itemShape),
  );
  return { ...(translated as Record<string, Plain>), items: inner };
}

const lessonFields: readonly LessonField[] = [
  'points',
  'materials',
  'handouts',
  'opening',
  'steps',
  'goodModel',
  'badModel',
  'questions',
  'note',
];
const isLesson = (field: string) => (lessonFields as readonly string[]).includes(field);

/** A course in two halves: what it is planned by, and what it is taught from. */
function halves(modules: readonly WholeModule[]): { modules: TrainingModule[]; lessons: Lesson[] } {
  const half = (module: WholeModule, wants: (field: string) => boolean) =>
    Object.fromEntries(Object.entries(module).filter(([field]) => field === 'id' || wants(field)));
  return {
    modules: modules.map((module) => half(module, (field) => !isLesson(field)) as TrainingModule),
    lessons: modules.map((module) => half(module, isLesson) as Lesson),
  };
}

/** Lines that a playbook adds stand after those of the item; so a number of a line keeps its meaning. */
function withLeads({ leads, ...part }: MeetingsPart & { leads: readonly Lead[] }): MeetingsPart {
  const added = (item: string) =>
    leads
      .filter((lead) => lead.item === item)
      // All that a line may say of itself, so that nothing a lead says is lost.
      .map(({ id: _id, item: _item, ...line }) => line);
  const meetings = part.meetings.map((meeting) => ({
    ...meeting,
    items: meeting.items.map((item) => ({ ...item, lines: [...item.lines, ...added(item.id)] })),
  }));
  return { ...part, meetings };
}

/** The parts of a resolved playbook in one language, as the program uses them. */
export function partsOf(resolved: Resolved, locale: string): Parts {
  const parts: Record<PartName, Record<string, unknown>> = {
    core: { model: resolved.model },
    meetings: {},
    curricula: {},
    lessons: {},
    coaching: {},
    sayings: {},
    heard: {},
    cases: {},
  };
  const entries = fitting(
    Object.fromEntries(listNames.map((list) => [list, listIn(resolved, list, locale)])),
    resolved.header?.channels,
  );
  for (const list of listNames) parts[lists[list].part][list] = withMeasureNames(list, entries[list] ?? []);
  const { modules, lessons } = halves(parts.curricula.modules as WholeModule[]);
  parts.core.moduleTitles = modules.map(({ id, title, trains }) => ({ id, title, mends: trains.signs }));
  parts.core.promotions = (parts.meetings.seasons as MeetingsPart['seasons']).flatMap(({ peaks = [] }) => peaks);
  const meetings = withLeads(parts.meetings as never);
  return {
    ...parts,
    meetings,
    curricula: { ...parts.curricula, modules },
    lessons: { ...parts.lessons, lessons },
  } as unknown as Parts;
}

export function titleIn(resolved: Resolved, locale: string): string {
  const header = resolved.header as Header;
  const text = header.language === locale ? undefined : plainText(resolved.layer.texts[locale]?.get(header.id));
  const title = (text as { title?: Plain } | undefined)?.title;
  return typeof title === 'string' ? title : header.title;
}
