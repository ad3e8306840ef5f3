import { stringify } from 'yaml';
import { errorFrom, TeamctlError } from '../errors.ts';
import { readText } from '../platform/read-text.ts';
import type { Located, Plain } from './located.ts';
import { parseYaml } from './parse-yaml.ts';

/**
 * Reads a YAML file that is no part of a playbook, under the same guard: size, depth, no anchors, no tags.
 * @throws TeamctlError `io`, or `invalid` with the place of the first fault
 */
export function readYamlFile(file: string): Located {
  let text: string;
  try {
    text = readText(file);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new TeamctlError('io', 'cannot-read-file', { file, reason });
  }
  const { node, problems } = parseYaml(file, text);
  const [first] = problems;
  if (node !== null && first === undefined) return node;
  throw errorFrom('invalid', first?.code ?? 'yaml-syntax', { ...first?.data }, first?.place ?? { file });
}

export const writeYaml = (value: Plain): string => stringify(value, { lineWidth: 0 });
