import type { Located } from '../located.ts';
import { type Problem, problem } from '../problem.ts';
import { unsoundEntries, unsoundTexts } from '../unsound.ts';
import type { Check } from './check.ts';

/** What `playbook new` writes where an author is to write (`i18n/messages/*\/skeletons.ts`); a test holds the two together. */
const PLACEHOLDERS = new Set([
  '一句话说清看到了什么',
  '换成你们的说法',
  '再来一种说法',
  '这周做什么',
  '第一步，小到能打钩',
  '第一步',
  '第二步',
  '活动的名字',
  '做它图什么',
  '课的名字',
  '学完能做到什么',
  '第一点',
  '第二点',
  '开场的一句话',
  '讲什么',
  '练什么',
  '课上的练习',
  '考一个问题？',
  '答案',
  '客户的一句推辞',
  '客户怎么说',
  '客户还会怎么说',
  '好在哪里',
  '不好的答话',
  '不好在哪里',
  '会的名字',
  '指标的名字',
  'What one sees, in one line',
  'put your words here',
  'and other words',
  'What to do this week',
  'The first step, small enough to tick off',
  'The first step',
  'The second step',
  'Name of the activity',
  'What it is good for',
  'Name of the course',
  'What one can do afterwards',
  'First point',
  'Second point',
  'The first sentence',
  'What is told',
  'What is practised',
  'The practice of the course',
  'One question?',
  'Its answer',
  'What the customer says to get away',
  'How a customer says it',
  'How another says it',
  'Why it is good',
  'An answer that does harm',
  'Why it does',
  'Name of the meeting',
  'Name of the measure',
]);

/** Whether a text is still what the skeleton says: nothing is to be read into it. */
export const isPlaceholder = (text: string): boolean => PLACEHOLDERS.has(text.trim()) || isUnsaid(text);

const UNSAID =
  /^(?:同上|待补|待补充|待完善|待续|待确认|待定|待填|待写|略|暂无|无|todo|tbd|xxx+|n\/a|same as above)[。.！!…]*$/i;

/** `____`, to be written on; within quotes, or where people are asked to go on, it is meant. */
const BLANK = /_{3,}|＿{2,}/;
/** `【经理姓名】`, `（写一个名称）`: a form that somebody handed on. */
const TO_FILL =
  /^[（(【[](?:请?[写填换改]|待|此处)|[《<＜](?:姓名|名字|团队|日期|人数|数字)[》>＞]|【[^】]{0,12}(?:姓名|名字|名称|填|写|待)[^】]{0,8}】/;

/** A formula of a sheet that came to nothing. */
const EXCEL_ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!)$/;

/** `…`, `同上`, `TODO`: there is something to come, or it stands elsewhere, and nobody can be told it. */
const isUnsaid = (text: string): boolean =>
  UNSAID.test(text.trim()) || EXCEL_ERROR.test(text.trim()) || !/[\p{L}\p{N}%％￥¥$]/u.test(text);

const QUOTED = /“[^“”]{0,200}”|「[^「」]{0,200}」|"[^"]{0,200}"/g;
/** `我是XX`, `×××`: a name that somebody is to put there. */
const SOMEBODY = /(?<![A-Za-z])[Xx]{2,}(?![A-Za-z])|×{2,}/;
const GO_ON = /补完|补上|填|写|接/;

/** A form that was not filled in, or a sentence that is left open on purpose: a reminder. */
export const isForm = (text: string): boolean =>
  TO_FILL.test(text) ||
  SOMEBODY.test(text.replace(QUOTED, '')) ||
  (BLANK.test(text.replace(QUOTED, '')) && !GO_ON.test(text));

function walk(node: Located, told: (at: Located, text: string) => void): void {
  if (node.kind === 'list') for (const item of node.items) walk(item, told);
  else if (node.kind === 'map') for (const { value } of node.entries.values()) walk(value, told);
  // An empty translation is told as one that is not there.
  else if (
    typeof node.value === 'string' &&
    node.value.trim() !== '' &&
    (isPlaceholder(node.value) || isForm(node.value))
  )
    told(node, node.value.trim());
}

/** What is still to be written must not be read out. A meeting works whatever it is called, so there it is a reminder. */
export const checkPlaceholders: Check = ({ layer }) => [
  ...unsoundEntries(layer).flatMap(({ list, node }) => inEntry(node, list === 'meetings')),
  // Without its translation a text is shown as it was written, so that it does no harm to leave it out.
  ...unsoundTexts(layer).flatMap(({ node }) => inEntry(node, true)),
];

function inEntry(entry: Located, isReminder: boolean): Problem[] {
  const found: Problem[] = [];
  const severity = isReminder ? 'warning' : 'error';
  walk(entry, ({ place }, text) =>
    found.push(problem('placeholder', place, { text }, isPlaceholder(text) ? severity : 'warning')),
  );
  return found;
}
