import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Console, openConsole } from '../console.ts';
import { openTerminal } from '../terminal.ts';

let it: Console;
beforeEach(async () => {
  it = openConsole();
  const members = ['王晓敏:A01', '李建国', '张雨桐'].flatMap((member) => ['--member', member]);
  await it.run('init', '--no-input', '--name', '一队', '--founded', '2026-08-01', ...members);
});

const rows = (table: string) => {
  const database = new Database(it.file, { readonly: true });
  try {
    return database.prepare(`SELECT * FROM ${table}`).all() as { sign: string; degree: string; note: string | null }[];
  } finally {
    database.close();
  }
};
interface Note {
  signs: { sign: string; kind: string; degree: string; member: { name: string } | null }[];
  perhaps: Note['signs'];
  referrals: { sign: string; act: string; member: { name: string } | null }[];
  members: { name: string }[];
  stored: number;
}

describe('teamctl note', () => {
  test('shows what it heard and stores nothing unasked', async () => {
    const { code, stdout } = await it.run('note', '小王一拿电话手就抖');
    expect(code).toBe(0);
    expect(stdout).toContain('王晓敏：一拿电话手就抖');
    expect(stdout).toContain('-y');
    expect(rows('private_observation')).toEqual([]);
  });

  test.each([
    ['这阵子人人都蔫蔫的，加班加怕了', 'steady-team-tired'],
    ['新来的跟老的坐两边，谁也不搭理谁', 'team-split-in-two'],
    ['这个月的单子全靠王晓敏一个人', 'results-hang-on-few'],
    ['半个月走了四个人', 'wave-of-departures'],
    ['名单一半是空号，大家都打不通', 'bad-list-or-marked-number'],
    ['大家都熬不住了', 'steady-team-tired'],
    ['The team has split into two camps', 'team-split-in-two'],
  ])('what is said of a whole team and is no sign of a stage is asked: %s', async (text, concern) => {
    const { signs, perhaps, referrals } = await it.json<Note>('note', text);
    expect([signs.map(({ sign }) => sign), referrals]).toEqual([[], []]);
    expect(perhaps[0]?.sign).toBe(concern);
  });

  test.each(['王晓敏一个人累了', '走了三家客户', '隔壁组走了三个人', '没有小圈子', '这周没有人离职'])(
    'but not where it is said of one person, of customers or of another team, or denied: %s',
    async (text) => {
      const concerns = /tired|split|hang-on|departures|bad-list/;
      const { perhaps } = await it.json<Note>('note', text);
      expect(perhaps.filter(({ sign }) => concerns.test(sign))).toEqual([]);
    },
  );

  test('stores after a yes: what is said of a person apart and out of the log, what is said of the team for all', async () => {
    const note = await it.json<Note>('note', '小王一拿电话手就抖', '-y');
    expect(note.stored).toBe(1);
    expect(note.signs.map(({ sign, member }) => [sign, member?.name])).toEqual([['trembling-hands', '王晓敏']]);
    await it.run('note', '该打电话的时候都在泡茶、整理表格', '-y');
    expect(rows('private_observation').map(({ sign }) => sign)).toEqual(['trembling-hands']);
    expect(rows('observation').map(({ sign, degree }) => [sign, degree])).toEqual([['avoids-calling', 'yes']]);
    const log = await it.run('log');
    expect(log.stdout).toContain('avoids-calling');
    expect(log.stdout).not.toMatch(/trembling|王晓敏|手/);
  });

  test('what calls for other help stands first, and coach knows of it', async () => {
    const { stdout } = await it.run('note', '雨桐一拿电话手就抖，还说活着没意思', '-y');
    expect(stdout.indexOf('12356')).toBeGreaterThan(-1);
    expect(stdout.indexOf('12356')).toBeLessThan(stdout.indexOf('一拿电话手就抖'));
    // Where it is not sure, the words are kept and nothing is said of the person; where they are plain, coach stops.
    expect((await it.run('coach', '张雨桐')).stdout).toContain('还说活着没意思');
    await it.run('note', '雨桐昨晚跟我说她不想活了', '-y');
    const coach = await it.json<{ referrals: { rule: string; met: boolean }[] }>('coach', '张雨桐');
    expect(coach.referrals.find(({ rule }) => rule === 'self-harm-words')?.met).toBe(true);
    expect(rows('private_observation').find(({ sign }) => sign === 'self-harm-words')?.note).toBeNull();
  });

  test('the language of the sentence and that of the answer are independent', async () => {
    const { stdout } = await it.run('--lang', 'en', 'note', '小王一拿电话手就抖');
    expect(stdout).toContain('Hands shake when picking up the phone');
    const note = await it.json<Note>('note', "Wang Xiaomin's hands shake");
    const [first] = [...note.signs, ...note.perhaps];
    expect([first?.sign, first?.member?.name]).toEqual(['trembling-hands', '王晓敏']);
  });

  test('a person nobody can tell is asked for: the words are kept, no sign until then', async () => {
    await it.run('member', 'add', '王磊');
    expect((await it.run('note', '小王一拿电话手就抖')).code).toBe(0);
    const several = await it.run('note', '小王一拿电话手就抖', '-y');
    expect([several.code, several.stderr.includes('王磊')]).toEqual([4, true]);
    expect(rows('private_observation')).toEqual([]);
    expect(rows('private_remark')).toHaveLength(2);
    expect((await it.run('note', '小王一拿电话手就抖', '--member', '王磊', '-y')).code).toBe(0);
    expect(rows('private_observation')).toHaveLength(1);
  });

  test('of two people each gets what was said of him, and the words stand in neither observation', async () => {
    const note = await it.json<Note>('note', '小王一拿电话手就抖，老李一开口就结结巴巴');
    const read = [...note.signs, ...note.perhaps].map(({ sign, member }) => `${sign} ${member?.name}`);
    expect(read).toContain('trembling-hands 王晓敏');
    expect(read).toContain('stammering 李建国');
    expect(note.members.map(({ name }) => name)).toEqual(['王晓敏', '李建国']);
    await it.run('note', '小王一拿电话手就抖，老李一开口就结结巴巴', '-y');
    expect(rows('private_observation').every((row) => row.note === null)).toBe(true);
  });

  test('what is said of a list calls for nobody', async () => {
    const note = await it.json<Note>('note', '这批名单打得我都不想活了');
    expect(note.referrals).toEqual([]);
  });

  test('without a yes the words are kept and nothing else; a dry run keeps nothing', async () => {
    await it.run('note', '该打电话的时候都在泡茶、整理表格', '--dry-run');
    expect(rows('private_remark')).toEqual([]);
    await it.run('note', '该打电话的时候都在泡茶、整理表格');
    expect(rows('private_remark')).toHaveLength(1);
    expect(rows('observation')).toEqual([]);
  });

  test('nothing heard is no error; nothing said and days to come are', async () => {
    const { code, stdout } = await it.run('note', '打印机卡纸', '-y');
    expect([code, stdout.includes('没听出')]).toEqual([0, true]);
    expect((await it.run('note', ' ')).code).toBe(2);
    expect((await it.run('note', '小王手抖', '--on', '2027-01-01')).code).toBe(2);
    expect((await it.run('note', '小王手抖', '--member', '没这人')).code).toBe(4);
  });
});

describe.skipIf(process.platform === 'win32')('on a terminal', () => {
  const SAYS = '该打电话的时候都在泡茶、整理表格';

  test('Enter stores what is ticked, and the sentence', async () => {
    const screen = openTerminal(it, ['note', SAYS]);
    await screen.until('空格打勾');
    screen.press('\r');
    expect((await screen.ended).exitCode).toBe(0);
    expect(rows('private_remark')).toHaveLength(1);
    expect(rows('observation').map(({ sign }) => sign)).toContain('avoids-calling');
  });

  test('whoever is forgotten while the question waits is not stored again with the answer', async () => {
    const screen = openTerminal(it, ['note', '王晓敏今天盯着名单不拨']);
    await screen.until('空格打勾');
    expect((await it.run('member', 'forget', 'A01', '-y')).code).toBe(0);
    screen.press('\r');
    expect((await screen.ended).exitCode).toBe(9);
    expect(rows('private_remark')).toEqual([]);
    expect(readFileSync(it.file).includes('王晓敏')).toBe(false);
  });

  test('whoever else is forgotten meanwhile does not cost the sentence', async () => {
    await it.run('member', 'add', '阿依努尔', '--code', 'A77');
    const screen = openTerminal(it, ['note', '王晓敏今天盯着名单不拨']);
    await screen.until('空格打勾');
    expect((await it.run('member', 'forget', 'A77', '-y')).code).toBe(0);
    screen.press('\r');
    expect((await screen.ended).exitCode).toBe(0);
    expect(rows('private_remark')).toHaveLength(1);
  });

  test('nothing ticked keeps the sentence alone', async () => {
    const screen = openTerminal(it, ['note', SAYS]);
    await screen.until('空格打勾');
    // Where all that is offered is ticked, it unticks all.
    screen.press('a');
    screen.press('\r');
    expect((await screen.ended).exitCode).toBe(0);
    expect(rows('private_remark')).toHaveLength(1);
    expect(rows('observation')).toEqual([]);
  });
});

describe('a warning that nobody has answered', () => {
  /** Heard, and not plain enough to be taken unasked. */
  const SAYS = '雨桐这阵子没怎么睡，三点多就醒，快三个星期了';
  const asks = async (...args: string[]) => (await it.run(...args)).stdout;
  const COMMAND = 'teamctl observe two-weeks-without-sleep';

  test('is asked again wherever the manager looks, and nowhere else', async () => {
    expect(await asks('note', SAYS)).toContain(`${COMMAND}=no --member 张雨桐`);
    expect(rows('private_observation')).toEqual([]);
    expect(await asks('hint')).toContain(`${COMMAND} --member 张雨桐`);
    expect(await asks('coach', '张雨桐')).toContain(`${COMMAND}=no --member 张雨桐`);
    for (const page of [['today'], ['report', '--private'], ['stage']])
      expect(await asks(...page), page.join(' ')).toMatch(/张雨桐.{0,60}你还没说是不是/);
    for (const page of [['report'], ['agenda', 'morning'], ['agenda', 'weekly'], ['board']])
      expect(await asks(...page), page.join(' ')).not.toMatch(/还没说是不是|睡不好/);
  });

  test.each(['two-weeks-without-sleep=no', 'two-weeks-without-sleep'])('is settled by %s', async (answer) => {
    await it.run('note', SAYS);
    expect(await asks('hint')).toContain('你还没说是不是');
    await it.run('observe', answer, '--member', '张雨桐');
    for (const page of [['hint'], ['today'], ['coach', '张雨桐']])
      expect(await asks(...page), page.join(' ')).not.toContain('还没说是不是');
  });

  test('goes with the remark', async () => {
    await it.run('note', SAYS);
    await it.run('remark', 'forget', '1');
    expect(await asks('hint')).not.toContain('还没说是不是');
  });
});

describe('tears', () => {
  test('ask for a word in private, of a member and for no joy', async () => {
    const word = '找个没人的地方问一句';
    for (const text of ['下午三点雨桐在厕所哭了', '雨桐这两天老哭', '雨桐中午没吃饭，说一打电话胃就疼'])
      expect((await it.run('note', text, '--dry-run')).stdout, text).toContain(word);
    for (const text of ['客户在电话里哭了', '雨桐哭了，是高兴的', '雨桐把客户说哭了', '楼下那只猫哭了一夜'])
      expect((await it.run('note', text, '--dry-run')).stdout, text).not.toContain(word);
  });
});

describe('what was said', () => {
  test('stands in coach, in the private page and in no other, and goes with the person', async () => {
    await it.run('note', '小王一拿电话手就抖');
    expect((await it.run('coach', '王晓敏')).stdout).toContain('手就抖');
    expect((await it.run('member', 'show', '王晓敏', '--private')).stdout).toContain('手就抖');
    expect((await it.run('member', 'show', '王晓敏')).stdout).not.toContain('手就抖');
    await it.run('member', 'forget', '王晓敏', '--yes');
    expect(rows('private_remark')).toEqual([]);
  });

  test('is taught to the own playbook without names, once, and to nothing that is none', async () => {
    const folder = join(it.folder, 'own');
    await it.run('playbook', 'init', folder);
    await it.run('note', '小王一拿电话手就抖', '-y');
    expect((await it.json<{ added: number }>('note', 'train', folder)).added).toBe(1);
    expect((await it.json<{ added: number }>('note', 'train', folder)).added).toBe(0);
    const taught = readFileSync(join(folder, 'heard-own.yaml'), 'utf8');
    expect(taught).toContain('trembling-hands');
    expect(taught).not.toContain('小王');
    expect((await it.run('note', 'train', join(it.folder, 'none'))).code).toBe(4);
  });
});

test('a meeting’s note of danger is asked about until it is answered, a trial leaves nothing', async () => {
  const home = openConsole();
  const team = ['--name', '青禾三组', '--founded', '2026-03-02', '--member', '欧阳雪::2026-03-02'];
  await home.run('init', '--no-input', ...team);
  const hints = async () => (await home.run('hint')).stdout;
  const close = (...more: string[]) => home.run('meeting', 'close', 'evening', ...more);
  const grave = '欧阳雪说她活着没意思，不想活了';
  await close('--dry-run', '--note', grave);
  await close('--note', '白板笔没水了');
  expect(await hints()).not.toContain('self-harm-words');
  await close('--note', grave);
  expect(await hints()).toContain('self-harm-words');
});
