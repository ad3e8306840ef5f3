import { detectorParameters, type ParameterKind } from '../../domain/diagnosis/detectors/parameters.ts';
import { keyPlaceAt, type Located, nodeAt, type Plain } from '../located.ts';
import { nearWords } from '../near.ts';
import { type Problem, problem } from '../problem.ts';
import type { Check } from './check.ts';

const MOST: Partial<Record<ParameterKind, number>> = { share: 1, ratio: 2 };

function checkParameter(node: Located, name: string, value: Plain, kind: ParameterKind): Problem[] {
  const { place } = nodeAt(node, ['computed', name]);
  const field = `computed.${name}`;
  if (typeof value !== 'number') return [problem('wrong-type', place, { field, expected: 'number' })];
  if (kind === 'count' && !Number.isInteger(value)) return [problem('wrong-type', place, { field, expected: 'int' })];
  const most = MOST[kind];
  if (value <= 0) return [problem('too-small', place, { field, least: '0', what: 'beyond' })];
  if (most !== undefined && value > most) return [problem('too-big', place, { field, most: String(most), what: '' })];
  return [];
}

/** A sign that is read off the records names a detector that exists, and parameters that it has. */
export const checkComputed: Check = ({ values }) =>
  [...values.signs, ...values.memberSigns, ...values.concerns].flatMap(({ value, node }) => {
    const { computed } = value as { computed?: { detector: string; [parameter: string]: Plain } };
    if (!computed) return [];
    const { detector, ...parameters } = computed;
    const known = Object.hasOwn(detectorParameters, detector) ? detectorParameters[detector] : undefined;
    if (!known) {
      const all = Object.keys(detectorParameters);
      const { place } = nodeAt(node, ['computed', 'detector']);
      return [problem('detector-unknown', place, { detector, near: nearWords(detector, all), known: all })];
    }
    return Object.entries(parameters).flatMap(([name, given]) => {
      const kind = Object.hasOwn(known, name) ? known[name] : undefined;
      if (kind) return checkParameter(node, name, given, kind);
      const names = Object.keys(known);
      const place = keyPlaceAt(node, ['computed'], name);
      return [problem('unknown-field', place, { field: name, near: nearWords(name, names), known: names })];
    });
  });
