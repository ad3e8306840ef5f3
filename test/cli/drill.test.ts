import { spawn } from '@lydell/node-pty';
import { beforeEach, expect, test } from 'vitest';
import { type Console, openConsole, TODAY } from '../console.ts';
import { program } from '../program.ts';

interface Listed {
  schema: string;
  member: { id: number; name: string } | null;
  counts: { due: number; new: number; cards: number };
  due: { card: string; kind: string; due: string; reviews: number; recall: number }[];
  new: { card: string }[];
  next: string | null;
  people: { member: { name: string } | null; due: number }[];
}

let at: Console;
beforeEach(async () => {
  at = openConsole();
  await at.run(
    ...['init', '--no-input', '--name', '一组', '--founded', '2026-10-12'],
    ...['--member', '洪叶:A1', '--member', '古丽:A2'],
  );
});

test('without a terminal nothing is asked: the list says what is to be practised', async () => {
  const bare = await at.run('drill');
  expect(bare).toMatchObject({ code: 0, stderr: '' });
  expect(bare.stdout).toContain('到期 0 张，新的 5 张');
  expect(await at.run('drill', '--list')).toEqual(bare);
  const list = await at.json<Listed>('drill', '古丽', '--new', '3');
  expect(list).toMatchObject({ schema: 'teamctl.drill/1', member: { name: '古丽' }, due: [], next: null, people: [] });
  expect(list.new).toHaveLength(3);
  expect(list.counts.cards).toBeGreaterThan(60);
});

test('a grade moves the card of that person alone, counts against the day’s new ones, and can be undone', async () => {
  const graded = await at.json('drill', 'grade', 'premium-too-dear', '1', 'A1');
  expect(graded).toMatchObject({
    schema: 'teamctl.drill/1',
    graded: { card: 'premium-too-dear', grade: 1, due: '2026-11-25', predicted: null },
  });
  await at.run('drill', 'grade', 'claims-are-hard', '4', 'A1');
  const today = await at.json<Listed>('drill', 'A1');
  expect(today.counts).toMatchObject({ due: 0, new: 3 });
  expect(today.next).toBe('2026-11-25');

  const tomorrow = await at.json<Listed>('drill', 'A1', '--today', '2026-11-25');
  expect(tomorrow.due.map((each) => each.card)).toEqual(['premium-too-dear']);
  expect(tomorrow.people).toEqual([{ member: { id: 1, name: '洪叶' }, due: 1 }]);
  expect((await at.json<Listed>('drill', 'A2', '--today', '2026-11-25')).due).toEqual([]);

  await at.run('undo', '-y');
  expect((await at.json<Listed>('drill', 'A1')).counts.new).toBe(4);
});

test('the report sets recall predicted beside recall observed', async () => {
  await at.run('drill', 'grade', 'premium-too-dear', '3', 'A1');
  expect((await at.run('drill', 'report')).stdout).toContain('还没有够隔一天再问的卡');
  await at.run('drill', 'grade', 'premium-too-dear', '3', 'A1', '--today', '2026-11-27');
  const report = await at.json<{ report: { answers: number; recalled: number; verdict: string } }>('drill', 'report');
  expect(report.report).toMatchObject({ answers: 1, recalled: 1, verdict: 'too-few' });
  const english = await at.run('drill', 'report', 'A1', '--lang', 'en');
  expect(english.stdout).toContain('Too few answers');
  expect(english.stdout).toContain('not a basis for pay');
});

test('wrong input is refused and says what would do', async () => {
  const misspelt = await at.run('drill', 'grade', 'premium-to-dear', '3', '--lang', 'en');
  expect(misspelt.code).toBe(4);
  expect(misspelt.stderr).toContain('premium-too-dear');
  expect((await at.run('drill', 'grade', 'premium-too-dear', '5')).code).toBe(2);
  expect((await at.run('drill', 'nobody-here')).code).toBe(4);
  expect((await at.run('drill', '--limit', '0')).code).toBe(2);
  await at.run('drill', 'grade', 'premium-too-dear', '3');
  const earlier = await at.run('drill', 'grade', 'premium-too-dear', '3', '--today', '2026-11-20');
  expect(earlier.code).toBe(3);
  expect(earlier.stderr).toContain('2026-11-24');
});

test('the morning agenda says how many cards are due for all, and says it the same after they were practised', async () => {
  const lines = async (date: string) => (await at.run('agenda', 'morning', '--date', date)).stdout;
  expect(await lines('2026-11-24')).not.toContain('桌边练的卡');
  await at.run('drill', 'grade', 'premium-too-dear', '1', 'A1');
  await at.run('drill', 'grade', 'claims-are-hard', '1', 'A2');
  expect(await lines('2026-11-25')).toContain('到期 2 张');
  await at.run('drill', 'grade', 'claims-are-hard', '3', 'A2', '--today', '2026-11-25');
  expect(await lines('2026-11-25')).toContain('到期 2 张');
});

test('with a forgotten member go their answers; others keep theirs', async () => {
  await at.run('drill', 'grade', 'premium-too-dear', '1', 'A1');
  await at.run('drill', 'grade', 'claims-are-hard', '1', 'A2');
  expect((await at.run('member', 'forget', 'A1', '-y')).code).toBe(0);
  const { people } = await at.json<Listed>('drill', '--list', '--today', '2026-11-25');
  expect(people).toEqual([{ member: { id: 2, name: '古丽' }, due: 1 }]);
});

/** Sits at a terminal: sends the next keys each time that one more of the prompts stands on the screen. */
function sitting(keys: readonly string[]): Promise<{ exitCode: number; output: string }> {
  const pty = spawn(program.file, [...program.words, 'drill', 'A1', '--limit', '1'], {
    cols: 80,
    rows: 40,
    cwd: at.folder,
    env: { ...process.env, TEAMCTL_DB: at.file, TEAMCTL_TODAY: TODAY, XDG_CONFIG_HOME: at.folder },
  });
  let [output, from, sent] = ['', 0, 0];
  const prompts = ['再按回车看答案', '先练到这儿'];
  pty.onData((data) => {
    output += data;
    const prompt = prompts[sent % 2] as string;
    const found = output.indexOf(prompt, from);
    if (found === -1 || sent >= keys.length) return;
    from = output.length;
    pty.write(keys[sent] as string);
    sent += 1;
  });
  return new Promise((done) => pty.onExit(({ exitCode }) => done({ exitCode, output })));
}

test('at a terminal a card that did not come is asked a second time in the same sitting, and both are kept', async () => {
  const [DOWN, ENTER] = ['\x1b[B', '\r'];
  const { exitCode, output } = await sitting([ENTER, `${DOWN}${ENTER}`, ENTER, `${DOWN}${DOWN}${DOWN}${ENTER}`]);
  expect(exitCode, output).toBe(0);
  expect(output).toContain('练了 2 张');
  const later = await at.json<Listed>('drill', 'A1', '--today', '2026-12-30');
  expect(later.due).toEqual([expect.objectContaining({ reviews: 2 })]);
});
