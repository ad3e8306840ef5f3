import { withoutKnown } from '../../../app/member/typed.ts';
import { DEFAULT_PLAYBOOK } from '../../../app/open/playbooks.ts';
import { type Day, isDay } from '../../../domain/calendar/day.ts';
import { spokenDay } from '../../../domain/calendar/spoken-day.ts';
import type { NewMember } from '../../../domain/team/member-list.ts';
import { pastedMembers } from '../../../domain/team/pasted-names.ts';
import { teamWords } from '../../../i18n/areas/team.ts';
import type { Context } from '../../context.ts';
import { askChoice, askLines, askText } from '../../terminal/prompt.ts';

export interface InitAnswers {
  name: string;
  /** Empty when nobody remembers. */
  founded: string;
  playbook: string;
  members: readonly NewMember[];
}

const BACK = '<';
const isBack = (text: string) => /^[<＜《]$/.test(text.trim());

/** `2026/10/9` and `10月9日` as the day they mean; anything else as it is. */
const dayTyped = (text: string, today: Day): string => spokenDay(text, today, 'past') ?? text.trim();

/** Asks one thing; false when the person wants the question before it again. */
type Step = (context: Context, answers: InitAnswers) => Promise<boolean>;

const askName: Step = async (context, answers) => {
  answers.name = await askText(context, teamWords(context.locale).ask.name, answers.name);
  return true;
};

const askFounded: Step = async (context, answers) => {
  const { ask } = teamWords(context.locale);
  const isAnswer = (text: string) => {
    const day = dayTyped(text, context.today);
    if (day === '' || isBack(day)) return true;
    return isDay(day) ? day <= context.today || ask.futureDay : ask.badDay;
  };
  const text = await askText(context, ask.founded, answers.founded, isAnswer);
  if (isBack(text)) return false;
  answers.founded = dayTyped(text, context.today);
  return true;
};

const askPlaybook: Step = async (context, answers) => {
  const { ask, playbooks } = teamWords(context.locale);
  const choices = Object.entries(playbooks).map(([value, label]) => ({ name: label, value }));
  const chosen = await askChoice(context, ask.playbook, [...choices, { name: ask.back, value: BACK }], true);
  if (isBack(chosen)) return false;
  answers.playbook = chosen;
  return true;
};

const askMembers: Step = async (context, answers) => {
  const { ask } = teamWords(context.locale);
  const lines = await askLines(context, ask.members, isBack);
  if (lines.some(isBack)) return false;
  const { members, unread } = pastedMembers(lines.join('\n'), context.today);
  const { fresh, known } = withoutKnown([], members);
  if (unread.length + known.length > 0) await context.hint(ask.unread([...unread, ...known]));
  answers.members = fresh;
  return true;
};

const askWhetherRight: Step = async (context, answers) => {
  const { ask, playbooks } = teamWords(context.locale);
  const names = answers.members.map((each) => [each.name, each.code, each.joinedOn].filter(Boolean).join(' '));
  const playbook = (playbooks as Record<string, string>)[answers.playbook] ?? answers.playbook;
  const text = await askText(context, ask.right(answers.name, answers.founded, playbook, names), '', (answer) => {
    return answer.trim() === '' || isBack(answer) || ask.enterOrBack;
  });
  return !isBack(text);
};

/** The questions of `init` that no flag has answered, in order; `<` goes back to the one before. */
export async function askAboutTeam(context: Context, given: Partial<InitAnswers>): Promise<InitAnswers> {
  const answers: InitAnswers = {
    name: teamWords(context.locale).ask.usualName,
    founded: '',
    playbook: DEFAULT_PLAYBOOK,
    members: [],
    ...given,
  };
  const steps = [
    ...(given.name === undefined ? [askName] : []),
    ...(given.founded === undefined ? [askFounded] : []),
    ...(given.playbook === undefined ? [askPlaybook] : []),
    ...(given.members === undefined ? [askMembers] : []),
    askWhetherRight,
  ];
  for (let at = 0; at < steps.length; )
    at = (await (steps[at] as Step)(context, answers)) ? at + 1 : Math.max(0, at - 1);
  return answers;
}
