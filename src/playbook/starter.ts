import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { TeamctlError } from '../errors.ts';
import { type Bundled, loadPlaybook } from './load.ts';
import { scalarAt } from './located.ts';
import type { Language } from './parts.ts';
import { writeFolder } from './write-folder.ts';

/** The comments and texts that teach; in the language of who asked for the playbook. */
export interface StarterWords {
  title: string;
  /** The same in the playbook's other language. */
  otherTitle: string;
  source: string;
  header: string;
  remove: string;
  signs: string;
  signsMore: string;
  cases: string;
  caseTitle: string;
  text: string;
}

export interface StarterOptions extends Bundled {
  id: string | undefined;
  /** Id of a bundled playbook, or a directory beside the new one. */
  base: string;
  language: Language;
  schemaDir: string;
  words: StarterWords;
}

/** An id out of the name of a directory, whatever its letters; `my-playbook` when nothing is left. */
function idFrom(folder: string): string {
  const id = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|(?<!-)-+$/g, '');
  return id === '' ? 'my-playbook' : id;
}

/** Beside the playbook; what begins with a dot is not read as part of it. */
const SCHEMAS = '.schema';

/** Below the folder of a playbook. */
export const schemaFile = (name: 'playbook' | 'text'): string => `${SCHEMAS}/${name}.schema.json`;

/** What an editor looks for in the first line. @param up from the file to the folder of the playbook */
export const schemaComment = (name: 'playbook' | 'text', up = ''): string =>
  `# yaml-language-server: $schema=${up}${schemaFile(name)}\n`;

const quoted = (text: string) => JSON.stringify(text);

function filesOf(id: string, options: StarterOptions): Record<string, string> {
  const { base, language, words } = options;
  const other = language === 'en' ? 'zh-CN' : 'en';
  return {
    'playbook.yaml': `${schemaComment('playbook')}# ${words.header}
id: ${id}
version: 0.1.0
title: ${quoted(words.title)}
language: ${language}
extends: ${base}
# ${words.remove}
remove: []
source: ${quoted(words.source)}
`,
    'signs.yaml': `${schemaComment('playbook')}# ${words.signs}
# ${words.signsMore}
signs:
  - {id: avoids-calling, computed: {drop: 0.3}}
`,
    'cases.yaml': `${schemaComment('playbook')}# ${words.cases}
cases:
  - title: ${quoted(words.caseTitle)}
    ageMonths: 3
    seen: [avoids-calling, wavering-resolve]
    expect: storming
`,
    [join('text', other, 'playbook.yaml')]: `${schemaComment('text', '../../')}# ${words.text}
${id}:
  title: ${quoted(words.otherTitle)}
`,
  };
}

/**
 * Writes a playbook that extends another one, small enough to read in a minute.
 * @throws TeamctlError `usage` when the directory exists, `not-found` for an unknown base
 */
export function writeStarter(folder: string, options: StarterOptions): { id: string } {
  if (existsSync(folder)) throw new TeamctlError('usage', 'init-exists', { folder });
  const target = /[\\/]/.test(options.base) ? join(folder, options.base) : options.base;
  const wanted = options.id ?? idFrom(folder);
  const known = scalarAt(loadPlaybook(target, options).layer.header, 'id');
  const id = wanted === known ? `my-${wanted}` : wanted;
  // Copied beside what it describes: a path into this program means nothing on a colleague's computer.
  const copies = ['playbook', 'text'].map((name) => {
    const file = `${name}.schema.json`;
    return [join(SCHEMAS, file), readFileSync(join(options.schemaDir, file), 'utf8')] as const;
  });
  writeFolder(folder, { ...filesOf(id, options), ...Object.fromEntries(copies) });
  return { id };
}
