import { expect, test } from 'vitest';
import { exportData } from '../../src/app/data/export.ts';
import { unsaidAmong } from '../../src/app/harm/typed.ts';
import { closeMeeting } from '../../src/app/meeting/close.ts';
import { added, openHome, TODAY, told } from './windows.ts';

test.each([
  ['盯着陈国栋，他说不想活了', 'private'],
  ['陈国栋昨晚吃了半瓶药，去看看他', 'private'],
  ['陈国栋一个人在天台，叫人上去', 'private'],
  ['Sit with Mia, she cut her arms', 'private'],
  ['约何俊杰谈离职', 'private'],
  ['罚陈国栋站着打电话', 'harm-penalty'],
  ['罚没开单的打扫卫生', 'harm-penalty'],
  ['把罚息的话术抄到本子上', null],
  ['带周婉清去医院做产检', 'private'],
  ['陪何俊杰去住院', 'private'],
  ['Go with Dan to the therapist', 'private'],
  ['Ask Mia whether her husband hit her', 'private'],
  ['提醒我周五跟小王聊聊他家里的事', 'own'],
  ['Remind me to ask Dan about the move', 'own'],
  ['按时吃药', 'private'],
  ['还刘畅三千块钱', 'private'],
  ['写离职申请', 'private'],
  ['跟赵一鸣道歉', 'private'],
  ['别再抖了', 'private'],
  ['两千字检讨写好', 'private'],
  ['试用期的事周五谈', 'private'],
  ['陪何苗看牙', 'private'],
  ['Pay Dan back the 300', 'private'],
  ['给张女士道个歉，改约周三', null],
  ['还差三个意向，补上', null],
  ['还有五个回访', null],
  ['退还客户押金三千元', null],
  ['大家记得带工牌', null],
  ['给客户讲癌症险的理赔', null],
  ['自杀条款的话术练三遍', null],
  ['回三位客户', null],
  ['Call back the client about the cancer policy', null],
])('what is somebody’s own business is not read out: %s', async (text, code) => {
  expect((await unsaidAmong([{ id: 1, text }])).get(1) ?? null).toBe(code);
});

test('an export for others keeps its place, not its words', async () => {
  const home = await openHome();
  const todo = { owner: null, due: null, from: null, meeting: null };
  await added(home.window(), { ...todo, text: '约高敏谈离职' });
  await added(home.window(), { ...todo, text: '回三位客户' });
  await closeMeeting(home.window(), { kind: 'evening', date: TODAY, ...told, note: '林小满说不想活了，先陪她' });
  const shared = JSON.stringify(await exportData(home.window(), false));
  expect(shared).not.toMatch(/谈离职|不想活/);
  expect(shared).toContain('回三位客户');
  expect(JSON.stringify(await exportData(home.window(), true))).toMatch(/谈离职.*|不想活/);
});
