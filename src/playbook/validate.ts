import type { z } from 'zod';
import { detectors } from '../domain/diagnosis/detectors/registry.ts';
import type { Place } from '../errors.ts';
import { additionsTo } from './additions.ts';
import { beneath } from './beneath.ts';
import { choicesNear } from './choices.ts';
import { difficultyOf, exampleOf, flowOf, formOf, idOf, oneOf, shareOf } from './example.ts';
import { depthOf, homesOf } from './homes.ts';
import { keyPlaceAt, type Located, nodeAt, type Plain, toPlain } from './located.ts';
import { oneForMissing } from './misfits.ts';
import { nearWords } from './near.ts';
import { type Problem, problem } from './problem.ts';
import { renamed } from './renamed.ts';
import { questionIn, tableMeant, withoutMinutes } from './said-parts.ts';
import { lineFor } from './sample.ts';
import { definitionOf, schemaAt, typeAt } from './schema-shape.ts';

/** All field names of a schema at any depth; enough to find what a misspelt one was meant to be. */
function fieldNames(schema: unknown, found = new Set<string>(), seen = new Set<unknown>()): Set<string> {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return found;
  seen.add(schema);
  const definition = (schema as { _zod?: { def?: Record<string, unknown> } })._zod?.def ?? {};
  const shape = definition.shape as Record<string, unknown> | undefined;
  for (const [name, inner] of Object.entries(shape ?? {})) {
    found.add(name);
    fieldNames(inner, found, seen);
  }
  for (const key of ['element', 'innerType', 'valueType', 'in', 'out']) fieldNames(definition[key], found, seen);
  return found;
}

/** Fields that editors know by themselves and nobody types. */
const UNTYPED = new Set(['origin', 'reconstructed', 'spare', 'channel']);

/** The fields that may stand at a path. */
function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const fields = Object.keys(definitionOf(schemaAt(schema, path)).shape ?? {});
  return [...fields, ...additionsTo(new Set(fields))].filter((field) => !UNTYPED.has(field));
}

type Field = [name: string, schema: unknown];

/** A field that need not be there and is the first to hold what was written: `answers` of a `good` that is a list. */
function optionalFor(all: readonly Field[], must: readonly Field[], value: Plain): Field[] {
  const fits = ([, field]: Field) => (field as z.ZodType).safeParse(value).success;
  const [first] = value === null ? [] : all.filter(fits);
  return first === undefined || must.includes(first) ? [] : [first];
}

/** Nobody is left out of what is for all of a team. */
const ANY_TEAM = '{min: 2, max: 30}';

/** `{minutes: 10, text: 讲}`: how the fields that must be there would stand, with what was written in its place. */
function skeletonAt(schema: z.ZodType, path: readonly PropertyKey[], value: Plain): string {
  const shape = definitionOf(schemaAt(schema, path)).shape ?? {};
  const all = Object.entries(shape);
  const must = all.filter(([, field]) => !(field as z.ZodType).safeParse(undefined).success);
  const needed = must.length > 0 ? [...optionalFor(all, must, value), ...must] : all.slice(0, 2);
  if (needed.length === 0) return '';
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const names = needed.map(([name]) => name);
  const asked = questionIn(text, names);
  if (asked !== null) return asked;
  const isRange = names.every((name) => name === 'min' || name === 'max');
  // Nothing of a range was said: what is usual there.
  if (isRange && !/\d/.test(text))
    return path.at(-1) === 'people' ? ANY_TEAM : lineFor(schema, path).replace(/^\w+: /, '');
  const digits = /\d+/.exec(text)?.[0] ?? (path.at(-1) === 'quick' ? '2' : '…');
  // Of several texts, what was written is the first.
  const isText = ([name, field]: [string, unknown]) =>
    name !== 'id' && !['number', 'array', 'record', 'object'].includes(typeAt(field));
  const first = needed.find(isText)?.[0];
  const lists = needed.filter(([, field]) => typeAt(field) === 'array').map(([name]) => name);
  const said = ([name, field]: [string, unknown]): string => {
    const type = typeAt(field);
    if (isRange || type === 'number') return digits;
    if (type === 'array') return Array.isArray(value) && name === lists[0] ? flowOf(value) : '[…]';
    return name === first && text !== '' ? flowOf(withoutMinutes(text, names)) : '…';
  };
  return `{${needed.map((each) => `${each[0]}: ${said(each)}`).join(', ')}}`;
}

/** The words among which one may choose where an entry of its own kind may stand instead. */
const wordsAt = (schema: z.ZodType, path: readonly PropertyKey[]): string[] =>
  (definitionOf(schemaAt(schema, path)).options ?? []).flatMap((each) => Object.keys(definitionOf(each).entries ?? {}));

type Issue = z.core.$ZodIssue;

const DAYS_OF_YEAR = /(?:^|\.)(?:from|to|peaks)(?:\.|$)/;

/** A number that was meant for a text as its author typed it: `12.20` is 12.2 to the program. */
function asTyped({ excerpt, column }: Place, value: Plain): Plain {
  if (typeof value !== 'number' || excerpt === undefined || column === undefined) return value;
  return /^[\d.]+/.exec(excerpt.slice(column - 1))?.[0] ?? value;
}

function ofWrongType(issue: Extract<Issue, { code: 'invalid_type' }>, name: string, at: Place, where: Where): Problem {
  const { schema, value } = where;
  const words = issue.expected === 'array' ? wordsOfMembers(schema, issue.path) : [];
  if (words.length > 0 && typeof value === 'string') {
    const meant = words.filter((word) => value.includes(word));
    const example = flowOf(meant.length > 0 ? meant : choicesNear(value, words));
    return problem('wrong-type', at, { field: name, expected: issue.expected, example });
  }
  const hidden = value === null ? hiddenByHash(at) : null;
  if (hidden) return problem(hidden.isFormula ? 'excel-error' : 'hash-only', at, { field: name, ...hidden });
  // A key with nothing behind it is no value of another kind.
  if (value === null && issue.expected === 'string')
    return problem('too-small', at, { field: name, least: '1', what: 'string', example: '' });
  if (issue.expected === 'int' && typeof value === 'number' && where.whole === undefined)
    return problem('not-whole', at, { field: name, below: Math.max(1, Math.floor(value)), above: Math.ceil(value) });
  const typed = asTyped(at, value);
  const example =
    issue.expected === 'string' && DAYS_OF_YEAR.test(name)
      ? formOf(name, typed)
      : exampleOf(issue.expected, name, where.whole ?? typed) || skeletonAt(schema, issue.path, value);
  return problem('wrong-type', at, { field: name, expected: issue.expected, example });
}

/** The words among which the members of a list are chosen; none where they are free. */
const wordsOfMembers = (schema: z.ZodType, path: readonly PropertyKey[]): string[] =>
  Object.keys(definitionOf(schemaAt(schema, [...path, 0])).entries ?? {});

const EXCEL_ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|#+)/;

/** `title: #1 先打`: all of the text is a remark to YAML. */
function hiddenByHash({ excerpt = '' }: Place): { text: string; example: string; isFormula: boolean } | null {
  const [, key = '', text = ''] = /(?<![\w-])([\w-]{1,40}):\s{1,4}(#.{1,200})/.exec(excerpt) ?? [];
  if (text === '') return null;
  return {
    text: text.slice(0, 30),
    example: `${key}: '${text.replaceAll("'", "''")}'`,
    isFormula: EXCEL_ERROR.test(text),
  };
}

interface Where {
  schema: z.ZodType;
  /** What is wrong. */
  value: Plain;
  /** The list that it is in, where only all of it shows what was meant. */
  whole?: Plain | undefined;
}

/** Of several kinds of which one has to stand there the one that has most of the names; null where none has any. */
function kindWith(options: readonly unknown[], keys: readonly string[]): z.ZodType | null {
  const shared = (option: unknown) => keys.filter((key) => key in (definitionOf(option).shape ?? {})).length;
  const [best] = [...options].sort((a, b) => shared(b) - shared(a));
  const tables = options.filter((each) => definitionOf(each).shape !== undefined);
  return best !== undefined && (shared(best) > 0 || tables.length === 1)
    ? ((shared(best) > 0 ? best : tables[0]) as z.ZodType)
    : null;
}

/** What is wrong within one that is of a kind, though of several another might stand there: told as of that kind. */
function withinKind(issue: Issue, { schema, value }: Where, node: Located): Problem[] | null {
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  const kind = keys.length === 0 ? null : kindWith(definitionOf(schemaAt(schema, issue.path)).options ?? [], keys);
  const told = kind === null ? [] : validate(kind, nodeAt(node, issue.path)).problems;
  return told.length === 0 ? null : told;
}

/** Names of which each stands for another kind of entry: one of them is misspelt, or none is there. */
function ofNoKind(issue: Issue, name: string, at: Place, { schema, value }: Where, node: Located): Problem {
  const options = definitionOf(schemaAt(schema, issue.path)).options ?? [];
  const known = [...new Set(options.flatMap((each) => Object.keys(definitionOf(each).shape ?? {})))];
  const keys = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
  const stray = keys.find((key) => !known.includes(key));
  if (known.length > 0 && stray !== undefined)
    return problem('unknown-field', keyPlaceAt(node, issue.path, stray), {
      field: stray,
      near: nearWords(stray, known),
      known,
    });
  const takesText = options.some((each) => typeAt(each) === 'string');
  if (value === null && takesText)
    return problem('too-small', at, { field: name, least: '1', what: 'string', example: '' });
  const quoted = takesText && typeof value !== 'object' ? `'${value}'` : '';
  return problem('bad-form', at, {
    field: name,
    value: flowOf(value),
    example: quoted || (known.length > 0 ? oneOf(known, String(value)) : formOf(name, value)),
  });
}

/** `months: [4]`: from there on for two. */
function stretchFrom(name: string, value: readonly Plain[]): string | null {
  const [from] = value;
  return name === 'months' && typeof from === 'number' ? `months: [${from}, ${from + 2}]` : null;
}

/** `box` around the minutes that a meeting has. */
function lineBeside(name: string, node: Located, path: readonly PropertyKey[]): string | null {
  const minutes = name === 'box' ? toPlain(nodeAt(node, [...path.slice(0, -1), 'minutes'])) : null;
  return typeof minutes === 'number' ? `box: {min: ${Math.max(1, minutes - 2)}, max: ${minutes + 2}}` : null;
}

/** What was meant by a figure below its least: `0.8` of a hundred is 80, day 0 is Sunday. */
function leastFor(name: string, value: Plain, least: string, isInclusive: boolean): string {
  if (typeof value !== 'number') return '';
  if (name === 'passMark' && value > 0 && value <= 1) return String(Math.round(value * 100));
  if (name.startsWith('weekdays')) return '7';
  if (name.startsWith('probability')) return '0.01';
  // A dash before it made it negative.
  if (value < 0) return String(-value);
  return isInclusive ? least : '1';
}

/** The like above the most: `60` hours were minutes, `55` of one is a share. @param beside figures of the same table */
function mostFor(name: string, value: Plain, most: number, beside: readonly number[]): string {
  if (typeof value !== 'number') return '';
  if (name === 'difficulty') return difficultyOf(value);
  if (most === 1) return shareOf(value, beside) || (value === 1 ? '0.99' : '');
  const isMinutes = name.endsWith('hours') && value % 30 === 0 && value / 60 <= most;
  return String(isMinutes ? value / 60 : most);
}

/** The figures of the table that one stands in. */
function figuresBeside(issue: Issue, node: Located): number[] {
  const owner = toPlain(nodeAt(node, issue.path.slice(0, -1)));
  const isTable = typeof owner === 'object' && owner !== null && !Array.isArray(owner);
  return isTable ? Object.values(owner).filter((each) => typeof each === 'number') : [];
}

/** What is counted; `beyond` where the limit itself is not allowed either. */
const kindOfLimit = (issue: { origin: string; inclusive?: boolean | undefined }) =>
  issue.inclusive === false ? 'beyond' : issue.origin;

/** As one would say it: entries of lists count from 1. */
const field = (issue: Issue) =>
  issue.path.map((step) => (typeof step === 'number' ? String(step + 1) : String(step))).join('.');

/** What rules that read a sign off the records are told; beside them it is told to nobody. */
const PARAMETERS = new Set(Object.values(detectors).flatMap(({ parameters }) => Object.keys(parameters)));

function unknownFields(
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  node: Located,
  schema: z.ZodType,
): Problem[] {
  const own = fieldNames(schema);
  const known = [...own, ...additionsTo(own)];
  const takesRule = definitionOf(schemaAt(schema, issue.path)).shape?.computed !== undefined;
  const rule = takesRule ? issue.keys.filter((key) => key === 'detector' || PARAMETERS.has(key)) : [];
  const slid = rule.length > 1 ? [ruleOutside(rule, issue.path, node)] : [];
  return [
    ...slid,
    ...issue.keys
      .filter((key) => slid.length === 0 || !rule.includes(key))
      .map((key) => {
        const place = keyPlaceAt(node, issue.path, key);
        const value = toPlain(nodeAt(node, [...issue.path, key]));
        const isRule = takesRule && PARAMETERS.has(key);
        const astray = isRule ? null : strayField(key, value, place, { schema, known, isDeep: issue.path.length > 0 });
        return (
          astray ??
          problem('unknown-field', place, {
            ...(isRule ? { example: `computed: {${key}: ${flowOf(value)}}` } : {}),
            ...(isAsked(key, schema, issue.path)
              ? { example: flowOf({ question: key, answer: value }).slice(1, -1) }
              : {}),
            field: key,
            near: choicesNear(key, known),
            known: fieldsAt(schema, issue.path),
          })
        );
      }),
  ];
}

/** `第一通先说什么？: 车牌`: the question itself where its name belongs. */
const isAsked = (key: string, schema: z.ZodType, path: readonly PropertyKey[]): boolean =>
  /[?？]\s*$/.test(key) && fieldsAt(schema, path).includes('answer');

/** The parts of a rule that stand beside one another instead of within `computed`: one mistake. */
function ruleOutside(keys: readonly string[], path: readonly PropertyKey[], node: Located): Problem {
  const parts = Object.fromEntries(keys.map((key) => [key, toPlain(nodeAt(node, [...path, key]))]));
  const example = `computed: ${flowOf(parts)}`;
  return problem('unknown-field', keyPlaceAt(node, path, keys[0] as string), {
    field: keys.join('、'),
    near: [],
    known: [],
    example,
  });
}

/** `removeItems`: what the base has and is not wanted is named in one place for all. */
const TAKES_OUT = /^(?:remove|delete|drop|without|exclude)[A-Z]/;

/** A field that is right by its name, and wrong where it stands: at another depth of the entry, or in another entry's list. */
function strayField(
  field: string,
  value: Plain,
  place: Place,
  { schema, known, isDeep }: { schema: z.ZodType; known: readonly string[]; isDeep: boolean },
): Problem | null {
  const depth = depthOf(schema, field);
  if (depth !== null)
    return problem('field-depth', place, { field, above: isDeep && depth === '' ? 'id' : '', below: depth });
  if (TAKES_OUT.test(field) && Array.isArray(value)) {
    const lists = ['playbook.yaml'];
    return problem('field-elsewhere', place, { field, lists, example: `remove: ${flowOf(value)}` });
  }
  const homes = choicesNear(field, known).length > 0 ? [] : homesOf(field, value);
  const [first] = homes;
  if (!first) return null;
  return problem('field-elsewhere', place, { field, lists: homes.map(({ list }) => list), example: first.example });
}

/** Weekdays are read together, so that one remedy mends all of them. */
function wholeAt(issue: Issue, node: Located): Plain | undefined {
  const at = issue.path.indexOf('weekdays');
  return at === -1 ? undefined : toPlain(nodeAt(node, issue.path.slice(0, at + 1)));
}

/** Members of one list that are all of a wrong kind are one mistake. */
function oneAList(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter((issue) => {
    if (issue.code !== 'invalid_type' || typeof issue.path.at(-1) !== 'number') return true;
    const key = JSON.stringify([issue.path.slice(0, -1), issue.expected]);
    return !seen.has(key) && seen.add(key);
  });
}

/** zod's codes in the words of this project; its own sentences are English only. */
function toProblems(issue: Issue, node: Located, schema: z.ZodType): Problem[] {
  const at = nodeAt(node, issue.path).place;
  const name = field(issue);
  const value = toPlain(nodeAt(node, issue.path));
  // Only a value that is not there at all has no input; a choice that is not made says so by another code.
  if (issue.code !== 'unrecognized_keys' && issue.input === undefined)
    return [
      problem('missing-field', at, {
        field: name,
        near: [],
        examples: [lineBeside(name, node, issue.path) ?? lineFor(schema, issue.path)],
      }),
    ];
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownFields(issue, node, schema);
    case 'invalid_type':
      return [ofWrongType(issue, name, at, { schema, value, whole: wholeAt(issue, node) })];
    case 'too_small':
      return [
        problem('too-small', at, {
          field: name,
          least: String(issue.minimum),
          what: kindOfLimit(issue),
          example: Array.isArray(value)
            ? (stretchFrom(name, value) ?? lineFor(schema, issue.path))
            : leastFor(name, value, String(issue.minimum), issue.inclusive !== false),
        }),
      ];
    case 'too_big':
      return [
        problem('too-big', at, {
          field: name,
          most: String(issue.maximum),
          what: kindOfLimit(issue),
          example: mostFor(name, value, Number(issue.maximum), figuresBeside(issue, node)),
        }),
      ];
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return [problem('bad-choice-value', at, { field: name, choices, near: choicesNear(String(value), choices) })];
    }
    case 'invalid_format':
      return [
        name === 'id' || name.endsWith('.id')
          ? problem('bad-id', at, { value: String(value), example: idOf(String(value)) })
          : problem('bad-form', at, { field: name, value: String(value), example: formOf(name, value) }),
      ];
    default: {
      const choices = wordsAt(schema, issue.path);
      const example = tableMeant(value, schemaAt(schema, issue.path), name);
      if (example !== null) return [problem('bad-form', at, { field: name, value: String(value), example })];
      if (choices.length > 0 && typeof value === 'string')
        return [problem('bad-choice-value', at, { field: name, choices, near: choicesNear(value, choices) })];
      return withinKind(issue, { schema, value }, node) ?? [ofNoKind(issue, name, at, { schema, value }, node)];
    }
  }
}

/** Checks one entry against its schema; the value comes back with defaults filled in. */
export function validate<T>(schema: z.ZodType<T>, node: Located): { value: T | null; problems: Problem[] } {
  const result = schema.safeParse(toPlain(node), { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const { issues: left, problems } = beneath(result.error.issues, node, schema);
  const { issues, problems: others } = renamed(left, node, schema);
  const told = oneAList(issues).flatMap((issue) => toProblems(issue, node, schema));
  return { value: null, problems: oneForMissing([...problems, ...others, ...told]) };
}
