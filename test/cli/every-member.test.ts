import { expect, test } from 'vitest';
import { type Console, consoleLike } from '../console.ts';

/** Every way to say whom a command is about; `?` is the member. */
const LINES = [
  'member show ?',
  'member edit ? --role mentor',
  'member leave ? --on 2026-11-30',
  'member alias add ? 阿诺',
  'member export ?',
  'record add ? --dials 3',
  'record list --member ?',
  'observe doubts-self --member ?',
  'note 今天不开口 --member ?',
  'remark list --member ?',
  'coach ? --dry-run',
  'coach evidence ?',
  'away ?',
  'target set 成单 5 --member ? --month 2026-12',
  'todo add 回访 --owner ?',
  'todo list --owner ?',
  'drill ? --limit 1',
  'drill report ?',
  'train --member ? --dry-run',
  'train show --person ?',
  'train away ? --from 2026-11-25 --to 2026-11-25',
  'agenda morning --absent ?',
  'agenda morning --naming ?',
  'meeting close evening --absent ?',
  'meeting close evening --sharer ?',
  'meeting close evening --todo ?：回三位客户',
];

const openTeam = () => consoleLike('every-member', fill);

async function fill(teamctl: Console) {
  const members = ['韦一诺:K5', '白露:K1', '白露:K2', '阮清:K7'].flatMap((each) => ['--member', each]);
  await teamctl.run('init', '--no-input', '--name', '青禾', '--founded', '2026-03-02', ...members);
  await teamctl.run('member', 'alias', 'add', 'K5', '大韦');
}

const lineOf = (line: string, who: string) => line.split(' ').map((word) => word.replace('?', who));

test.each(LINES)(
  '%s understands code, name, other name, a part of it and pinyin, and offers who is near',
  async (line) => {
    for (const who of ['K5', '韦一诺', '大韦', '一诺', 'weiyinuo']) {
      const { code, stderr } = await (await openTeam()).run(...lineOf(line, who), '--no-input');
      expect({ who, code, stderr: code === 0 ? '' : stderr }).toEqual({ who, code: 0, stderr: '' });
    }
    const teamctl = await openTeam();
    const near = await teamctl.run(...lineOf(line, '韦一喏'), '--no-input');
    expect(near.code).not.toBe(0);
    expect(near.stderr).toContain('韦一诺（K5）');
    const shared = await teamctl.run(...lineOf(line, '白露'), '--no-input');
    expect(shared.code).not.toBe(0);
    expect(shared.stderr).toContain('白露（K1）、白露（K2）');
  },
);

test.each([
  [
    ['todo', 'list'],
    [
      ['todo', 'add', '回访', '--owner', 'K1'],
      ['todo', 'add', '回访', '--owner', 'K2'],
    ],
  ],
  [
    ['board'],
    [
      ['record', 'add', 'K1', '--deals', '2'],
      ['record', 'add', 'K2', '--deals', '1'],
    ],
  ],
  [
    ['away', 'list'],
    [
      ['away', 'K1'],
      ['away', 'K2'],
    ],
  ],
  [
    ['target', 'show', '--month', '2026-12'],
    ['K1', 'K2'].map((who) => ['target', 'set', '成单', '5', '--member', who, '--month', '2026-12']),
  ],
  [['member', 'list'], []],
  [
    ['record', 'list'],
    [
      ['record', 'add', 'K1', '--deals', '2'],
      ['record', 'add', 'K2', '--deals', '1'],
    ],
  ],
] as const)('%j tells two people of one name apart', async (looking, before) => {
  const teamctl = await openTeam();
  for (const line of before) await teamctl.run(...line, '--no-input');
  const { stdout } = await teamctl.run(...looking);
  const lines = stdout.split('\n').filter((line) => line.includes('白露'));
  expect(lines.some((line) => line.includes('K1'))).toBe(true);
  for (const line of lines) expect(line).toMatch(/K[12]/);
});
