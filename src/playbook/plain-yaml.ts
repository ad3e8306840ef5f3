import { stringify } from 'yaml';
import { errorFrom } from '../errors.ts';
import { readOwnText } from '../platform/cannot-read.ts';
import type { Located, Plain } from './located.ts';
import { parseYaml } from './parse-yaml.ts';

/**
 * Reads a YAML file that is no part of a playbook, under the same guard: size, depth, no anchors, no tags.
 * @throws TeamctlError `io`, or `invalid` with the place of the first fault
 */
export function readYamlFile(file: string): Located {
  const { node, problems } = parseYaml(file, readOwnText(file));
  const [first] = problems;
  if (node !== null && first === undefined) return node;
  throw errorFrom('invalid', first?.code ?? 'yaml-syntax', { ...first?.data }, first?.place ?? { file });
}

export const writeYaml = (value: Plain): string => stringify(value, { lineWidth: 0 });
