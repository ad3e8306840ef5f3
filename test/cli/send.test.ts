import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { presentSchedule } from '../../src/present/send-schedule.ts';
import { openRobot, type RobotKind, type Weather } from '../chat/robots.ts';
import { TODAY } from '../console.ts';
import { consoleWithDemo } from '../demo-console.ts';
import { otherProgram, runProgram } from '../program.ts';

const KEY = 'merkmalschluessel01';
const SECRET = 'SECmerkmalgeheim02';
/** Another program goes by the clock of the machine. */
const NOW = otherProgram === undefined ? () => Date.parse(`${TODAY}T00:00:00Z`) : Date.now;

async function withRobot(kind: RobotKind) {
  const sky = { weather: 'fine' as Weather };
  const secret = kind === 'wecom' ? {} : { secret: SECRET };
  const robot = await openRobot({ kind, ...secret, weather: () => sky.weather, nowMs: NOW }, KEY);
  onTestFinished(robot.close);
  const home = await consoleWithDemo();
  const questions: (readonly [string, string])[] = [['机器人地址', `${robot.address}\r`]];
  if (kind !== 'wecom') questions.push(['密钥', `${SECRET}\r`]);
  const added = await home.answer(['channel', 'add', '我们群', '--kind', kind, '--keep', 'file'], questions);
  expect([added.code, added.stderr.includes(KEY), added.stderr.includes(SECRET)]).toEqual([0, false, false]);
  return { sky, robot, home };
}

test('an agenda goes to the group once, however often it is asked for', async () => {
  const { robot, home } = await withRobot('dingtalk');
  const send = () => home.run('send', 'agenda', '早会', '--to', '我们群');
  expect(await send()).toMatchObject({ code: 0, stdout: '早会议程发到了 我们群。\n' });
  expect((await send()).stdout).toContain('已经发到');
  expect(robot.accepted).toHaveLength(1);
  expect(robot.accepted[0]).toMatch(/^## 早会/);
  expect((await home.run('send', 'board', '--to', '我们群', '--workdays', '--today', '2026-11-22')).stdout).toContain(
    '休息',
  );
  for (const topic of ['board', 'train', 'celebration']) {
    const { code, stderr } = await home.run('send', topic, '--to', '我们群');
    expect([topic, code, stderr]).toEqual([topic, 0, '']);
  }
  expect((await home.run('channel', 'test', '我们群')).code).toBe(0);
  expect(robot.accepted.at(-1)).toContain('收到就是通了');
});

test('what cannot be sent waits, what nobody answers for is asked about', async () => {
  const { sky, robot, home } = await withRobot('feishu');
  sky.weather = 'cut-late';
  const lost = await home.run('send', 'board', '--to', '我们群');
  expect(lost.code).toBe(8);
  expect(lost.stderr).toContain('没等到回话');
  expect(robot.accepted).toHaveLength(1);
  sky.weather = 'fine';
  // Nobody is there to look: nothing is repeated, neither by the same command nor by a retry.
  expect((await home.run('send', 'board', '--to', '我们群')).code).toBe(8);
  expect((await home.run('send', 'retry')).code).toBe(8);
  expect(robot.accepted).toHaveLength(1);
  const seen = await home.answer(['send', 'retry'], [['看到了吗', '\x1b[B\r']]);
  expect([seen.code, robot.accepted.length]).toEqual([0, 1]);
  expect((await home.run('send', 'retry')).stdout).toContain('没有等着发的');
  await robot.close();
  const waiting = await home.json<{ messages: { state: string }[] }>('send', 'list');
  expect(waiting.messages.map(({ state }) => state)).toEqual(['sent']);
});

test('what waits since an earlier day is no news: it goes out when it is asked for, or is given up', async () => {
  const { sky, robot, home } = await withRobot('feishu');
  sky.weather = 'cut-late';
  await home.run('send', 'celebration', '--to', '我们群');
  sky.weather = 'unavailable';
  expect((await home.run('send', 'board', '--to', '我们群')).code).toBe(8);
  sky.weather = 'fine';
  const tomorrow = ['--today', '2026-11-25'];
  const accepted = () => robot.accepted.length;
  expect(accepted()).toBe(1);
  // One of which nobody knows is asked about whenever it was; none of yesterday is sent.
  expect(await home.run('send', 'retry', ...tomorrow)).toMatchObject({ code: 8, stdout: /光荣榜.*11-24.*--old/s });
  expect((await home.run('send', 'retry', '--seen', '--missing', ...tomorrow)).code).toBe(2);
  expect(await home.run('send', 'retry', '--seen', ...tomorrow)).toMatchObject({
    code: 0,
    stdout: /喜报发到了.*光荣榜/s,
  });
  expect(accepted()).toBe(1);
  expect((await home.run('send', 'retry', '--old', ...tomorrow)).stdout).toBe('光荣榜发到了 我们群。\n');
  expect(accepted()).toBe(2);
  sky.weather = 'gateway';
  expect((await home.run('send', 'board', '--to', '我们群', ...tomorrow)).code).toBe(8);
  expect((await home.run('send', 'drop')).stdout).toBe('不发了：光荣榜 → 我们群（11-25）。\n');
  expect((await home.run('send', 'drop')).stdout).toContain('没有等着发的');
  const { channels } = await home.json<{ channels: { name: string; unsent: number }[] }>('channel', 'list');
  expect(channels.map(({ unsent }) => unsent)).toEqual([0, 0]);
});

test('an address that is typed into the command is said to be one, and kept nowhere', async () => {
  const home = await consoleWithDemo();
  const address = `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${KEY}`;
  const asked = [
    await home.run('channel', 'add', '我们群', address),
    await home.answer(['channel', 'add', address, '--keep', 'file'], [['机器人地址', `${address}\r`]]),
  ];
  for (const { code, stdout, stderr } of asked) {
    expect([code, stderr.includes('历史'), `${stdout}${stderr}`.includes(KEY)]).toEqual([2, true, false]);
  }
  expect((await home.run('channel', 'list')).stdout).not.toContain('webhook');
});

test('the line that is put into a file is one line, on a page it stands between fences', async () => {
  const home = await consoleWithDemo();
  const asked = ['send', 'agenda', 'evening', '--to', '早会群', '--at', '17:50'];
  const { cron } = await home.json<{ cron: string }>(...asked);
  for (const file of ['at.txt', 'at.md', 'at']) {
    expect((await home.run(...asked, '-o', file)).code).toBe(0);
    const lines = readFileSync(join(home.folder, file), 'utf8').split('\n');
    expect(lines).toContain(cron);
    expect(lines.filter((line) => line.startsWith('```'))).toHaveLength(file === 'at.md' ? 2 : 0);
  }
});

test('what schtasks does not take is given to PowerShell', () => {
  const words = (folder: string) => [`C:\\${folder}\\teamctl.exe`, 'send', 'board', '--to', "晨'会"];
  const windows = (folder: string) => {
    const about = { at: '08:50', topic: 'board', to: "晨'会", kind: 'wecom', kept: 'file', words: words(folder) };
    const { text, report } = presentSchedule(about, 'zh-CN', false);
    return { text, line: (report.data as { windows: string }).windows };
  };
  expect(windows('teamctl')).toMatchObject({
    line: expect.stringMatching(/^schtasks/),
    text: expect.stringContaining('命令提示符'),
  });
  const { text, line } = windows(`Program Files\\${'n'.repeat(250)}`);
  expect(text).toContain('PowerShell');
  expect(line).toMatch(
    /^Register-ScheduledTask -Force -TaskName '[^']+晨''会' -Trigger \(New-ScheduledTaskTrigger -Daily -At 08:50\)/,
  );
  expect(line).toMatch(/-Execute 'C:\\Program Files\\n+\\teamctl\.exe' -Argument 'send board --to "晨''会"'\)$/);
});

test.skipIf(process.platform === 'win32')(
  'the line for cron starts this program where nothing is on the path',
  async () => {
    const { home } = await withRobot('dingtalk');
    const environment = { ...process.env, TEAMCTL_DB: home.database, XDG_CONFIG_HOME: home.folder } as Record<
      string,
      string
    >;
    const line = async (...argv: string[]) => {
      const { stdout } = await runProgram(
        [...argv, '--to', '我们群', '--at', '8:50', '--json'],
        environment,
        home.folder,
      );
      return JSON.parse(stdout) as Record<'cron' | 'service' | 'timer' | 'windows', string>;
    };
    const [board, todos] = [await line('send', 'board'), await line('send', 'todo')];
    const command = board.cron
      .replace(/^50 8 \* \* \* /, '')
      .replace(' send board ', ' send list ')
      .replace(/ --to \S+ --workdays/, '');
    const bare = { XDG_CONFIG_HOME: home.folder, HOME: home.folder, PATH: '/nowhere' };
    expect(execFileSync('/bin/sh', ['-c', command], { env: bare, cwd: '/', encoding: 'utf8' })).toContain(
      '还没发过什么',
    );
    // A second one at the same time does not take the first one's place.
    const nameOf = (windows: string) => /\/TN "([^"]+)"/.exec(windows)?.[1];
    expect(nameOf(board.windows)).toMatch(/^teamctl-0850-board-[0-9a-f]+ 我们群$/);
    expect(nameOf(todos.windows)).not.toBe(nameOf(board.windows));
  },
);

test('a key comes out of nothing', async () => {
  const { robot, home } = await withRobot('dingtalk');
  const outputs: string[] = [];
  const run = async (...argv: string[]) => {
    const { stdout, stderr, code } = await home.run(...argv);
    outputs.push(stdout, stderr);
    return code;
  };
  await run('channel', 'list');
  await run('channel', 'list', '--json');
  await run('send', 'board', '--to', '我们群', '--debug');
  await run('send', 'board', '--to', '我们群', '--at', '8:50');
  expect(await run('send', 'agenda', 'morning', '--to', '我们群', '--at', '25:00')).toBe(2);
  for (const at of ['下午5点半', '五点', '5:30pm', '８：５０'])
    expect(await run('send', 'board', '--to', '我们群', '--at', at), at).toBe(0);
  await run('send', 'list', '--json');
  await run('log', '--json');
  await run('backup');
  await run('export', '--private', '-o', 'all.json');
  await run('undo', '-y');
  await run('redo');
  // A robot that repeats the whole address in what it says.
  const wrong = await home.answer(
    ['channel', 'add', '错的', '--kind', 'dingtalk', '--keep', 'file'],
    [
      ['机器人地址', `${robot.address}\r`],
      ['密钥', `${SECRET}falsch\r`],
    ],
  );
  expect(wrong.code).toBe(0);
  expect(await run('send', 'board', '--to', '错的', '--json')).toBe(8);
  expect(outputs.join()).toContain('310000');
  const files = readdirSync(home.folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.(db|json|written)$/.test(name) && !name.endsWith('channels.json'),
  );
  expect(files.length).toBeGreaterThan(2);
  const all = [
    ...outputs,
    wrong.stdout,
    ...files.map((name) => readFileSync(join(home.folder, name), 'latin1')),
  ].join();
  expect([all.includes(KEY), all.includes(SECRET)]).toEqual([false, false]);
  // It is where it belongs: else the search above would find nothing for want of anything to find.
  const kept = join(home.folder, 'teamctl', 'channels.json');
  expect(existsSync(kept) && readFileSync(kept, 'utf8').includes(SECRET)).toBe(true);
  await run('channel', 'remove', '我们群');
  await run('channel', 'remove', '错的');
  expect(readFileSync(kept, 'utf8').includes(KEY)).toBe(false);
});

test('what another window has in hand is not said to be waiting', async () => {
  const { home } = await withRobot('wecom');
  await home.run('send', 'celebration', '--to', '我们群');
  const file = new SQLite(home.file);
  file.prepare("UPDATE outbox SET state = 'sending', tried_ms = ?").run(NOW());
  file.close();
  const { code, stderr } = await home.run('send', 'retry');
  expect([code, stderr]).toEqual([8, expect.stringMatching(/正在发往 我们群.*过两分钟/s)]);
});

test('a backup brings nothing back that may have been sent since', async () => {
  const { robot, home } = await withRobot('wecom');
  expect((await home.run('send', 'celebration', '--to', '我们群')).code).toBe(0);
  // As it was for a moment, and a backup was made just then.
  const file = new SQLite(home.file);
  file.exec("UPDATE outbox SET state = 'waiting'");
  file.close();
  await home.run('backup');
  await home.run('restore', 'latest', '-y');
  expect((await home.run('send', 'retry')).code).toBe(8);
  expect(robot.accepted).toHaveLength(1);
});
