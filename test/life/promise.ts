import { type Day, workedAfter } from './days-of-2026.ts';
import { ask, askFor, type Desk } from './desk.ts';
import type { Agreed } from './diary.ts';
import { isHere, membersOn } from './life.ts';

/** Things agreed on in the evening, as words for `meeting close`; the first three of an evening at most. */
export function agreeOn(desk: Desk, day: Day): { words: string[]; agreed: Agreed[] } {
  const { life, diary } = desk;
  const agreed: Agreed[] = [];
  while (agreed.length < 3 && life.chance.happens(0.3)) {
    const owner = life.chance.happens(0.8)
      ? life.chance.pick(membersOn(life, day).filter((person) => isHere(person, day)))
      : null;
    const text = `约事${diary.typed.length + 1}号再打一遍`;
    const due = life.chance.happens(0.5) ? workedAfter(day) : workedAfter(workedAfter(day));
    diary.typed.push(text);
    agreed.push({ text, owner: owner ?? null, created: day, due, asked: new Set() });
  }
  const words = agreed.flatMap(({ text, owner, due }) => [
    '--todo',
    `${owner ? `${owner.code}：` : ''}${text} @${due}`,
  ]);
  return { words, agreed };
}

interface Listed {
  id: number;
  text: string;
}

/** Some of what is due is done, some is dropped, the rest waits. */
export async function settlePromises(desk: Desk, day: Day): Promise<void> {
  const { diary, life } = desk;
  if (!diary.open.some(({ due }) => due <= day)) return;
  const list = await askFor<{ todos: Listed[] }>(desk, 'zh-CN', ['todo', 'list']);
  for (const agreed of diary.open.filter(({ due }) => due <= day)) {
    const id = list?.todos.find(({ text }) => text.includes(agreed.text))?.id;
    const chance = life.chance.next();
    if (id === undefined || chance > 0.5) continue;
    const words = chance < 0.4 ? ['todo', 'done', String(id)] : ['todo', 'drop', String(id), '--reason', '名单换了'];
    const { code } = await ask(desk, 'zh-CN', words);
    if (code === 0) diary.open.splice(diary.open.indexOf(agreed), 1);
  }
}
