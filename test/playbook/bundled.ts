import { resolve } from 'node:path';
import { type Linted, lintPlaybook } from '../../src/playbook/lint.ts';
import type { Parts } from '../../src/playbook/parts.ts';
import { partsOf } from '../../src/playbook/resolve.ts';

/** The playbooks that come with the program, as they are written: nothing that was compiled. */
export const bundledDir: string = resolve('playbooks');

/** Made once for all test files of a worker: reading and judging a playbook takes a second, and nobody changes what comes of it. */
const once = <Value>(make: (key: string) => Value) => {
  const made = new Map<string, Value>();
  return (key: string): Value => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
};

/** A bundled playbook, read from its files and checked. @param id its folder */
export const linted: (id: string) => Linted = once((id) => lintPlaybook(id, { bundledDir }));

const partsAt = once((key) => {
  const [id, language] = key.split(' ') as [string, string];
  return partsOf(linted(id).resolved, language);
});

/** What the program makes of it in a language. */
export const partsIn = (id: string, language: string): Parts => partsAt(`${id} ${language}`);
