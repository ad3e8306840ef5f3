import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { consoleWithDemo } from '../demo-console.ts';

/** Words that nothing else holds, in a to-do that shames whose it is. */
const WORDS = ['罚站着打电话', '当众念检讨'];
const UNSAID = [`林晓燕：昨天没开单，${WORDS[0]}`, `大家：没达标的${WORDS[1]}`];
const DUE = '2026-11-25';
const SAID = '给三位老客户回电';

async function consoleWithUnsaid() {
  const it = await consoleWithDemo();
  const owner = (await it.json<{ members: { name: string }[] }>('member', 'list')).members[0]?.name as string;
  for (const text of UNSAID) await it.run('todo', 'add', text.replace('林晓燕', owner), '--due', DUE);
  await it.run('todo', 'add', SAID, '--due', DUE);
  return it;
}

const ROOM: readonly (readonly string[])[] = [
  ['agenda', 'morning'],
  ['agenda', 'evening'],
  ['agenda', 'weekly', '--date', '2026-11-27'],
  ['agenda', 'morning', '--json'],
  ['agenda', 'evening', '--format', 'markdown'],
  ['report', '--format', 'markdown'],
  ['report', '--json'],
  ['board'],
];
const FILES = ['md', 'html', 'ics', 'json', 'docx'];

test('what would hurt somebody is not read out in any face for the room; the rest is', async () => {
  const it = await consoleWithUnsaid();
  for (const argv of ROOM) {
    const { stdout, code } = await it.run('--today', DUE, ...argv);
    expect(code, argv.join(' ')).toBe(0);
    for (const words of WORDS) expect(stdout, argv.join(' ')).not.toContain(words);
  }
  for (const ending of FILES) {
    const file = join(it.folder, `agenda.${ending}`);
    await it.run('--today', DUE, 'agenda', 'evening', '-o', file);
    for (const words of WORDS) expect(readFileSync(file, 'utf8'), ending).not.toContain(words);
  }
  expect((await it.run('--today', DUE, 'agenda', 'evening')).stdout).toContain(SAID);
  const owner = (await it.json<{ members: { name: string }[] }>('member', 'list')).members[0]?.name as string;
  expect((await it.run('--today', DUE, 'member', 'report', owner)).stdout).not.toContain(WORDS[0]);
});

test('the manager sees each, why it is not read out, and how to reword it; other words free it', async () => {
  const it = await consoleWithUnsaid();
  for (const argv of [['agenda', 'evening', '--private'], ['todo', 'list'], ['today'], ['hint']]) {
    const { stdout } = await it.run('--today', DUE, ...argv);
    const flat = stdout.replaceAll(/\s+/g, '');
    for (const words of WORDS) expect(flat, argv.join(' ')).toContain(words);
    expect(flat, argv.join(' ')).toContain('会上不念');
    expect(flat, argv.join(' ')).toMatch(/teamctltodo(edit|list)/);
  }
  const { todos } = await it.json<{ todos: { id: number; text: string; unsaid: string | null }[] }>('todo', 'list');
  const shamed = todos.find(({ text }) => text.includes(WORDS[0] as string));
  expect(shamed?.unsaid).toMatch(/^harm-/);
  await it.run('todo', 'edit', String(shamed?.id), '一起听一段昨天的录音');
  const { stdout } = await it.run('--today', DUE, 'agenda', 'evening');
  expect(stdout).toContain('一起听一段昨天的录音');
});

test('all ways in say at once what is not read out', async () => {
  const it = await consoleWithUnsaid();
  const typed = '大家：最后一名请全组喝奶茶';
  const ways = [
    ['todo', 'add', typed],
    ['meeting', 'close', 'evening', '--todo', typed],
    ['meeting', 'close', 'morning', '--dry-run', '--todo', '大家：垫底的唱首歌'],
    ['day', '--todo', '大家：迟到的做二十个蹲起'],
    ['--today', '2026-11-28', 'day', '--todo', '大家：输的组打扫厕所'],
  ];
  for (const argv of ways) {
    const { stdout, code } = await it.run(...argv);
    expect(code, argv.join(' ')).toBe(0);
    expect(stdout.replaceAll(/\s+/g, ''), argv.join(' ')).toContain('会上不念');
  }
});
