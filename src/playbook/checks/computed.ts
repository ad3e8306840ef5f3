import { memberDetectors } from '../../domain/coaching/compute-member-signs.ts';
import { detectors } from '../../domain/diagnosis/detectors/registry.ts';
import type { ParameterKind, Registered } from '../../domain/diagnosis/detectors/view.ts';
import { exampleOf, shareOf } from '../example.ts';
import { keyPlaceAt, type Located, nodeAt, type Plain } from '../located.ts';
import { nearWords } from '../near.ts';
import { type Problem, problem } from '../problem.ts';
import type { Check } from './check.ts';

const MOST: Partial<Record<ParameterKind, number>> = { share: 1, ratio: 2 };

function checkParameter(node: Located, name: string, value: Plain, kind: ParameterKind): Problem[] {
  const { place } = nodeAt(node, ['computed', name]);
  const field = `computed.${name}`;
  if (typeof value !== 'number')
    return [problem('wrong-type', place, { field, expected: 'number', example: exampleOf('number', field, value) })];
  if (kind === 'count' && !Number.isInteger(value))
    return [problem('wrong-type', place, { field, expected: 'int', example: String(Math.round(value)) })];
  const most = MOST[kind];
  if (value <= 0) return [problem('too-small', place, { field, least: '0', what: 'beyond' })];
  if (most !== undefined && value > most)
    return [
      problem('too-big', place, { field, most: String(most), what: '', example: most === 1 ? shareOf(value) : '' }),
    ];
  return [];
}

type Known = Readonly<Record<string, Registered<unknown>>>;

function checkSign(value: unknown, node: Located, known: Known): Problem[] {
  const { computed } = value as { computed?: { detector: string; [parameter: string]: Plain } };
  if (!computed) return [];
  const { detector, ...given } = computed;
  const names = Object.keys(known);
  if (!names.includes(detector)) {
    const { place } = nodeAt(node, ['computed', 'detector']);
    return [problem('detector-unknown', place, { detector, near: nearWords(detector, names), known: names })];
  }
  const { parameters } = known[detector] as Registered<unknown>;
  const fields = Object.keys(parameters);
  return Object.entries(given).flatMap(([field, number]) => {
    if (fields.includes(field)) return checkParameter(node, field, number, parameters[field] as ParameterKind);
    const place = keyPlaceAt(node, ['computed'], field);
    return [problem('unknown-field', place, { field, near: nearWords(field, fields), known: fields })];
  });
}

/** A sign that is read off the records names a detector of its kind, of teams or of members, and parameters that it has. */
export const checkComputed: Check = ({ values }) => [
  ...[...values.signs, ...values.concerns].flatMap(({ value, node }) => checkSign(value, node, detectors)),
  ...values.memberSigns.flatMap(({ value, node }) => checkSign(value, node, memberDetectors)),
];
