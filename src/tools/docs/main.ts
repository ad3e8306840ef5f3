// Writes what is generated from the code: JSON Schemas for editors, the command reference, the list of
// errors, the output and the passages shown in the READMEs.
// With --check it writes nothing and fails when a file is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { commandReference } from './command-reference.ts';
import { errorList } from './error-list.ts';
import { playbookSchema, textSchema } from './playbook-schema.ts';
import { withQuotes } from './quote.ts';
import { withOutput } from './readme-output.ts';

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const files: Record<string, string> = {
  'playbooks/schema/playbook.schema.json': json(playbookSchema()),
  'playbooks/schema/text.schema.json': json(textSchema()),
  'README.md': withQuotes(await withOutput('README.md', 'en')),
  'README.zh-CN.md': withQuotes(await withOutput('README.zh-CN.md', 'zh-CN')),
  'src/docs/commands.md': await commandReference('en'),
  'src/docs/commands.zh-CN.md': await commandReference('zh-CN'),
  'src/docs/errors.md': errorList('en'),
  'src/docs/errors.zh-CN.md': errorList('zh-CN'),
};

/** What a template prints that was given nothing to print. */
const LEFT_OPEN = /\bundefined\b|\bNaN\b|\[object |\bfunction\b.*\{|=> /;
const open = Object.entries(files).flatMap(([name, text]) =>
  name.endsWith('.json') ? [] : text.split('\n').flatMap((line) => (LEFT_OPEN.test(line) ? [`${name}: ${line}`] : [])),
);
if (open.length > 0) throw new Error(`nothing was filled in here:\n${open.join('\n')}`);

const stale = Object.entries(files).filter(([name, text]) => !existsSync(name) || readFileSync(name, 'utf8') !== text);
if (process.argv.includes('--check')) {
  for (const [name] of stale) console.error(`${name} is stale: run npm run docs`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [name, text] of stale) {
    mkdirSync(dirname(name), { recursive: true });
    writeFileSync(name, text);
    console.log(name);
  }
}
