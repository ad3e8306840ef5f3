import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { program } from '../program.ts';

const folder = mkdtempSync(join(tmpdir(), 'teamctl-complete-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = {
  ...process.env,
  PATH: `${folder}:${process.env.PATH}`,
  HOME: folder,
  LANG: 'C.UTF-8',
  LC_ALL: 'C.UTF-8',
  TEAMCTL_DB: join(folder, 'team.db'),
  TEAMCTL_TODAY: '2026-11-24',
};
const sh = (command: string, args: readonly string[], input?: string) =>
  spawnSync(command, args, { env, cwd: folder, encoding: 'utf8', ...(input === undefined ? {} : { input }) });

beforeAll(() => {
  const shim = join(folder, 'teamctl');
  writeFileSync(
    shim,
    `#!/bin/sh\nexec ${[program.file, ...program.words].map((word) => `"${word}"`).join(' ')} "$@"\n`,
  );
  chmodSync(shim, 0o755);
  const made = sh(shim, ['init', '--no-input', '--name', '青禾', '--member', '沈雅宁:Q01', '--member', '`>evil`:Q02']);
  expect(made.status).toBe(0);
});

const ask = (...words: string[]) =>
  sh(join(folder, 'teamctl'), ['complete', '--', ...words])
    .stdout.split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t')[0]);

test('candidates follow the place: commands, options, members, signs, degrees', () => {
  expect(ask('sta')).toEqual(['stage']);
  expect(ask('stage', '--ans')).toEqual(['--answer']);
  expect(ask('stage', '--answer', 'strong-n')).toEqual(['strong-novelty=']);
  expect(ask('observe', 'strong-novelty=of')).toEqual(['strong-novelty=often']);
  expect(ask('member', 'leave', '沈')).toEqual(['沈雅宁']);
  expect(ask('stage', 'confirm', '')).toEqual(['forming', 'storming', 'stable', 'mature']);
});

test('a name that a shell would run is offered by its code only', () => {
  expect(ask('member', 'leave', '')).toEqual(['沈雅宁', 'Q01', 'Q02']);
  expect(ask('train', 'done', '--score', 'Q')).toEqual(['Q01=', 'Q02=']);
});

/** What a shell makes of a line, Tab pressed at its end: the candidates it was given. */
const shells: Record<string, (words: readonly string[]) => string[]> = {
  bash: (words) => {
    const script = `source <(teamctl completion bash); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _teamctl 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return sh('bash', ['-c', script, 'bash', 'teamctl', ...words]).stdout.split('\n');
  },
  zsh: (words) => {
    const script = `compdef() { :; }; compadd() { print -l -- "\${(@P)@[-1]}"; }; source <(teamctl completion zsh); words=("$@"); CURRENT=$#; _teamctl`;
    return sh('zsh', ['-f', '-c', script, 'zsh', 'teamctl', ...words]).stdout.split('\n');
  },
  fish: (words) => {
    const line = ['teamctl', ...words].join(' ').replaceAll("'", "\\'");
    return sh('fish', ['-N', '-c', `teamctl completion fish | source; complete -C '${line}'`])
      .stdout.split('\n')
      .map((candidate) => candidate.split('\t')[0] as string);
  },
};

for (const [shell, press] of Object.entries(shells)) {
  const missing = spawnSync(shell, ['--version']).error !== undefined;
  test.skipIf(missing)(
    `${shell} offers what belongs there${missing ? ` (skipped: ${shell} is not installed)` : ''}`,
    () => {
      expect(press(['stage', '--ans'])).toContain('--answer');
      expect(press(['member', 'leave', 'Q0'])).toEqual(expect.arrayContaining(['Q01', 'Q02']));
    },
  );

  test.skipIf(missing)(`${shell} runs nothing that is typed`, () => {
    press(['observe', '$(touch ran-it)', '`touch ran-it`', '']);
    expect(existsSync(join(folder, 'ran-it'))).toBe(false);
    expect(readdirSync(folder).sort()).toEqual(expect.arrayContaining(['team.db', 'teamctl']));
    expect(existsSync(join(folder, 'evil'))).toBe(false);
  });
}

test('the manual page is read without complaint', () => {
  const page = sh(join(folder, 'teamctl'), ['man', '--lang', 'en']).stdout;
  expect(page).toContain('.TH TEAMCTL 1');
  if (spawnSync('groff', ['--version']).error) return;
  const read = sh('groff', ['-Kutf8', '-man', '-Tutf8', '-ww'], page);
  expect(read.stderr).toBe('');
});
