import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConsole } from '../console.ts';
import { temporaryFolder } from '../temporary.ts';

interface Demo {
  schema: string;
  team: string;
  steps: { command: string; answer: { schema: string } }[];
}

const SCHEMAS = ['teamctl.stage/', 'teamctl.agenda/', 'teamctl.train/'];

function expectWhole(text: string): void {
  const { schema, steps } = JSON.parse(text) as Demo;
  expect(schema).toBe('teamctl.demo/1');
  expect(steps.map(({ answer }) => answer.schema.replace(/\d+$/, ''))).toEqual(SCHEMAS);
  expect(steps.map(({ command }) => command)).toEqual(['stage', 'agenda morning', 'train']);
}

test('the demonstration as data is one piece of data, on the screen and in a file', async () => {
  const console = openConsole();
  for (const args of [['--json'], ['--format', 'json']]) {
    const { stdout, stderr } = await console.run('demo', ...args);
    expectWhole(stdout);
    // What its commands hint at (`teamctl undo`) would be done to the user's own team.
    expect(stderr).toBe('');
  }
  const file = join(temporaryFolder('demo-'), 'demo.json');
  expect((await console.run('demo', '-o', file)).stdout).toBe('');
  expectWhole(readFileSync(file, 'utf8'));
});

test.each(['demo.md', 'demo.txt'])('in %s stands the whole of it, as on the screen', async (name) => {
  const console = openConsole();
  const file = join(temporaryFolder('demo-'), name);
  const { stdout, stderr } = await console.run('demo', '-o', file, '--lang', 'en');
  expect(stdout).toBe('');
  expect(stderr.split('\n').filter((line) => line.includes(name))).toHaveLength(1);
  const written = readFileSync(file, 'utf8');
  for (const command of ['stage', 'agenda morning', 'train']) expect(written).toContain(`$ teamctl ${command}\n`);
  const format = name.endsWith('md') ? ['--format', 'markdown'] : [];
  if (format.length > 0) expect(written).toBe((await console.run('demo', '--lang', 'en', ...format)).stdout);
});
