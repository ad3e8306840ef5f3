import { memberDetectors } from '../../domain/coaching/compute-member-signs.ts';
import { LOOK_BACK_DAYS } from '../../domain/diagnosis/compute-signs.ts';
import { detectors } from '../../domain/diagnosis/detectors/registry.ts';
import type { ParameterKind, Registered } from '../../domain/diagnosis/detectors/view.ts';
import { isMeasure, measures, measureWord } from '../../domain/records/day-record.ts';
import type { Place } from '../../errors.ts';
import { nearIds } from '../called.ts';
import { choicesNear } from '../choices.ts';
import { exampleOf, flowOf, shareOf } from '../example.ts';
import type { Layer } from '../layer.ts';
import { keyPlaceAt, type Located, nodeAt, type Plain, scalarAt } from '../located.ts';
import { nearWords } from '../near.ts';
import { type Problem, problem } from '../problem.ts';
import type { Check } from './check.ts';

const MOST: Partial<Record<ParameterKind, number>> = { share: 1, ratio: 2 };

/** Of a measure in per cent a line is drawn at 40, and not at 0.4; nothing lies above what is the most. */
function checkLevel(node: Located, name: string, value: Plain, measure: Located | undefined): Problem[] {
  const most = measure?.kind === 'map' ? measure.entries.get('most')?.value : undefined;
  const { place } = nodeAt(node, ['computed', name]);
  const field = `computed.${name}`;
  if (typeof value !== 'number') return [];
  const limit = most?.kind === 'scalar' && typeof most.value === 'number' ? most.value : Number.POSITIVE_INFINITY;
  if (value > limit) return [problem('too-big', place, { field, most: String(limit), what: '', example: '' })];
  const isShare = isOfHundred(measure) && limit >= 100 && value > 0 && value < 1;
  return isShare ? [problem('level-share', place, { value, example: `${name}: ${tidy(value * 100)}` }, 'warning')] : [];
}

const tidy = (value: number) => Number(value.toPrecision(6));

const isOfHundred = (measure: Located | undefined): boolean =>
  measure !== undefined && /[%％]/.test(scalarAt(measure, 'unit') ?? '');

function checkParameter(
  node: Located,
  name: string,
  value: Plain,
  kind: ParameterKind,
  measure: Located | undefined,
): Problem[] {
  const { place } = nodeAt(node, ['computed', name]);
  const field = `computed.${name}`;
  if (typeof value !== 'number') {
    // 40 % of a measure in per cent is 40.
    const meant = kind === 'level' && isOfHundred(measure) ? 'most' : field;
    return [problem('wrong-type', place, { field, expected: 'number', example: exampleOf('number', meant, value) })];
  }
  if (kind === 'count' && !Number.isInteger(value))
    return [problem('wrong-type', place, { field, expected: 'int', example: String(Math.round(value)) })];
  const most = MOST[kind];
  if (kind === 'level' ? value < 0 : value <= 0)
    return [
      problem('too-small', place, {
        field,
        least: '0',
        what: 'beyond',
        example: value < 0 ? String(-value) : String(USUAL_WEEKS[name] ?? ''),
      }),
    ];
  if (kind === 'level') return checkLevel(node, name, value, measure);
  if (most !== undefined && value > most)
    return [
      problem('too-big', place, { field, most: String(most), what: '', example: most === 1 ? shareOf(value) : '' }),
    ];
  return [];
}

/** Of a target all is 1: below 80 every team is. */
const MOST_OF_TARGET = 5;
function percentOfTarget(node: Located, detector: string, given: Readonly<Record<string, Plain>>): Problem[] {
  if (detector !== 'attainment') return [];
  return Object.entries(given).flatMap(([name, value]) => {
    if (!['above', 'below'].includes(name) || typeof value !== 'number' || value <= MOST_OF_TARGET) return [];
    const { place } = nodeAt(node, ['computed', name]);
    return [problem('target-percent', place, { value, example: `${name}: ${tidy(value / 100)}` })];
  });
}

/** Over one line or under another one: where the lines lie the wrong way round, that is always so. */
function alwaysSo(node: Located, given: Readonly<Record<string, Plain>>): Problem[] {
  const { above, below } = given;
  if (typeof above !== 'number' || typeof below !== 'number' || above >= below) return [];
  const { place } = nodeAt(node, ['computed', 'above']);
  return [problem('lines-cross', place, { above, below, example: `above: ${below}, below: ${above}` })];
}

type Known = Readonly<Record<string, Registered<unknown>>>;

/** Measures that every team has, as playbooks spell them. */
const everyTeams = measures.map(measureWord);

/** A measure that is named must be there: one that every team has, or one of the playbook's own. */
function checkMeasure(node: Located, name: string, value: Plain, layer: Layer): Problem[] {
  const own = [...(layer.entries.measures?.keys() ?? [])];
  const known = [...everyTeams, ...own];
  if (Array.isArray(value) && value.length > 0) {
    const { place } = nodeAt(node, ['computed', name]);
    return [problem('wrong-type', place, { field: `computed.${name}`, expected: 'string', example: String(value[0]) })];
  }
  const id = String(value);
  if (known.includes(id) || isMeasure(id)) return [];
  const { place } = nodeAt(node, ['computed', name]);
  return [problem('dangling', place, { id, list: 'measures', near: nearIds(id, known, layer, ['measures']), known })];
}

/** What is often written there: of a target 0.8, of a measure in per cent 40. */
function usualOf(detector: string, field: string, measure: Located | undefined): string {
  if (field === 'measure') return 'effective';
  if (field === 'to') return 'dials';
  if (detector === 'attainment') return '0.8';
  return isOfHundred(measure) ? '40' : '1';
}

/** What a detector cannot do without. */
function missing(
  node: Located,
  { detector, needs, measure }: { detector: string; needs: Registered<unknown>['needs']; measure: Located | undefined },
  given: readonly string[],
): Problem[] {
  const lacking = (needs ?? []).find((group) => !group.some((name) => given.includes(name)));
  if (!lacking) return [];
  const { place } = nodeAt(node, ['computed']);
  return [
    problem('missing-field', place, {
      field: `computed.${lacking.join(' / ')}`,
      near: [],
      examples: [`${lacking[0]}: ${usualOf(detector, lacking[0] as string, measure)}`],
    }),
  ];
}

const WEEKS = LOOK_BACK_DAYS / 7;
/** What detectors take where a playbook says nothing. */
const USUAL_WEEKS: Readonly<Record<string, number>> = { weeks: 2, baselineWeeks: 4 };

/** Windows that lie behind one another must end where records do: further back there would be silence, not an answer. */
function reach(node: Located, fields: readonly string[], given: Readonly<Record<string, Plain>>): Problem[] {
  const windows = fields.filter((field) => /weeks/i.test(field));
  const said = windows.filter((field) => given[field] !== undefined);
  const weeks = windows.reduce((sum, field) => sum + Number(given[field] ?? USUAL_WEEKS[field] ?? 0), 0);
  const longest = said.sort((a, b) => Number(given[b]) - Number(given[a]))[0];
  if (longest === undefined || !(weeks > WEEKS)) return [];
  const { place } = nodeAt(node, ['computed', longest]);
  const example = `${longest}: ${Math.max(1, WEEKS - (weeks - Number(given[longest])))}`;
  return [problem('computed-reach', place, { fields: windows.join(' + '), weeks, most: WEEKS, example })];
}

/** `attainment: 80` for `below: 0.8`: the line under the name of the rule. */
function lineByName(
  place: Place,
  { detector, field, line, number }: { detector: string; field: string; line: string; number: Plain },
): Problem {
  const isPercent = detector === 'attainment' && typeof number === 'number' && number > MOST_OF_TARGET;
  const example = `${line}: ${isPercent ? tidy(number / 100) : flowOf(number)}`;
  return problem('unknown-field', place, { field, near: [line], known: [], example });
}

function checkSign(value: unknown, node: Located, known: Known, layer: Layer): Problem[] {
  const { computed } = value as { computed?: { detector: string; [parameter: string]: Plain } };
  if (!computed) return [];
  const { detector, ...given } = computed;
  const names = Object.keys(known);
  if (!names.includes(detector)) {
    const { place } = nodeAt(node, ['computed', 'detector']);
    return [problem('detector-unknown', place, { detector, near: choicesNear(detector, names), known: names })];
  }
  const { parameters, needs } = known[detector] as Registered<unknown>;
  const fields = Object.keys(parameters);
  // Of other detectors a line is a share of something: of a target, of another measure.
  const isPlain = detector === 'above' || detector === 'below';
  const measure = isPlain ? layer.entries.measures?.get(String(given.measure)) : undefined;
  const wrong = Object.entries(given).flatMap(([field, number]) => {
    if (parameters[field] === 'measure') return checkMeasure(node, field, number, layer);
    if (fields.includes(field)) return checkParameter(node, field, number, parameters[field] as ParameterKind, measure);
    const place = keyPlaceAt(node, ['computed'], field);
    const [line] = (needs ?? []).find((group) => group.every((each) => given[each] === undefined)) ?? [];
    if (field === detector && line !== undefined) return [lineByName(place, { detector, field, line, number })];
    const inWeeks = field.replace('days', 'weeks').replace('Days', 'Weeks');
    const near = fields.includes(inWeeks) ? [inWeeks] : nearWords(field, fields);
    return [problem('unknown-field', place, { field, near, known: fields })];
  });
  return [
    ...wrong,
    ...percentOfTarget(node, detector, given),
    ...alwaysSo(node, given),
    // What is there under another name is not missing.
    ...missing(node, { detector, needs, measure }, [
      ...Object.keys(given),
      ...wrong.flatMap(({ data }) => (data.near as string[] | undefined) ?? []),
    ]),
    ...reach(node, fields, given),
  ];
}

/** A sign that is read off the records names a detector of its kind, of teams or of members, and parameters that it has. */
export const checkComputed: Check = ({ values, layer }) => [
  ...[...values.signs, ...values.concerns].flatMap(({ value, node }) => checkSign(value, node, detectors, layer)),
  ...values.memberSigns.flatMap(({ value, node }) => checkSign(value, node, memberDetectors, layer)),
];
