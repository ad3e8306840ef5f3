import { expect, test } from 'vitest';
import { consoleWithDemo } from '../demo-console.ts';

test('two between whom violence was noted are not put into one pair, and the manager is reminded until it is put away', async () => {
  const it = await consoleWithDemo();
  const unbroken = (text: string) => text.replaceAll(/\s/g, '');
  // Whom the evening would put together.
  const before = unbroken((await it.run('agenda', 'evening')).stdout);
  const [, one, other] = /分组：(\p{Script=Han}+)、(\p{Script=Han}+)[；·]/u.exec(before) ?? [];
  const noted = await it.run('note', `${one}和${other}在走廊里打起来了`, '-y');
  expect(noted.stdout).toContain('先把人分开');
  const hints = await it.run('hint');
  expect(unbroken(hints.stdout)).toContain('不排一对');
  const today = await it.run('today');
  expect(today.stdout).not.toContain('打起来');
  expect(unbroken(today.stdout)).toContain('先不坐一起');
  const evening = unbroken((await it.run('agenda', 'evening')).stdout);
  expect(evening).toContain('分组：');
  expect(evening).not.toContain(`${one}、${other}`);
  expect(evening).not.toContain(`${other}、${one}`);
  expect(evening).not.toContain('打起来');
  const number = /(\d{4}) [^\n]*记过动手的事/.exec(hints.stdout)?.[1] as string;
  expect((await it.run('hint', 'done', number)).code).toBe(0);
  expect(unbroken((await it.run('hint')).stdout)).not.toContain('不排一对');
});
