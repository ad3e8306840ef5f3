/** One slip of the pen in an otherwise sound playbook on a bundled one, as people make them who come from Word and Excel. */
export interface Slip {
  /** File below the playbook → its text; several where the slip must not drag others along. */
  files: Readonly<Record<string, string | Uint8Array>>;
  /** The line where somebody would have to type. */
  at: readonly [file: string, line: number];
  /** What the remedy offers to copy. */
  offers?: string;
}

export const HEADER = `id: renewal
version: 0.1.0
title: 续保组
language: zh-CN
extends: insurance-telesales
remove: []
source: 我们组自己写的
`;

const SIGN = `  - id: asks-for-price-first
    title: 客户一开口就问价
    ask: 最近两周，客户一接电话就问价的多吗？
    belongsTo: storming
    cluster: avoidance
    probability: {forming: 0.3, storming: 0.6, stable: 0.3, mature: 0.2}
`;
const signs = (text: string) => ({ 'signs.yaml': text });
const sign = (from: string, to: string) => signs(`signs:\n${SIGN.replace(from, to)}`);
const meetings = (text: string) => ({ 'meetings.yaml': text });
const header = (from: string, to: string) => ({ 'playbook.yaml': HEADER.replace(from, to) });
const english = (text: string) => ({ 'text/en.yaml': text });
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
/** 续保组 in GBK. */
const GBK = Buffer.concat([
  Buffer.from('signs:\n  - {id: avoids-calling, title: '),
  Buffer.from([0xd0, 0xf8, 0xb1, 0xa3, 0xd7, 0xe9]),
  Buffer.from('}\n'),
]);

const ACTIVITY = `  - id: plate-guess
    title: 猜车牌
    purpose: 开口说话
    steps: [报三个车牌, 猜哪一个快到期]
    minutes: {min: 3, max: 5}
    people: {min: 2, max: 30}
`;
const activity = (from: string, to: string) => ({ 'activities.yaml': `activities:\n${ACTIVITY.replace(from, to)}` });

const MODULE = `  - id: renewal-basics
    title: 续保流程
    belongsTo: all
    purpose: 知道一单怎么续
    points: [到期前三十天先提醒]
    method: lesson
    minutes: 20
    trains: {signs: [avoids-calling], measures: [effective]}
    trainers: [manager]
    opening: 先看一张快到期的单子
    steps: [{minutes: 10, text: 讲}, {minutes: 10, text: 练}]
    exercise: 两人一组走一遍
    questions: [{question: 先提醒什么？, answer: 到期日}]
    quick: {minutes: 3, say: 一人报到期日，一人先提醒，讲完就换}
`;
const module = (from: string, to: string) => ({ 'curricula.yaml': `modules:\n${MODULE.replace(from, to)}` });

const ACTION = `  - id: call-first
    title: 先打快到期的
    belongsTo: forming
    hours: 1
    how: [上午先打七天内到期的]
    measure: 七天内到期的当天都打过
`;

/** A meeting of one's own, as `playbook new meeting` begins it. */
const NOON = `meetings:
  - id: noon
    title: 午间站会
    box: {min: 8, max: 12}
    minutes: 10
    start: '12:00'
    weekdays: [1, 3]
    items:
      - {id: noon-hello, element: added, title: 人齐了, purpose: 看看谁在, minutes: {min: 2, ideal: 10, max: 12}, content: roll, lines: [站过来。]}
`;
const noon = (from: string, to: string) => meetings(NOON.replace(from, to));

const measures = (entry: string) => ({ 'measures.yaml': `measures:\n  - ${entry}\n` });

const leading = (like: string) => ({
  'stages.yaml': `stages:\n  - {id: leading, like: ${like}, title: 领跑期, months: [24, 36], focus: 带别的组, actions: [one-to-one-training]}\n`,
});

/** An item that is added to the morning. */
const meeting = (items: string) => `meetings:\n  - id: morning\n    addItems:\n${items}`;

const addFirst = { 'stages.yaml': 'stages:\n  - {id: forming, addActions: [call-first]}\n' };

const PERSON = `memberSigns:
  - id: dreads-price-talk
    title: 一说价就绕开
    ask: 最近五个工作日，报价那一步他自己说的少吗？
    dimension: protective-action
    probability: {fear: 0.6, none: 0.2}
`;

export const slips: Readonly<Record<string, Slip>> = {
  // What is told of one thing and was caused by another.
  'a course misspelt where it is added, and another one beside it': {
    files: {
      'curricula.yaml': `modules:\n${MODULE}${MODULE.replaceAll('renewal-basics', 'renewal-more')}`,
      'stages.yaml':
        'stages:\n  - id: forming\n    addCurriculum:\n      - {id: renewal-basic, before: insurance-basics}\n      - {id: renewal-more, after: renewal-basics}\n',
    },
    at: ['stages.yaml', 4],
    offers: 'renewal-basics',
  },
  'beside a course that was taken out': {
    files: {
      ...header('remove: []', 'remove: [insurance-basics]'),
      ...module('', ''),
      'stages.yaml': 'stages:\n  - {id: forming, addCurriculum: [{id: renewal-basics, before: insurance-basics}]}\n',
    },
    at: ['stages.yaml', 2],
    offers: 'remove',
  },
  'a change of an item that was taken out': {
    files: {
      ...header('remove: []', 'remove: [morning-story]'),
      ...meetings('meetings:\n  - {id: morning, changeItems: [{id: morning-story, title: 昨天谁续得好}]}\n'),
    },
    at: ['playbook.yaml', 6],
    offers: 'morning-story',
  },
  "one's own entry under remove": {
    files: { ...header('remove: []', 'remove: [plate-guess]'), ...activity('', '') },
    at: ['playbook.yaml', 6],
    offers: 'activities.yaml:2',
  },
  'a list anew and added to': {
    files: {
      ...module('', ''),
      'stages.yaml':
        'stages:\n  - id: forming\n    curriculum: [renewal-basics]\n    addCurriculum: [renewal-basics]\n',
    },
    at: ['stages.yaml', 4],
    offers: 'addCurriculum',
  },
  'minutes of an item in the wrong order, and with them the whole meeting': {
    files: noon('{min: 2, ideal: 10, max: 12}', '{min: 12, ideal: 10, max: 2}'),
    at: ['meetings.yaml', 9],
    offers: '{min: 2, ideal: 10, max: 12}',
  },
  'translations wrapped in a name': {
    files: english('text:\n  avoids-calling:\n    title: They do not call\n'),
    at: ['text/en.yaml', 1],
    offers: 'text:',
  },
  'a translation within another': {
    files: english(
      'avoids-calling:\n  title: They do not call\n  avoids-prospecting:\n    title: They do not look for customers\n',
    ),
    at: ['text/en.yaml', 3],
    offers: '对齐',
  },
  'several conditions where one belongs': {
    files: activity('    people', '    when: [has-records, has-todos]\n    people'),
    at: ['activities.yaml', 7],
    offers: 'has-records',
  },
  'a comma of the other width between numbers': {
    files: sign('forming: 0.3, storming', 'forming: 0.3， storming'),
    at: ['signs.yaml', 7],
    offers: 'forming: 0.3, storming: 0.6',
  },
  'a line that begins with something in braces': {
    files: meetings(
      'meetings:\n  - id: morning\n    changeItems:\n      - id: morning-story\n        lines:\n          - {weekday}，昨天谁续得好？\n',
    ),
    at: ['meetings.yaml', 6],
    offers: "- '{weekday}，昨天谁续得好？'",
  },
  'an empty list of questions': {
    files: module('[{question: 先提醒什么？, answer: 到期日}]', '[]'),
    at: ['curricula.yaml', 14],
    offers: '[{question: …, answer: …}]',
  },
  // What would be read out as it stands, or never.
  'half a brace': {
    files: {
      'lines.yaml': 'leads:\n  - {id: call-back-line, item: morning-goals, say: "{weekday，约好回电的先打。"}\n',
    },
    at: ['lines.yaml', 2],
    offers: '{weekday}',
  },
  'braces in a title': {
    files: activity('title: 猜车牌', 'title: "{weekday}猜车牌"'),
    at: ['activities.yaml', 3],
    offers: 'lines',
  },
  'braces that only a translation has': {
    files: {
      'lines.yaml': 'leads:\n  - {id: call-back-line, item: morning-goals, say: 约好回电的先打。}\n',
      ...english('call-back-line:\n  say: "{day}: those first who asked for a call."\n'),
    },
    at: ['text/en.yaml', 2],
    offers: '{date}',
  },
  'an activity for no stage': {
    files: activity('    people', '    stages: []\n    people'),
    at: ['activities.yaml', 7],
    offers: '[forming]',
  },
  'lines that cross': {
    files: sign(
      '    cluster: avoidance\n',
      '    cluster: performance\n    computed: {detector: attainment, measure: effective, above: 0.5, below: 0.9}\n',
    ),
    at: ['signs.yaml', 7],
    offers: 'above: 0.9, below: 0.5',
  },
  'a rung for most of a year': {
    files: { 'ladder.yaml': 'ladder:\n  - {id: full-list, workdays: 200}\n' },
    at: ['ladder.yaml', 2],
    offers: '60',
  },
  // Reminders: right by themselves, and hardly meant so.
  'what the base says anyway': {
    files: signs('signs:\n  - {id: avoids-calling, computed: {drop: 0.2}}\n'),
    at: ['signs.yaml', 2],
  },
  'an entry of the base replaced by chance': {
    files: activity('plate-guess', 'tongue-twister'),
    at: ['activities.yaml', 2],
    offers: 'our-tongue-twister',
  },
  'a weekday twice': { files: noon('weekdays: [1, 3]', 'weekdays: [1, 1]'), at: ['meetings.yaml', 7] },
  'steps with numbers': {
    files: activity('[报三个车牌, 猜哪一个快到期]', '[1、报三个车牌, 2、猜哪一个快到期]'),
    at: ['activities.yaml', 5],
    offers: '[报三个车牌, 猜哪一个快到期]',
  },
  'two steps in one, with numbers': {
    files: activity('[报三个车牌, 猜哪一个快到期]', '["1. 报三个车牌 2. 猜哪一个快到期"]'),
    at: ['activities.yaml', 5],
    offers: '[报三个车牌, 猜哪一个快到期]',
  },
  'marks of half the width': {
    files: activity('purpose: 开口说话', "purpose: '先开口,再说话.'"),
    at: ['activities.yaml', 4],
    offers: '先开口，再说话。',
  },
  'a text of the other language': {
    files: activity('title: 猜车牌', 'title: Guess whose plate it is'),
    at: ['activities.yaml', 3],
    offers: 'text/en',
  },
  'a line for a channel that nobody uses': {
    files: {
      ...header('remove: []', 'channels: [phone]'),
      'lines.yaml': 'leads:\n  - {id: write-back-line, item: morning-goals, say: 没回完的先回。, channel: chat}\n',
    },
    at: ['lines.yaml', 2],
    offers: 'channels: [phone, chat]',
  },
  'a course that no stage has': {
    files: module('belongsTo: all', 'belongsTo: forming'),
    at: ['curricula.yaml', 2],
    offers: '{id: forming, addCurriculum: [renewal-basics]}',
  },
  'an action of one stage in another': {
    files: {
      'actions.yaml': `actions:\n${ACTION.replace('belongsTo: forming', 'belongsTo: mature')}`,
      'stages.yaml': 'stages:\n  - {id: forming, addActions: [call-first]}\n',
    },
    at: ['actions.yaml', 4],
    offers: 'belongsTo: forming',
  },
  'a course that spares itself': {
    files: {
      ...module('    method', '    skip: [{passed: renewal-basics}]\n    method'),
      'stages.yaml': 'stages:\n  - {id: forming, addCurriculum: [renewal-basics]}\n',
    },
    at: ['curricula.yaml', 7],
    offers: '{days: 180}',
  },
  'a season of nearly a year': {
    files: { 'seasons.yaml': 'seasons:\n  - {id: year-end-renewals, title: 年底续保, from: 01-10, to: 12-20}\n' },
    at: ['seasons.yaml', 2],
    offers: "from: '12-20', to: '01-10'",
  },
  'a saying of one letter': {
    files: sign('    belongsTo', '    synonyms: [慌, 一报价就没话]\n    belongsTo'),
    at: ['signs.yaml', 5],
  },
  // Right by themselves, and in a place where nobody looks for them.
  'a field that slid out of its entry': {
    files: { 'activities.yaml': `activities:\n${ACTIVITY}weight: 5\n` },
    at: ['activities.yaml', 8],
    offers: '{id: …, weight: 5}',
  },
  'a field of an item in its meeting': {
    files: meetings('meetings:\n  - id: morning\n    distinct: 20\n'),
    at: ['meetings.yaml', 3],
    offers: 'changeItems',
  },
  'a field of a meeting in an item of it': {
    files: noon('lines: [站过来。]', 'lines: [站过来。], weekdays: [1]'),
    at: ['meetings.yaml', 9],
    offers: 'id',
  },
  'a field of another list': {
    files: {
      'actions.yaml': `actions:\n${ACTION}    addCurriculum: [insurance-basics]\n`,
      'stages.yaml': 'stages:\n  - {id: forming, addActions: [call-first]}\n',
    },
    at: ['actions.yaml', 8],
    offers: 'stages',
  },
  'a sign among the actions': {
    files: { 'actions.yaml': `actions:\n${SIGN}` },
    at: ['actions.yaml', 2],
    offers: 'signs',
  },
  'a line among the meetings': {
    files: meetings('meetings:\n  - {id: call-back-line, item: morning-goals, say: 约好回电的先打。}\n'),
    at: ['meetings.yaml', 2],
    offers: 'leads',
  },
  'an item among the meetings': {
    files: meetings(
      'meetings:\n  - {id: morning-due, element: added, title: 到期的, purpose: 知道先打谁, minutes: {min: 1, ideal: 1, max: 2}, content: roll, lines: [先打快到期的。]}\n',
    ),
    at: ['meetings.yaml', 2],
    offers: 'addItems',
  },
  'numbers no further in than their name': {
    files: sign(
      '    probability: {forming: 0.3, storming: 0.6, stable: 0.3, mature: 0.2}\n',
      '    probability:\n    forming: 0.3\n    storming: 0.6\n    stable: 0.3\n    mature: 0.2\n',
    ),
    at: ['signs.yaml', 7],
    offers: '{forming: 0.3, storming: 0.6, stable: 0.3, mature: 0.2}',
  },
  'a second header in a folder': {
    files: { 'old/playbook.yaml': HEADER },
    at: ['old/playbook.yaml', 1],
    offers: '移到外面去',
  },
  // Names and numbers that are somebody else's, or nobody's.
  'the id of a measure that every team has': {
    files: measures('{id: deals, title: 续单, unit: 单, direction: more, adds: sum}'),
    at: ['measures.yaml', 2],
    offers: 'deals',
  },
  'one name for two measures': {
    files: measures('{id: score, title: 分数, unit: 分, direction: more, adds: mean, aliases: [质检分]}'),
    at: ['measures.yaml', 2],
  },
  'one saying for two signs': {
    files: sign('    belongsTo', '    synonyms: [一打就慌, 不想打电话]\n    belongsTo'),
    at: ['signs.yaml', 5],
  },
  'a day that no year has': {
    files: { 'seasons.yaml': 'seasons:\n  - {id: dull-days, title: 淡季, from: 02-30, to: 03-15}\n' },
    at: ['seasons.yaml', 2],
    offers: "'02-29'",
  },
  'the id of a bundled playbook': {
    files: header('id: renewal', 'id: telesales'),
    at: ['playbook.yaml', 1],
    offers: 'our-telesales',
  },
  'a gate without a mark': {
    files: {
      ...module('    method', '    gatesLiveCalls: true\n    method'),
      'stages.yaml': 'stages:\n  - {id: forming, addCurriculum: [renewal-basics]}\n',
    },
    at: ['curricula.yaml', 7],
    offers: 'passMark: 80',
  },
  'a stage that is like a misspelt one, and nothing else': {
    files: {
      'stages.yaml': 'stages:\n  - {id: leading, like: matured, title: 领跑期, months: [24, 36], focus: 带别的组}\n',
    },
    at: ['stages.yaml', 2],
    offers: 'mature',
  },
  'a field of no entry': {
    files: measures("{id: renewal-rate, title: 续保率, unit: '%', direction: more, adds: mean, goal: 90}"),
    at: ['measures.yaml', 2],
    offers: 'id、title、unit、direction、adds、most、aliases',
  },
  'ids with a wide comma between them': {
    files: { 'stages.yaml': 'stages:\n  - {id: forming, addActions: [care-for-members，guide-more]}\n' },
    at: ['stages.yaml', 2],
    offers: '[care-for-members, guide-more]',
  },
  'sayings with a wide comma between them': {
    files: sign('    belongsTo', '    synonyms: [一打就慌，盯着名单发呆]\n    belongsTo'),
    at: ['signs.yaml', 5],
    offers: '[一打就慌, 盯着名单发呆]',
  },
  'a bare per cent in braces': {
    files: measures('{id: renewal-rate, title: 续保率, unit: %, direction: more, adds: mean}'),
    at: ['measures.yaml', 2],
    offers: "unit: '%'",
  },
  'per cent for the largest figure': {
    files: measures("{id: renewal-rate, title: 续保率, unit: '%', direction: more, adds: mean, most: 100%}"),
    at: ['measures.yaml', 2],
    offers: '100',
  },
  'another word for how figures add up': {
    files: measures("{id: renewal-rate, title: 续保率, unit: '%', direction: more, adds: average}"),
    at: ['measures.yaml', 2],
    offers: 'sum、mean、last',
  },
  'a number where a range belongs': {
    files: activity('minutes: {min: 3, max: 5}', 'minutes: 5'),
    at: ['activities.yaml', 6],
    offers: '{min: 5, max: 5}',
  },
  'two bases': {
    files: header('extends: insurance-telesales', 'extends: [insurance-telesales, ecommerce-sales]'),
    at: ['playbook.yaml', 5],
    offers: 'insurance-telesales',
  },
  // Further meetings.
  'a weekday in words': { files: noon('[1, 3]', '[周三]'), at: ['meetings.yaml', 7], offers: '3' },
  'a weekday too many': { files: noon('[1, 3]', '[1, 8]'), at: ['meetings.yaml', 7] },
  'one weekday without its brackets': { files: noon('[1, 3]', '3'), at: ['meetings.yaml', 7] },
  'odd weeks in Chinese': {
    files: noon('weekdays: [1, 3]', 'weeks: 单周'),
    at: ['meetings.yaml', 7],
    offers: 'odd',
  },
  'a meeting named in Chinese': { files: noon('id: noon\n', 'id: 午会\n'), at: ['meetings.yaml', 2] },
  'an activity for a meeting that there is not': {
    files: { ...noon('', ''), ...activity('    minutes: {min: 3', '    meetings: [nooon]\n    minutes: {min: 3') },
    at: ['activities.yaml', 6],
    offers: 'noon',
  },
  'days for the weekly': {
    files: meetings('meetings:\n  - {id: weekly, weekdays: [1]}\n'),
    at: ['meetings.yaml', 2],
    offers: 'weekly=5@17:00',
  },
  // Named in the issue.
  'hour without its nought': {
    files: meetings("meetings:\n  - {id: morning, start: '8:30'}\n"),
    at: ['meetings.yaml', 2],
    offers: "'08:30'",
  },
  'extends misspelt': {
    files: {
      ...header('extends: insurance-telesales', 'extends: insurance-telesale'),
      ...signs('signs:\n  - {id: avoids-calling, computed: {drop: 0.3}}\n'),
    },
    at: ['playbook.yaml', 5],
    offers: 'insurance-telesales',
  },
  tab: { files: sign('    title', '\ttitle'), at: ['signs.yaml', 3] },
  'tab before a dash': { files: signs(`signs:\n\t- {id: avoids-calling, title: 拖着}\n`), at: ['signs.yaml', 2] },
  'no-break spaces': { files: sign('    title', '\u00a0\u00a0\u00a0\u00a0title'), at: ['signs.yaml', 3] },
  'no-break space after a colon': { files: sign('title: ', 'title:\u00a0'), at: ['signs.yaml', 3] },
  'wide spaces': { files: sign('    title', '　　title'), at: ['signs.yaml', 3] },
  'dashes as bullets': {
    files: {
      'actions.yaml':
        'actions:\n  – id: one-to-one-training\n    title: 一对一\n  – id: manage-by-process\n    title: 过程\n',
    },
    at: ['actions.yaml', 2],
    offers: '- ',
  },
  'bullets in a list of steps': {
    files: {
      'actions.yaml': 'actions:\n  - id: one-to-one-training\n    how:\n      • 先听三通录音\n      • 再讲一处\n',
    },
    at: ['actions.yaml', 4],
    offers: '[先听三通录音, 再讲一处]',
  },
  'long dash as a bullet': {
    files: {
      'actions.yaml': 'actions:\n  - id: one-to-one-training\n    how:\n      — 先听三通录音\n      — 再讲一处\n',
    },
    at: ['actions.yaml', 4],
    offers: '[先听三通录音, 再讲一处]',
  },
  'numbers as bullets': {
    files: {
      'actions.yaml': 'actions:\n  - id: one-to-one-training\n    how:\n      1、先听三通录音\n      2、再讲一处\n',
    },
    at: ['actions.yaml', 4],
    offers: '[先听三通录音, 再讲一处]',
  },
  'wide comma in braces': {
    files: signs('signs:\n  - {id: avoids-calling， title: 拖着不打}\n'),
    at: ['signs.yaml', 2],
    offers: ', ',
  },
  'wide comma between numbers': {
    files: sign('storming: 0.6, stable', 'storming: 0.6，stable'),
    at: ['signs.yaml', 7],
    offers: ', ',
  },
  'a field a space short': { files: sign('    ask', '   ask'), at: ['signs.yaml', 4] },
  'a field a space too far': { files: sign('    ask', '     ask'), at: ['signs.yaml', 4] },
  'a fifth stage': {
    files: {
      'stages.yaml':
        'stages:\n  - {id: leading, title: 领跑期, months: [24, 36], focus: 带别的组, actions: [one-to-one-training]}\n',
    },
    at: ['stages.yaml', 2],
    offers: 'like: mature',
  },
  'a fifth stage that is like itself': { files: leading('leading'), at: ['stages.yaml', 2], offers: 'like: mature' },
  'a fifth stage that is like none': { files: leading('matur'), at: ['stages.yaml', 2], offers: 'mature' },
  'a fifth stage that no sign tells apart': { files: leading('mature'), at: ['stages.yaml', 2], offers: 'leading: ' },
  'a stage of the base that is like another': {
    files: { 'stages.yaml': 'stages:\n  - {id: mature, like: stable}\n' },
    at: ['stages.yaml', 2],
    offers: 'like: mature',
  },
  // Characters.
  'curly quotes around an hour': {
    files: meetings('meetings:\n  - {id: morning, start: “08:30”}\n'),
    at: ['meetings.yaml', 2],
    offers: "'08:30'",
  },
  'curly quotes around an id': {
    files: signs('signs:\n  - {id: “avoids-calling”, title: 拖着}\n'),
    at: ['signs.yaml', 2],
    offers: 'avoids-calling',
  },
  'full-width digits': {
    files: signs('signs:\n  - {id: avoids-calling, computed: {drop: ０.３}}\n'),
    at: ['signs.yaml', 2],
    offers: '0.3',
  },
  'full stop for a point': {
    files: signs('signs:\n  - {id: avoids-calling, computed: {drop: 0。3}}\n'),
    at: ['signs.yaml', 2],
    offers: '0.3',
  },
  'full-width hour': {
    files: meetings("meetings:\n  - {id: morning, start: '08：30'}\n"),
    at: ['meetings.yaml', 2],
    offers: "'08:30'",
  },
  'full-width colon': { files: sign('title: ', 'title：'), at: ['signs.yaml', 3], offers: ': ' },
  'full-width colon at a list': { files: signs(`signs：\n${SIGN}`), at: ['signs.yaml', 1], offers: 'signs:' },
  'full-width braces': { files: signs('signs:\n  - ｛id: avoids-calling, title: 拖着｝\n'), at: ['signs.yaml', 2] },
  'full-width brackets': {
    files: activity('[报三个车牌, 猜哪一个快到期]', '【报三个车牌, 猜哪一个快到期】'),
    at: ['activities.yaml', 5],
  },
  'a list comma': {
    files: activity('[报三个车牌, 猜哪一个快到期]', '报三个车牌、猜哪一个快到期'),
    at: ['activities.yaml', 5],
    offers: '[报三个车牌, 猜哪一个快到期]',
  },
  'zero-width space': { files: sign('title', '\u200btitle'), at: ['signs.yaml', 3] },
  // Text that YAML takes for something else.
  'a colon in the text': {
    files: sign('客户一开口就问价\n', '注意: 客户一开口就问价\n'),
    at: ['signs.yaml', 3],
    offers: '整句加引号',
  },
  'no space after the colon': { files: sign('title: ', 'title:'), at: ['signs.yaml', 3], offers: 'title: ' },
  'no space after the dash': {
    files: signs('signs:\n  -{id: avoids-calling, title: 拖着}\n'),
    at: ['signs.yaml', 2],
    offers: '- ',
  },
  'an open quote': { files: sign('客户一开口就问价\n', '"客户一开口就问价\n'), at: ['signs.yaml', 3] },
  'a quote within quotes': { files: sign('客户一开口就问价\n', '"客户说"多少钱"就挂"\n'), at: ['signs.yaml', 3] },
  'a placeholder first': {
    files: sign('客户一开口就问价\n', '{name}一开口就问价\n'),
    at: ['signs.yaml', 3],
    offers: '整句加引号',
  },
  'a mark in brackets first': {
    files: sign('客户一开口就问价\n', '[重要] 一开口就问价\n'),
    at: ['signs.yaml', 3],
    offers: '整句加引号',
  },
  'an at sign first': {
    files: sign('客户一开口就问价\n', '@所有人 客户问价\n'),
    at: ['signs.yaml', 3],
    offers: '整句加引号',
  },
  'a star first': { files: sign('客户一开口就问价\n', '*客户问价\n'), at: ['signs.yaml', 3], offers: '引号' },
  'an open brace': { files: sign('mature: 0.2}', 'mature: 0.2'), at: ['signs.yaml', 7] },
  // Files.
  'yaml.txt': { files: { 'signs.yaml.txt': `signs:\n${SIGN}` }, at: ['signs.yaml.txt', 1], offers: 'signs.yaml' },
  'capital ending': { files: { 'signs.YAML': `signs:\n${SIGN}` }, at: ['signs.YAML', 1], offers: 'signs.yaml' },
  'a sheet': { files: { '迹象.xlsx': 'PK' }, at: ['迹象.xlsx', 1] },
  'empty file': { files: signs(''), at: ['signs.yaml', 1] },
  'empty header': { files: { 'playbook.yaml': '' }, at: ['playbook.yaml', 1] },
  'list without entries': { files: signs('signs:\n'), at: ['signs.yaml', 1], offers: '- ' },
  'UTF-16': { files: signs(utf16(`signs:\n${SIGN}`) as never), at: ['signs.yaml', 1], offers: 'UTF-8' },
  GBK: { files: signs(GBK as never), at: ['signs.yaml', 2], offers: 'UTF-8' },
  'rows of a table': {
    files: signs('signs:\n  avoids-calling\t拖着不打\t0.3\n  wavering-resolve\t想走\t0.4\n'),
    at: ['signs.yaml', 2],
  },
  'a table for a list': {
    files: signs('signs:\n  avoids-calling:\n    title: 拖着\n'),
    at: ['signs.yaml', 2],
    offers: '- id: avoids-calling',
  },
  'one entry without its dash': {
    files: signs('signs:\n  id: avoids-calling\n  title: 拖着\n'),
    at: ['signs.yaml', 2],
    offers: '- id: avoids-calling',
  },
  'a paste beneath': {
    files: signs(`signs:\n${SIGN}signs:\n  - {id: avoids-calling, title: 拖着}\n`),
    at: ['signs.yaml', 8],
  },
  'the same entry twice': { files: signs(`signs:\n${SIGN}${SIGN}`), at: ['signs.yaml', 8] },
  'a paste on the same line': {
    files: sign('title: 客户一开口就问价\n', 'title: 客户一开口就问价 ask: 多吗？\n'),
    at: ['signs.yaml', 3],
  },
  'an entry without its dash': {
    files: signs(`signs:\n${SIGN}    id: talks-fast\n    title: 说得太快\n`),
    at: ['signs.yaml', 8],
  },
  'a list misspelt': { files: signs(`sings:\n${SIGN}`), at: ['signs.yaml', 1], offers: 'signs' },
  // Values.
  'minutes with their unit': {
    files: activity('{min: 3, max: 5}', '{min: 3分钟, max: 5}'),
    at: ['activities.yaml', 6],
    offers: '3',
  },
  'a share as per cent': {
    files: signs('signs:\n  - {id: avoids-calling, computed: {drop: 30%}}\n'),
    at: ['signs.yaml', 2],
    offers: '0.3',
  },
  'a probability as per cent': { files: sign('storming: 0.6', 'storming: 60'), at: ['signs.yaml', 7], offers: '0.6' },
  'a point without its nought': { files: sign('storming: 0.6', 'storming: .6'), at: ['signs.yaml', 7], offers: '0.6' },
  'months as a span': {
    files: { 'stages.yaml': 'stages:\n  - {id: storming, months: 3-6}\n' },
    at: ['stages.yaml', 2],
    offers: '[3, 6]',
  },
  'yes in Chinese': {
    files: module('method: lesson', 'method: lesson\n    onProblem: 是'),
    at: ['curricula.yaml', 8],
    offers: 'true',
  },
  'version of two numbers': { files: header('0.1.0', '1.0'), at: ['playbook.yaml', 2], offers: '1.0.0' },
  'language in Chinese': { files: header('zh-CN', '中文'), at: ['playbook.yaml', 4], offers: 'zh-CN' },
  'id in Chinese': { files: sign('asks-for-price-first', '先问价'), at: ['signs.yaml', 2] },
  'id with an underscore': {
    files: sign('asks-for-price-first', 'asks_price'),
    at: ['signs.yaml', 2],
    offers: 'asks-price',
  },
  'remove without brackets': {
    files: header('remove: []', 'remove: avoids-calling'),
    at: ['playbook.yaml', 6],
    offers: '[avoids-calling]',
  },
  // Names.
  'an id of the base misspelt': {
    files: signs('signs:\n  - {id: avoid-calling, title: 拖着}\n'),
    at: ['signs.yaml', 2],
    offers: 'avoids-calling',
  },
  'a new entry with next to nothing': {
    files: signs('signs:\n  - {id: price-shoppers, title: 比价的多}\n'),
    at: ['signs.yaml', 2],
  },
  'a field misspelt': { files: sign('cluster', 'clustr'), at: ['signs.yaml', 6], offers: 'cluster' },
  'a cluster that is none': {
    files: sign('cluster: avoidance', 'cluster: prices'),
    at: ['signs.yaml', 6],
    offers: 'avoidance',
  },
  'a stage misspelt': {
    files: sign('belongsTo: storming', 'belongsTo: stormng'),
    at: ['signs.yaml', 5],
    offers: 'storming',
  },
  'a stage misspelt in a table': {
    files: sign('storming: 0.6', 'stormng: 0.6'),
    at: ['signs.yaml', 7],
    offers: 'storming',
  },
  'an action that nothing names': {
    files: {
      'actions.yaml':
        'actions:\n  - {id: ring-early, title: 早打, belongsTo: storming, how: [到期前先打], measure: 每天十通}\n',
    },
    at: ['actions.yaml', 2],
    offers: 'ring-early',
  },
  'a detector misspelt': {
    files: sign('cluster: avoidance', 'cluster: avoidance\n    computed: {detector: call-drop}'),
    at: ['signs.yaml', 7],
    offers: 'calls-drop',
  },
  'a parameter misspelt': {
    files: signs('signs:\n  - {id: avoids-calling, computed: {dorp: 0.3}}\n'),
    at: ['signs.yaml', 2],
    offers: 'drop',
  },
  'a measure misspelt': {
    files: module('measures: [effective]', 'measures: [effectiv]'),
    at: ['curricula.yaml', 9],
    offers: 'effective',
  },
  'a broken sign and what points at it': {
    files: {
      ...sign('    ask: 最近两周，客户一接电话就问价的多吗？\n', ''),
      'cases.yaml': 'cases:\n  - {title: 问价, ageMonths: 3, seen: [asks-for-price-first], expect: storming}\n',
      'text/en.yaml': 'asks-for-price-first: {title: Customers ask for the price at once}\n',
    },
    at: ['signs.yaml', 2],
    offers: 'ask',
  },
  'a module whose steps do not add up': { files: module('minutes: 20', 'minutes: 30'), at: ['curricula.yaml', 12] },
  'a sign removed that is needed': { files: header('remove: []', 'remove: [avoidance]'), at: ['playbook.yaml', 6] },
  'a removed id misspelt': {
    files: header('remove: []', 'remove: [avoids-caling]'),
    at: ['playbook.yaml', 6],
    offers: 'avoids-calling',
  },
  // Adding to what the base says.
  'added, and already there': {
    files: { 'stages.yaml': 'stages:\n  - id: forming\n    addCurriculum: [insurance-basics]\n' },
    at: ['stages.yaml', 3],
    offers: 'insurance-basics',
  },
  'a field of adding misspelt': {
    files: { 'stages.yaml': 'stages:\n  - id: forming\n    addActon: [avoids]\n' },
    at: ['stages.yaml', 3],
    offers: 'addActions',
  },
  'a neighbour misspelt': {
    files: {
      'stages.yaml': 'stages:\n  - id: forming\n    addCurriculum: [{id: claims-basics, after: insurance-basic}]\n',
    },
    at: ['stages.yaml', 3],
    offers: 'insurance-basics',
  },
  'an item changed that is not there': {
    files: meetings('meetings:\n  - id: morning\n    changeItems:\n      - {id: morning-activty, drop: 2}\n'),
    at: ['meetings.yaml', 4],
    offers: 'morning-activity',
  },
  'an item added twice': {
    files: meetings('meetings:\n  - id: morning\n    addItems:\n      - {id: morning-activity, drop: 2}\n'),
    at: ['meetings.yaml', 4],
    offers: 'changeItems: [{id: morning-activity',
  },
  'one id where a list is wanted': {
    files: { 'stages.yaml': 'stages:\n  - id: forming\n    addCurriculum: claims-basics\n' },
    at: ['stages.yaml', 3],
    offers: '[claims-basics]',
  },
  'a line for an item that is not there': {
    files: { 'leads.yaml': 'leads:\n  - {id: my-hello, item: morning-greting, say: 早上好。}\n' },
    at: ['leads.yaml', 2],
    offers: 'morning-greeting',
  },
  'a base newer than the one at hand': {
    files: header('extends: insurance-telesales', 'extends: insurance-telesales@9.9'),
    at: ['playbook.yaml', 5],
    offers: 'insurance-telesales@1.',
  },
  'a pinned base misspelt': {
    files: header('extends: insurance-telesales', 'extends: insurance-telesale@1.0'),
    at: ['playbook.yaml', 5],
    offers: 'insurance-telesales',
  },
  'a number in words': {
    files: signs('signs:\n  - id: avoids-calling\n    computed: {drop: 三成}\n'),
    at: ['signs.yaml', 3],
    offers: '写成 0.3',
  },
  'a range as one writes it': {
    files: activity('{min: 3, max: 5}', '3-5'),
    at: ['activities.yaml', 6],
    offers: '{min: 3, max: 5}',
  },
  'the side of a neighbour misspelt': {
    files: {
      'stages.yaml': 'stages:\n  - id: forming\n    addCurriculum: [{id: claims-basics, befor: insurance-basics}]\n',
    },
    at: ['stages.yaml', 3],
    offers: 'before',
  },
  'a condition that there is not': {
    files: { 'leads.yaml': 'leads:\n  - {id: a-b, item: morning-greeting, say: 早上好, when: monday}\n' },
    at: ['leads.yaml', 2],
    offers: 'playbook show conditions',
  },
  // Translations.
  'a translated id misspelt': {
    files: english('avoid-calling: {title: Nobody dials}\n'),
    at: ['text/en.yaml', 1],
    offers: 'avoids-calling',
  },
  'a translated field misspelt': {
    files: english('avoids-calling: {titel: Nobody dials}\n'),
    at: ['text/en.yaml', 1],
    offers: 'title',
  },
  'a number in a translation': {
    files: english('avoids-calling: {title: Nobody dials, computed: {drop: 0.3}}\n'),
    at: ['text/en.yaml', 1],
  },
  'a language that is none': {
    files: { 'text/English.yaml': 'avoids-calling: {title: Nobody dials}\n' },
    at: ['text/English.yaml', 1],
    offers: 'en',
  },
  // Meetings.
  'content misspelt': {
    files: meetings(
      'meetings:\n  - id: morning\n    addItems:\n      - {id: our-news, element: added, title: 报喜, purpose: 高兴, minutes: {min: 1, ideal: 1, max: 2}, content: newss, lines: [报个喜。]}\n',
    ),
    at: ['meetings.yaml', 4],
    offers: 'news',
  },
  'a condition misspelt': {
    files: meetings(
      'meetings:\n  - id: morning\n    addItems:\n      - {id: our-news, element: added, title: 报喜, purpose: 高兴, minutes: {min: 1, ideal: 1, max: 2}, content: news, when: has-newss, lines: [报个喜。]}\n',
    ),
    at: ['meetings.yaml', 4],
    offers: 'has-news',
  },
  // Marks within braces and brackets.
  'an equals sign in braces': {
    files: activity('{min: 3, max: 5}', '{min=3, max=5}'),
    at: ['activities.yaml', 6],
    offers: 'min: 3',
  },
  'an equals sign for a colon': {
    files: sign('belongsTo: storming', 'belongsTo = storming'),
    at: ['signs.yaml', 5],
    offers: 'belongsTo: storming',
  },
  'no space after the colons in braces': {
    files: activity('{min: 3, max: 5}', '{min:3, max:5}'),
    at: ['activities.yaml', 6],
    offers: 'min: 3',
  },
  'wide colons in braces': {
    files: activity('{min: 3, max: 5}', '{min：3, max：5}'),
    at: ['activities.yaml', 6],
    offers: 'min: 3',
  },
  ...Object.fromEntries(
    ['; ', '； ', '、', ' '].map((mark) => [
      `“${mark}” for a comma in braces`,
      {
        files: activity('{min: 3, max: 5}', `{min: 3${mark}max: 5}`),
        at: ['activities.yaml', 6] as const,
        offers: '{min: 3, max: 5}',
      },
    ]),
  ),
  'round brackets for braces': {
    files: activity('{min: 3, max: 5}', '（min: 3，max: 5）'),
    at: ['activities.yaml', 6],
    offers: '{min: 3, max: 5}',
  },
  'braces closed by a bracket': {
    files: activity('{min: 3, max: 5}', '{min: 3, max: 5]'),
    at: ['activities.yaml', 6],
    offers: '{min: 3, max: 5}',
  },
  'a brace too many': {
    files: activity('{min: 3, max: 5}', '{min: 3, max: 5}}'),
    at: ['activities.yaml', 6],
    offers: '{min: 3, max: 5}',
  },
  'a comma for the point': {
    files: signs('signs:\n  - {id: avoids-calling, computed: {drop: 0,3}}\n'),
    at: ['signs.yaml', 2],
    offers: 'drop: 0.3',
  },
  'thousands in braces': {
    files: measures('{id: renewals, title: 续保单, unit: 单, direction: more, adds: sum, most: 1,000}'),
    at: ['measures.yaml', 2],
    offers: 'most: 1000',
  },
  // Numbers as one says them.
  thousands: { files: module('minutes: 20', 'minutes: 1,000'), at: ['curricula.yaml', 8], offers: '1000' },
  'half an hour': { files: module('minutes: 20', 'minutes: 半小时'), at: ['curricula.yaml', 8], offers: '写成 30' },
  'a fraction': {
    files: signs('signs:\n  - {id: avoids-calling, computed: {drop: 3/10}}\n'),
    at: ['signs.yaml', 2],
    offers: '0.3',
  },
  'a word for how likely': { files: sign('storming: 0.6', 'storming: 高'), at: ['signs.yaml', 7], offers: '0.7' },
  'a mark of one': {
    files: module('minutes: 20', 'minutes: 20\n    passMark: 0.8'),
    at: ['curricula.yaml', 9],
    offers: '写成 80',
  },
  'an afternoon hour': { files: noon("'12:00'", '下午1点半'), at: ['meetings.yaml', 6], offers: "'13:30'" },
  'an hour with PM': { files: noon("'12:00'", '1:30 PM'), at: ['meetings.yaml', 6], offers: "'13:30'" },
  'an hour without its colon': { files: noon("'12:00'", '1200'), at: ['meetings.yaml', 6], offers: "'12:00'" },
  'weekdays by their names': { files: noon('[1, 3]', '[Mon, Wed]'), at: ['meetings.yaml', 7], offers: '[1, 3]' },
  'weekdays from to': { files: noon('[1, 3]', '周一到周五'), at: ['meetings.yaml', 7], offers: '[1, 2, 3, 4, 5]' },
  'day nought': { files: noon('[1, 3]', '[0]'), at: ['meetings.yaml', 7], offers: '7' },
  'a season by whole dates, and what comes in it': {
    files: {
      'seasons.yaml':
        'seasons:\n  - {id: dull-days, title: 淡季, from: 2026-02-10, to: 03-15}\nthemes:\n  - {id: dull-theme, title: 淡季怎么约, questions: [怎么约？], when: dull-days}\n',
    },
    at: ['seasons.yaml', 2],
    offers: "'02-10'",
  },
  'a day with a point': {
    files: { 'seasons.yaml': 'seasons:\n  - {id: dull-days, title: 淡季, from: 12.20, to: 12-31}\n' },
    at: ['seasons.yaml', 2],
    offers: "'12-20'",
  },
  // One shape for another.
  'a list of two for a range': {
    files: activity('{min: 3, max: 5}', '[3, 5]'),
    at: ['activities.yaml', 6],
    offers: '{min: 3, max: 5}',
  },
  'dashes within a range': {
    files: activity('{min: 3, max: 5}', '\n      - min: 3\n      - max: 5'),
    at: ['activities.yaml', 7],
    offers: '{min: 3, max: 5}',
  },
  'probabilities without their stages': {
    files: sign('{forming: 0.3, storming: 0.6, stable: 0.3, mature: 0.2}', '[0.3, 0.6, 0.3, 0.2]'),
    at: ['signs.yaml', 7],
    offers: '{forming: 0.3, storming: 0.6, stable: 0.3, mature: 0.2}',
  },
  'steps without their minutes': {
    files: module('steps: [{minutes: 10, text: 讲}, {minutes: 10, text: 练}]', 'steps: [讲, 练]'),
    at: ['curricula.yaml', 12],
    offers: '{minutes: …, text: 讲}',
  },
  'a proof without its list': {
    files: module('minutes: 20', 'minutes: 20\n    skip: {days: 180}'),
    at: ['curricula.yaml', 9],
    offers: '[{days: 180}]',
  },
  'a proof misspelt': {
    files: module('minutes: 20', 'minutes: 20\n    skip: [{day: 180}]'),
    at: ['curricula.yaml', 9],
    offers: 'days',
  },
  'a title in a list of its own': {
    files: activity('title: 猜车牌', 'title: {中文: 猜车牌}'),
    at: ['activities.yaml', 3],
    offers: '猜车牌',
  },
  'a title with nothing behind it': { files: activity('title: 猜车牌', 'title:'), at: ['activities.yaml', 3] },
  // What people call a thing, for its id.
  'a stage by its title': {
    files: sign('belongsTo: storming', 'belongsTo: 动荡期'),
    at: ['signs.yaml', 5],
    offers: 'storming',
  },
  'a stage by its title in a table': {
    files: sign('storming: 0.6', '动荡期: 0.6'),
    at: ['signs.yaml', 7],
    offers: 'storming',
  },
  'a cluster by its title': {
    files: sign('cluster: avoidance', 'cluster: 技能'),
    at: ['signs.yaml', 6],
    offers: 'skill',
  },
  'an action by its title': {
    files: {
      'actions.yaml':
        'actions:\n  - {id: ring-early, title: 早打, belongsTo: storming, how: [到期前先打], measure: 每天十通}\n',
      'stages.yaml': 'stages:\n  - {id: storming, addActions: [早打, ring-early]}\n',
    },
    at: ['stages.yaml', 2],
    offers: 'ring-early',
  },
  'an item by its title': {
    files: { 'leads.yaml': 'leads:\n  - {id: a-b, item: 好消息, say: 早上好}\n' },
    at: ['leads.yaml', 2],
    offers: 'morning-news',
  },
  'a removed sign by its title': {
    files: header('remove: []', 'remove: [电话能拖就拖]'),
    at: ['playbook.yaml', 6],
    offers: 'avoids-calling',
  },
  'a content in Chinese': {
    files: noon('content: roll', 'content: 点名'),
    at: ['meetings.yaml', 9],
    offers: 'roll',
  },
  'a field in Chinese': { files: sign('    title: ', '    标题: '), at: ['signs.yaml', 3], offers: 'title' },
  'a broken measure and what reads it': {
    files: {
      ...measures("{id: renewal-rate, title: 续保率, unit: '%', direction: 多, adds: mean}"),
      ...sign('    probability', '    computed: {detector: drop, measure: renewal-rate}\n    probability'),
    },
    at: ['measures.yaml', 2],
    offers: 'more',
  },
  'a measure whose id is Chinese, and what reads it': {
    files: {
      ...measures("{id: 续保率, title: 续保率, unit: '%', direction: more, adds: mean}"),
      ...sign('    probability', '    computed: {detector: drop, measure: renewal-rate}\n    probability'),
    },
    at: ['measures.yaml', 2],
  },
  // Neighbours.
  'before and after': {
    files: {
      'stages.yaml':
        'stages:\n  - id: storming\n    addActions:\n      - {id: care-for-members, before: guide-more, after: guide-more}\n',
    },
    at: ['stages.yaml', 4],
    offers: '{id: care-for-members, before: guide-more}',
  },
  'a neighbour that is not there, and one beside it': {
    files: {
      ...module('', ''),
      'stages.yaml':
        'stages:\n  - id: forming\n    addCurriculum:\n      - {id: renewal-basics, before: nowhere}\n      - {id: claims-basics, after: renewal-basics}\n',
    },
    at: ['stages.yaml', 4],
  },
  'a base that is not named, and what leans on it': {
    files: {
      ...header('extends: insurance-telesales\n', ''),
      'stages.yaml': 'stages:\n  - {id: forming, addActions: [{id: care-for-members, after: guide-more}]}\n',
    },
    at: ['playbook.yaml', 1],
    offers: 'insurance-telesales',
  },
  // Lines that slid.
  'an entry beside the name of its list': {
    files: { 'activities.yaml': `activities:\n${ACTIVITY}${ACTIVITY.replaceAll('plate-guess', 'one-more').slice(2)}` },
    at: ['activities.yaml', 8],
    offers: '2',
  },
  'a field below the dash of its entry': {
    files: activity('    title: 猜车牌', '  title: 猜车牌'),
    at: ['activities.yaml', 3],
    offers: '4',
  },
  'a sentence that goes on in the first column': {
    files: activity('purpose: 开口说话', 'purpose: 开口说话\n说完就散'),
    at: ['activities.yaml', 5],
    offers: 'purpose: 开口说话说完就散',
  },
  'a number sign in a text': {
    files: activity('title: 猜车牌', 'title: 猜车牌 #早会用'),
    at: ['activities.yaml', 3],
    offers: "'猜车牌 #早会用'",
  },
  'quotes of two kinds': { files: activity('title: 猜车牌', 'title: “猜车牌"'), at: ['activities.yaml', 3] },
  // Files.
  'a copy of a file': {
    files: {
      'activities.yaml': `activities:\n${ACTIVITY}${ACTIVITY.replace('plate-guess', 'one-more')}`,
      'activities - 副本.yaml': `activities:\n${ACTIVITY}${ACTIVITY.replace('plate-guess', 'one-more')}`,
    },
    at: ['activities - 副本.yaml', 1],
    offers: 'activities.yaml',
  },
  'one entry in two files': {
    files: {
      ...meetings("meetings:\n  - {id: morning, start: '08:40'}\n"),
      'noon.yaml': "meetings:\n  - {id: morning, start: '08:50'}\n",
    },
    at: ['noon.yaml', 2],
    offers: 'meetings.yaml:2',
  },
  'UTF-16 without its mark': {
    files: signs(Buffer.from(`signs:\n${SIGN}`, 'utf16le') as never),
    at: ['signs.yaml', 1],
    offers: 'UTF-8',
  },
  'a list without its name': {
    files: { 'activities.yaml': ACTIVITY },
    at: ['activities.yaml', 1],
    offers: 'activities: ',
  },
  'a file of one sentence': { files: { 'more.yaml': '今天想到的活动\n' }, at: ['more.yaml', 1] },
  'a fence that came along': {
    files: { 'activities.yaml': `\`\`\`yaml\nactivities:\n${ACTIVITY}\`\`\`\n` },
    at: ['activities.yaml', 1],
  },
  'a table with upright strokes': {
    files: { 'activities.yaml': 'activities:\n  | id | title |\n  | plate-guess | 猜车牌 |\n' },
    at: ['activities.yaml', 2],
    offers: '- {id: ',
  },
  'translations in a list': {
    files: english('- {id: avoids-calling, title: Nobody dials}\n'),
    at: ['text/en.yaml', 1],
    offers: 'avoids-calling: {title: …}',
  },
  'translations below the name of a list': {
    files: english('signs:\n  - {id: avoids-calling, title: Nobody dials}\n'),
    at: ['text/en.yaml', 1],
    offers: 'avoids-calling: {title: …}',
  },
  'a translation straight behind its id': {
    files: english('avoids-calling: Nobody dials\n'),
    at: ['text/en.yaml', 1],
    offers: 'avoids-calling: {title: Nobody dials}',
  },
  'one id translated twice': {
    files: {
      ...english('avoids-calling: {title: Nobody dials}\n'),
      'text/en/more.yaml': 'avoids-calling: {title: No calls}\n',
    },
    at: ['text/en/more.yaml', 1],
    offers: 'en.yaml:1',
  },
  // Meetings.
  'a box too small for everything': {
    files: noon('{min: 8, max: 12}', '{min: 2, max: 3}'),
    at: ['meetings.yaml', 5],
  },
  'an arrow for a colon': {
    files: sign('belongsTo: storming', 'belongsTo → storming'),
    at: ['signs.yaml', 5],
    offers: 'belongsTo: storming',
  },
  'a dash for a colon': {
    files: sign('belongsTo: storming', 'belongsTo - storming'),
    at: ['signs.yaml', 5],
    offers: 'belongsTo: storming',
  },
  'a name without its colon': {
    files: {
      'actions.yaml': 'actions:\n  - id: one-to-one-training\n    hours: 1\n    how\n      - 先听三通录音\n',
    },
    at: ['actions.yaml', 4],
    offers: 'how:',
  },
  'a translated id without its colon': {
    files: english('avoids-calling\n  title: Nobody dials\n'),
    at: ['text/en.yaml', 1],
    offers: 'avoids-calling:',
  },
  // What is offered is what was meant.
  'titles of stages for their ids': {
    files: sign(
      'forming: 0.3, storming: 0.6, stable: 0.3, mature: 0.2',
      '建立初期: 0.3, 动荡期: 0.6, 稳定期: 0.3, 成熟期: 0.2',
    ),
    at: ['signs.yaml', 7],
    offers: 'forming、storming、stable、mature',
  },
  'shares in per cent': {
    files: sign(
      'forming: 0.3, storming: 0.6, stable: 0.3, mature: 0.2',
      'forming: 30%, storming: 60%, stable: 30%, mature: 20%',
    ),
    at: ['signs.yaml', 7],
    offers: 'forming: 0.3, storming: 0.6, stable: 0.3, mature: 0.2',
  },
  'two stages where one belongs': {
    files: sign('belongsTo: storming', 'belongsTo: [forming, storming]'),
    at: ['signs.yaml', 5],
    offers: 'forming',
  },
  'a sentence for what is computed': {
    files: sign('cluster: avoidance', 'cluster: avoidance\n    computed: 最近两周比前四周低一成'),
    at: ['signs.yaml', 7],
    offers: '{detector: drop, measure: effective, drop: 0.1}',
  },
  'an entry of a base by its title': {
    files: {
      'stages.yaml':
        'stages:\n  - id: 建立初期\n    addActions: [{id: one-to-one-training, after: manage-by-process}]\n',
    },
    at: ['stages.yaml', 2],
    offers: 'forming',
  },
  'an addition told in words': {
    files: {
      'stages.yaml':
        'stages:\n  - id: storming\n    addActions:\n      - early-goodbye 放在 one-to-one-training 前面\n',
    },
    at: ['stages.yaml', 4],
    offers: '{id: early-goodbye, before: one-to-one-training}',
  },
  'a neighbour by its title': {
    files: {
      'meetings.yaml': meeting(
        '      - {id: own-item, after: 问好, element: added, title: 看一眼, purpose: 心里有数, minutes: {min: 1, ideal: 1, max: 2}, drop: 1, content: roll, lines: [先看一眼。]}\n',
      ),
    },
    at: ['meetings.yaml', 4],
    offers: 'morning-greeting',
  },
  'a gap in Chinese': {
    files: {
      'meetings.yaml': meeting(
        '      - {id: own-item, after: morning-greeting, element: added, title: 看一眼, purpose: 心里有数, minutes: {min: 1, ideal: 1, max: 2}, drop: 1, content: close, lines: ["{姓名}先看一眼。", 好，去打。]}\n',
      ),
    },
    at: ['meetings.yaml', 4],
    offers: '{name}',
  },
  'half an hour where hours are wanted': {
    files: { 'actions.yaml': 'actions:\n  - {id: one-to-one-training, hours: 半小时}\n' },
    at: ['actions.yaml', 2],
    offers: '0.5',
  },
  'a sentence where a list of sentences is wanted': {
    files: { 'actions.yaml': 'actions:\n  - {id: one-to-one-training, how: 先听三通，再自己打。}\n' },
    at: ['actions.yaml', 2],
    offers: '[先听三通，再自己打。]',
  },
  'a step in circled numbers': {
    files: { 'actions.yaml': 'actions:\n  - id: one-to-one-training\n    how: ① 先听三通 ② 再自己打\n' },
    at: ['actions.yaml', 3],
    offers: '[先听三通, 再自己打]',
  },
  'a step that begins with a quoted word': {
    files: { 'actions.yaml': 'actions:\n  - id: one-to-one-training\n    how:\n      - "三通"先听完\n' },
    at: ['actions.yaml', 4],
    offers: `- '"三通"先听完'`,
  },
  'a step with stars': {
    files: { 'actions.yaml': 'actions:\n  - id: one-to-one-training\n    how:\n      - *必做* 先听三通\n' },
    at: ['actions.yaml', 4],
    offers: `- '*必做* 先听三通'`,
  },
  'a step broken over two lines': {
    files: {
      'actions.yaml':
        'actions:\n  - id: one-to-one-training\n    how:\n      - 先听三通，\n再自己打\n      - 下班前说一句\n',
    },
    at: ['actions.yaml', 5],
    offers: '- 先听三通，再自己打',
  },
  'a title that is all remark': {
    files: { 'actions.yaml': 'actions:\n  - id: one-to-one-training\n    title: #1 一对一\n' },
    at: ['actions.yaml', 3],
    offers: `title: '#1 一对一'`,
  },
  'a formula that the sheet could not work out': {
    files: { 'actions.yaml': 'actions:\n  - id: one-to-one-training\n    title: #REF!\n' },
    at: ['actions.yaml', 3],
    offers: '表格',
  },
  'a title that is still to come': { files: sign('title: 客户一开口就问价', 'title: 同上'), at: ['signs.yaml', 3] },
  'more of it in words of their own': {
    files: {
      'measures.yaml': 'measures:\n  - {id: renewal-rate, title: 续保率, unit: 个, direction: 越高越好, adds: mean}\n',
    },
    at: ['measures.yaml', 2],
    offers: 'more',
  },
  'a base by its title': {
    files: header('extends: insurance-telesales', 'extends: 保险电话销售团队'),
    at: ['playbook.yaml', 5],
    offers: 'insurance-telesales',
  },
  'a version behind a blank': {
    files: header('extends: insurance-telesales', 'extends: insurance-telesales 1.0'),
    at: ['playbook.yaml', 5],
    offers: 'insurance-telesales@1.0',
  },
  'rows with commas': {
    files: { 'leads.yaml': 'id,item,say\nown-line,morning-goals,先打约好的\n' },
    at: ['leads.yaml', 1],
  },
  'a copy of one entry': {
    files: {
      'signs.yaml': `signs:\n${SIGN}`,
      'signs (1).yaml': `signs:\n${SIGN}`,
    },
    at: ['signs (1).yaml', 1],
    offers: 'signs.yaml',
  },
  'steps of a translation in one text': {
    files: english('one-to-one-training:\n  how: First listen, then dial\n'),
    at: ['text/en.yaml', 2],
    offers: '[',
  },
  'a field that no entry has in a translation': {
    files: english('one-to-one-training:\n  name: One to one\n'),
    at: ['text/en.yaml', 2],
    offers: 'title',
  },
  'a translation without its id': {
    files: english('title: One to one\nmeasure: It was done\n'),
    at: ['text/en.yaml', 1],
    offers: 'id',
  },
  'an apostrophe within apostrophes': {
    files: english("avoids-calling:\n  title: 'Don't dial'\n"),
    at: ['text/en.yaml', 2],
    offers: `title: "Don't dial"`,
  },
  'a Chinese text among English ones': {
    files: english('avoids-calling:\n  title: 不想打电话\n'),
    at: ['text/en.yaml', 2],
    offers: '英文',
  },
  'fewer steps in a translation': {
    files: {
      ...{ 'actions.yaml': 'actions:\n  - id: one-to-one-training\n    how: [先听三通, 再自己打]\n' },
      ...english('one-to-one-training:\n  how: [First listen]\n'),
    },
    at: ['text/en.yaml', 2],
    offers: '一条对一条',
  },
  'half a quotation left over as a line of its own in a translation': {
    files: {
      'curricula.yaml': 'modules:\n  - id: insurance-basics\n    materials: [写着“能说”“不能说”的卡]\n',
      ...english('insurance-basics:\n  materials: [Cards with “may” and, may not”]\n'),
    },
    at: ['text/en.yaml', 2],
    offers: '一条对一条',
  },

  // A remedy is tried before it is told: what stands beside the fault and is right is not to blame.
  'a comma that is missing beside a sentence with a wide one': {
    files: module(
      'steps: [{minutes: 10, text: 讲}, {minutes: 10, text: 练}]',
      'steps: [{minutes: 10, text: 讲，再问}, {minutes: 10 text: 练，换过来}]',
    ),
    at: ['curricula.yaml', 12],
    offers: '{minutes: 10, text: 练，换过来}',
  },
  'a field a space too far in above a sentence with a wide comma': {
    files: activity('    people: {min: 2, max: 30}', '     people: {min: 2, max: 30}\n    how: [说完，坐下。]'),
    at: ['activities.yaml', 7],
    offers: '4',
  },
  'a line too far out': {
    files: activity('    minutes: {min: 3, max: 5}', '   minutes: {min: 3, max: 5}'),
    at: ['activities.yaml', 6],
    offers: '4',
  },
  'a bracket that stays open behind a sentence with a wide comma': {
    files: activity('steps: [报三个车牌, 猜哪一个快到期]', 'steps: [报三个车牌，慢慢报'),
    at: ['activities.yaml', 5],
    offers: ']',
  },
  'two fields in one line': {
    files: activity('    title: 猜车牌\n', '    title: 猜车牌 weight: 5\n'),
    at: ['activities.yaml', 3],
    offers: 'title: 猜车牌（换行）weight: 5',
  },
  'braces that were forgotten': {
    files: { 'stages.yaml': 'stages:\n  - id: storming, title: 试品期\n' },
    at: ['stages.yaml', 2],
    offers: '- { id: storming, title: 试品期 }',
  },
  'a comma behind an entry': {
    files: { 'stages.yaml': 'stages:\n  - {id: storming, title: 试品期},\n  - {id: stable, title: 稳播期}\n' },
    at: ['stages.yaml', 2],
    offers: '- {id: storming, title: 试品期}',
  },
  'a brace that nobody needs': { files: { 'signs.yaml': `{signs:\n${SIGN}` }, at: ['signs.yaml', 1], offers: 'signs:' },
  'a word in backticks': { files: sign('storming\n', '`storming`\n'), at: ['signs.yaml', 5], offers: 'storming' },
  'a number without its colon': {
    files: noon('minutes: 10\n', 'minutes 10\n'),
    at: ['meetings.yaml', 5],
    offers: 'minutes: 10',
  },
  'round brackets within braces': {
    files: signs('signs:\n  - {id: avoids-calling, computed: (drop: 0.25)}\n'),
    at: ['signs.yaml', 2],
    offers: '{drop: 0.25}',
  },
  'an answer to what is seen that nobody knows': {
    files: { 'cases.yaml': 'cases:\n  - {title: 一, ageMonths: 3, seen: [avoids-calling=否], expect: storming}\n' },
    at: ['cases.yaml', 2],
    offers: 'avoids-calling=no',
  },
  'an item that is twice in a meeting': {
    files: noon(
      'content: roll, lines: [站过来。]}\n',
      `content: roll, lines: [站过来。]}
      - {id: noon-hello, element: added, title: 又一次, purpose: 看看谁在, minutes: {min: 2, ideal: 2, max: 3}, content: roll, lines: [都在。]}
`,
    ),
    at: ['meetings.yaml', 10],
  },
  'a line of per cent': {
    files: {
      ...measures('{id: renewal-rate, title: 续保率, unit: "%", direction: more, adds: mean, most: 100}'),
      ...signs(`signs:\n${SIGN}    computed: {detector: below, measure: renewal-rate, below: 40%}\n`),
    },
    at: ['signs.yaml', 8],
    offers: '40',
  },
  'a line above what is the most': {
    files: {
      ...measures('{id: renewal-rate, title: 续保率, unit: "%", direction: more, adds: mean, most: 100}'),
      ...signs(`signs:\n${SIGN}    computed: {detector: above, measure: renewal-rate, above: 400}\n`),
    },
    at: ['signs.yaml', 8],
    offers: '100',
  },
  'two stages of one title': {
    files: { 'stages.yaml': 'stages:\n  - {id: storming, title: 试品期}\n  - {id: stable, title: 试品期}\n' },
    at: ['stages.yaml', 3],
  },
  'a blank to be filled in': { files: activity('猜哪一个快到期', '猜____快到期'), at: ['activities.yaml', 5] },
  'a stage from one month on': {
    files: { 'stages.yaml': 'stages:\n  - {id: mature, months: 12}\n' },
    at: ['stages.yaml', 2],
    offers: '[12, 24]',
  },
  // Fields that are not there, with what may stand in them.
  'a field of a fixed word that is not there': {
    files: measures('{id: renewal-rate, title: 续保率, unit: 点, direction: more}'),
    at: ['measures.yaml', 2],
    offers: 'adds: mean',
  },
  'the stage of a sign that is not there': {
    files: sign('    belongsTo: storming\n', ''),
    at: ['signs.yaml', 2],
    offers: 'belongsTo: forming',
  },
  'the minutes of a quick practice that are not there': {
    files: module('quick: {minutes: 3, say:', 'quick: {say:'),
    at: ['curricula.yaml', 15],
    offers: 'minutes: 2',
  },
  'a probability for one stage less': {
    files: sign(', mature: 0.2}', '}'),
    at: ['signs.yaml', 7],
    offers: 'mature: 0.2',
  },
  'a line that a rule cannot do without': {
    files: signs(`signs:\n${SIGN}    computed: {detector: attainment, measure: deals}\n`),
    at: ['signs.yaml', 8],
    offers: 'below: 0.8',
  },
  // Limits with what may have been meant.
  'minutes where hours are wanted': {
    files: {
      'actions.yaml':
        'actions:\n  - {id: our-way, title: 看单, belongsTo: member, hours: 60, how: [看一眼], measure: 看过}\n',
    },
    at: ['actions.yaml', 2],
    offers: '写成 1',
  },
  'a line of a meeting that is a number': {
    files: noon('lines: [站过来。]', 'lines: [30]'),
    at: ['meetings.yaml', 9],
    offers: "'30'",
  },
  'a line of a meeting that is empty': {
    files: noon('lines: [站过来。]}', 'lines: [~]}'),
    at: ['meetings.yaml', 9],
    offers: '写上内容',
  },
  'days alone where a proof is wanted': {
    files: { ...module('    method', '    skip: [180]\n    method') },
    at: ['curricula.yaml', 7],
    offers: '{days: 180}',
  },
  'a meeting that is longer than its box': {
    files: noon('minutes: 10\n', 'minutes: 15\n'),
    at: ['meetings.yaml', 5],
    offers: 'minutes: 12',
  },
  'an item that is too long for the meeting': {
    files: noon('{min: 2, ideal: 10', '{min: 9, ideal: 10'),
    at: ['meetings.yaml', 9],
    offers: 'min: 8',
  },
  // Names that share their words with the right one.
  'the beginning of an id': {
    files: sign('cluster: avoidance', 'cluster: avoid'),
    at: ['signs.yaml', 6],
    offers: 'avoidance',
  },
  'an id with a figure for its word': {
    files: { 'stages.yaml': 'stages:\n  - {id: forming, addActions: [manage-by-processes-2]}\n' },
    at: ['stages.yaml', 2],
    offers: 'manage-by-process',
  },
  'content in Chinese': { files: noon('content: roll', 'content: 数字'), at: ['meetings.yaml', 9], offers: 'figures' },
  'a condition in Chinese': {
    files: noon('content: roll', 'when: 有待办, content: roll'),
    at: ['meetings.yaml', 9],
    offers: 'has-todos',
  },
  'days where weeks are wanted': {
    files: signs(`signs:\n${SIGN}    computed: {detector: drop, measure: deals, drop: 0.2, days: 14}\n`),
    at: ['signs.yaml', 8],
    offers: 'weeks',
  },
  'a course among actions': {
    files: {
      ...module('', ''),
      'stages.yaml': 'stages:\n  - {id: forming, addActions: [renewal-basics], addCurriculum: [renewal-basics]}\n',
    },
    at: ['stages.yaml', 2],
    offers: 'addCurriculum: [renewal-basics]',
  },
  'a stage and a cluster that changed places': {
    files: sign('belongsTo: storming\n    cluster: avoidance', 'belongsTo: avoidance\n    cluster: storming'),
    at: ['signs.yaml', 5],
    offers: 'belongsTo: storming，cluster: avoidance',
  },
  'a number of a rule beside it': {
    files: signs('signs:\n  - {id: avoids-calling, drop: 0.3}\n'),
    at: ['signs.yaml', 2],
    offers: 'computed: {drop: 0.3}',
  },
  'a rule of the base as its number': {
    files: signs('signs:\n  - {id: avoids-calling, computed: 0.3}\n'),
    at: ['signs.yaml', 2],
    offers: '{drop: 0.3}',
  },
  // One mistake that others follow from.
  'a stage that is like none': {
    files: {
      'stages.yaml':
        'stages:\n  - id: leading\n    title: 领跑期\n    months: [24, 36]\n    focus: 带别的组\n    addActions: [{id: care-for-members, before: guide-more}]\n',
    },
    at: ['stages.yaml', 2],
    offers: 'like: mature',
  },
  'a stage that is taken out and then changed': {
    files: {
      ...header('remove: []', 'remove: [storming]'),
      'stages.yaml': 'stages:\n  - {id: storming, title: 试品期}\n',
    },
    at: ['playbook.yaml', 6],
    offers: '从 remove 里拿掉',
  },
  'a stage that is like one that is taken out': {
    files: { ...header('remove: []', 'remove: [mature]'), ...leading('mature') },
    at: ['playbook.yaml', 6],
  },
  'a misspelt meeting that is added to': {
    files: {
      'meetings.yaml': meeting(
        '      - {id: own-item, after: morning-greeting, element: added, title: 看一眼, purpose: 心里有数, minutes: {min: 1, ideal: 1, max: 2}, drop: 1, content: roll, lines: [先看一眼。]}\n',
      ).replace('id: morning', 'id: moring'),
    },
    at: ['meetings.yaml', 2],
    offers: 'morning',
  },
  'a meeting under the id of the weekly': {
    files: { 'meetings.yaml': NOON.replace('id: noon', 'id: weekly').replace(/^ {4}weekdays.*\n/m, '') },
    at: ['meetings.yaml', 2],
    offers: 'our-weekly',
  },
  'one id for two signs, and the other is named': {
    files: { ...signs(`signs:\n${SIGN}${SIGN}`), ...module('signs: [avoids-calling]', 'signs: [no-such-sign-now]') },
    at: ['signs.yaml', 8],
  },
  'the id of a measure of every team, and one is named': {
    files: {
      ...measures('{id: amount, title: 续保额, unit: 元, direction: more, adds: sum}'),
      ...module('measures: [effective]', 'measures: [renewal-rate]'),
    },
    at: ['measures.yaml', 2],
  },
  'a misspelt sign of the base with its rule': {
    files: signs('signs:\n  - {id: avoid-calling, computed: {drop: 0.3}}\n'),
    at: ['signs.yaml', 2],
    offers: 'avoids-calling',
  },
  'two ways of working in Chinese': {
    files: header('remove: []', 'channels: [电话, 微信]'),
    at: ['playbook.yaml', 6],
    offers: 'phone、chat',
  },
  'steps of a translation as plain lines': {
    files: {
      ...module('', ''),
      'stages.yaml': 'stages:\n  - {id: forming, addCurriculum: [renewal-basics]}\n',
      ...english('renewal-basics:\n  steps:\n    - Tell it\n    - Practise it\n'),
    },
    at: ['text/en.yaml', 3],
    offers: '- text: Tell it',
  },
  'a narrow comma within a sentence in braces': {
    files: module('{minutes: 10, text: 练}', '{minutes: 10, text: 先听, 再练}'),
    at: ['curricula.yaml', 12],
    offers: 'text: 先听，再练',
  },
  'braces of the other width': {
    files: signs('signs:\n  - { id: avoids-calling, computed: ｛ drop: 0.25 ｝ }\n'),
    at: ['signs.yaml', 2],
    offers: 'computed: { drop: 0.25 }',
  },
  'before and after of one rung': {
    files: {
      'ladder.yaml':
        'ladder:\n  - {id: read-aloud, before: role-play-with-peer, after: five-cold-dials, title: 念, goal: {what: 条数, count: 5}, exit: {what: 念完, count: 1}, workdays: 1, managerTask: 坐旁边听, managerSays: [念就行。], managerAvoids: [快点。]}\n',
    },
    at: ['ladder.yaml', 2],
  },
  // What would be taken as it stands, and do nothing.
  'a gap that the item never fills': {
    files: noon('lines: [站过来。]', 'lines: [站过来。, "{activity}走起。"]'),
    at: ['meetings.yaml', 9],
  },
  'an item all of whose lines wait for a name': {
    files: noon('content: roll, lines: [站过来。]', 'content: close, lines: ["{name}收个尾。"]'),
    at: ['meetings.yaml', 9],
  },
  'an activity that is longer than any time for one': {
    files: activity('{min: 3, max: 5}', '{min: 30, max: 50}'),
    at: ['activities.yaml', 6],
    offers: 'minutes: {min: 3, max: 5}',
  },
  'an activity for a meeting that has no time for one': {
    files: { ...noon('', ''), ...activity('    people', '    meetings: [noon]\n    people') },
    at: ['activities.yaml', 7],
  },
  'a sign that is as common everywhere': {
    files: sign(
      '{forming: 0.3, storming: 0.6, stable: 0.3, mature: 0.2}',
      '{forming: 0.3, storming: 0.3, stable: 0.3, mature: 0.3}',
    ),
    at: ['signs.yaml', 7],
  },
  'a sign that is commonest in another stage': {
    files: sign('belongsTo: storming', 'belongsTo: mature'),
    at: ['signs.yaml', 5],
    offers: 'belongsTo: storming',
  },
  'per cents that are added up': {
    files: measures("{id: renewal-rate, title: 续保率, unit: '%', direction: more, adds: sum, most: 100}"),
    at: ['measures.yaml', 2],
    offers: 'adds: mean',
  },
  'per cent of a target': {
    files: signs(`signs:\n${SIGN}    computed: {detector: attainment, measure: deals, below: 80}\n`),
    at: ['signs.yaml', 8],
    offers: 'below: 0.8',
  },
  'a great day outside of its season': {
    files: { 'seasons.yaml': 'seasons:\n  - {id: dull-days, title: 淡季, from: 02-01, to: 03-15, peaks: [06-18]}\n' },
    at: ['seasons.yaml', 2],
  },
  'curly quotes around a title': {
    files: activity('title: 猜车牌', 'title: “猜车牌”'),
    at: ['activities.yaml', 3],
    offers: 'title: "猜车牌"',
  },
  'a title and a question that changed places': {
    files: sign(
      'title: 客户一开口就问价\n    ask: 最近两周，客户一接电话就问价的多吗？',
      'title: 最近两周，客户一接电话就问价的多吗？\n    ask: 客户一开口就问价',
    ),
    at: ['signs.yaml', 3],
  },
  'actions that take the place of all others': {
    files: {
      ...header('extends: insurance-telesales', 'extends: insurance-telesales@1.0'),
      'stages.yaml': 'stages:\n  - {id: forming, actions: [our-way]}\n',
      'actions.yaml': 'actions:\n  - {id: our-way, title: 看单, belongsTo: forming, how: [看一眼], measure: 看过}\n',
    },
    at: ['stages.yaml', 2],
    offers: 'addActions: [our-way]',
  },
  'XX for a name': { files: activity('猜哪一个快到期', '请XX来猜'), at: ['activities.yaml', 5] },
  'TODO in a translation': {
    files: {
      ...activity('', ''),
      ...english(
        'plate-guess:\n  title: TODO\n  purpose: Speak up\n  steps: [Say three plates, Guess which ends soon]\n',
      ),
    },
    at: ['text/en.yaml', 2],
  },
  'a forfeit in an activity': { files: activity('猜哪一个快到期', '猜错的做十个俯卧撑'), at: ['activities.yaml', 5] },
  // Files where nobody reads them.
  'translations in a folder of their own': {
    files: { ...activity('', ''), 'en/activities.yaml': 'plate-guess:\n  title: Guess the plate\n' },
    at: ['en/activities.yaml', 1],
    offers: 'text/en/activities.yaml',
  },
  'translations in texts': {
    files: { ...activity('', ''), 'texts/en.yaml': 'plate-guess:\n  title: Guess the plate\n' },
    at: ['texts/en.yaml', 1],
    offers: 'text/en.yaml',
  },
  'a file that Notepad gave its own ending': {
    files: { 'noon.yaml.txt': NOON },
    at: ['noon.yaml.txt', 1],
    offers: 'noon.yaml',
  },
  // Found by fresh hands.
  'a share below nought': {
    files: signs('signs:\n  - {id: avoids-calling, computed: {drop: -0.3}}\n'),
    at: ['signs.yaml', 2],
    offers: '0.3',
  },
  'a wide hash before a remark': {
    files: signs(`signs:\n  ＃ 我们加的\n${SIGN}`),
    at: ['signs.yaml', 2],
    offers: '# 我们加的',
  },
  'an id in capitals': { files: activity('- id:', '- ID:'), at: ['activities.yaml', 2], offers: 'id' },
  'a range without its names': {
    files: activity('{min: 3, max: 5}', '{3~5}'),
    at: ['activities.yaml', 6],
    offers: 'min: 3, max: 5',
  },
  'numbers of stages in a row': {
    files: sign('{forming: 0.3, storming: 0.6, stable: 0.3, mature: 0.2}', '0.3、0.6、0.3、0.2'),
    at: ['signs.yaml', 7],
    offers: 'storming: 0.6',
  },
  'two great days as a span': {
    files: {
      'seasons.yaml': 'seasons:\n  - {id: dull-days, title: 淡季, from: 02-01, to: 03-15, peaks: [02-10~02-11]}\n',
    },
    at: ['seasons.yaml', 2],
    offers: "'02-10', '02-11'",
  },
  'a blank before the version of the base': {
    files: header('extends: insurance-telesales', 'extends: insurance-telesales @1.0'),
    at: ['playbook.yaml', 5],
    offers: 'insurance-telesales@1.0',
  },
  'a name within a name in one line': {
    files: module('trains: {signs: [avoids-calling], measures: [effective]}', 'trains: signs: [avoids-calling]'),
    at: ['curricula.yaml', 9],
    offers: 'trains: { signs: [avoids-calling] }',
  },
  'a translation in one line': {
    files: { ...activity('', ''), ...english('plate-guess: title: Guess the plate\n') },
    at: ['text/en.yaml', 1],
    offers: 'plate-guess: { title: Guess the plate }',
  },
  'a tick for yes': {
    files: module('    method', '    reviewed: √\n    method'),
    at: ['curricula.yaml', 7],
    offers: 'true',
  },
  'braces of the other width around a name': {
    files: noon('lines: [站过来。]', 'lines: [站过来。, "｛weekday｝好。"]'),
    at: ['meetings.yaml', 9],
    offers: '{weekday}',
  },
  // Under another name, and missing under its own.
  'the steps of an action under the name that activities have for them': {
    files: { 'actions.yaml': `actions:\n${ACTION.replace('how:', 'steps:')}`, ...addFirst },
    at: ['actions.yaml', 6],
    offers: 'how',
  },
  'q and a': {
    files: module('{question: 先提醒什么？, answer: 到期日}', '{q: 先提醒什么？, a: 到期日}'),
    at: ['curricula.yaml', 14],
    offers: 'question、answer',
  },
  'what is said of a short practice as its text': {
    files: module('say: 一人报', 'text: 一人报'),
    at: ['curricula.yaml', 15],
    offers: 'say',
  },
  'lines where a lead says one': {
    files: { 'leads.yaml': 'leads:\n  - {id: ours, item: morning-goals, lines: [先打约好的。]}\n' },
    at: ['leads.yaml', 2],
    offers: 'say: 先打约好的。',
  },
  'a rule outside of computed': {
    files: sign(
      '    cluster: avoidance\n',
      '    cluster: avoidance\n    detector: drop\n    measure: effective\n    drop: 0.2\n',
    ),
    at: ['signs.yaml', 7],
    offers: 'computed: {detector: drop, measure: effective, drop: 0.2}',
  },
  'the line of a rule under the name of the rule': {
    files: sign('    cluster', '    computed: {detector: attainment, measure: effective, attainment: 80}\n    cluster'),
    at: ['signs.yaml', 6],
    offers: 'below: 0.8',
  },
  'a line for three people': {
    files: noon('lines: [站过来。]', 'lines: [站过来。, {say: 三个人站过来。, people: 3}]'),
    at: ['meetings.yaml', 9],
    offers: '{min: 3, max: 3}',
  },
  // The header cannot be read, so that nothing is known of the base.
  'a sign of the format in the header, and a meeting of the base changed': {
    files: {
      ...header('title: 续保组', 'title: @续保组'),
      ...meetings('meetings:\n  - id: morning\n    changeItems: [{id: morning-story, title: 昨天谁续得好}]\n'),
    },
    at: ['playbook.yaml', 3],
    offers: "'@续保组'",
  },
  'items for addItems beside a change': {
    files: meetings(
      'meetings:\n  - id: morning\n    changeItems: [{id: morning-story, title: 昨天谁续得好}]\n    items:\n      - {id: ours, element: added, title: 到期的, purpose: 先打谁, minutes: {min: 1, ideal: 1, max: 2}, content: roll, lines: [先打快到期的。]}\n',
    ),
    at: ['meetings.yaml', 4],
    offers: 'addItems: [{id: ours, …}]',
  },
  'one item for all of the evening': {
    files: meetings(
      'meetings:\n  - id: evening\n    items:\n      - {id: ours, element: added, title: 续了几单, purpose: 有数, minutes: {min: 1, ideal: 1, max: 2}, content: figures, lines: [报一下。]}\n',
    ),
    at: ['meetings.yaml', 3],
    offers: 'addItems: [{id: ours, …}]',
  },
  'an item taken out within its meeting': {
    files: meetings('meetings:\n  - id: morning\n    removeItems: [morning-story]\n'),
    at: ['meetings.yaml', 3],
    offers: 'remove: [morning-story]',
  },
  'items changed as a table': {
    files: meetings('meetings:\n  - id: morning\n    changeItems: {morning-story: {title: 昨天谁续得好}}\n'),
    at: ['meetings.yaml', 3],
    offers: '[{id: morning-story, title: 昨天谁续得好}]',
  },
  'steps as a numbered table': {
    files: activity('[报三个车牌, 猜哪一个快到期]', '{1: 报三个车牌, 2: 猜哪一个快到期}'),
    at: ['activities.yaml', 5],
    offers: '[报三个车牌, 猜哪一个快到期]',
  },
  'an id and its place as two members': {
    files: {
      ...module('', ''),
      'stages.yaml':
        'stages:\n  - id: forming\n    addCurriculum:\n      - id: renewal-basics\n      - after: insurance-basics\n',
    },
    at: ['stages.yaml', 5],
    offers: '- {id: renewal-basics, after: insurance-basics}',
  },
  'two neighbours': {
    files: {
      ...module('', ''),
      'stages.yaml':
        'stages:\n  - id: forming\n    addCurriculum: [{id: renewal-basics, after: [insurance-basics, compliance-basics]}]\n',
    },
    at: ['stages.yaml', 3],
    offers: 'insurance-basics',
  },
  // Names that were accepted and led nowhere.
  'stages in a sign of a person': {
    files: { 'people.yaml': PERSON.replace('{fear: 0.6, none: 0.2}', '{forming: 0.6, storming: 0.2}') },
    at: ['people.yaml', 6],
    offers: 'none、supply',
  },
  'a dimension that is none': {
    files: { 'people.yaml': PERSON.replace('protective-action', 'protektive-action') },
    at: ['people.yaml', 5],
    offers: 'protective-action',
  },
  'a sentence that means no sign': {
    files: { ...sign('', ''), 'notes.yaml': 'heard:\n  - {text: 一问价就没声了, means: [asks-for-prise-first]}\n' },
    at: ['notes.yaml', 2],
    offers: 'asks-for-price-first',
  },
  'a sentence that means what a sign is called': {
    files: { ...sign('', ''), 'notes.yaml': 'heard:\n  - {text: 一问价就没声了, means: [客户一开口就问价]}\n' },
    at: ['notes.yaml', 2],
    offers: 'asks-for-price-first',
  },
  'a sign that denies itself': {
    files: sign('    cluster', '    denies: [asks-for-price-first]\n    cluster'),
    at: ['signs.yaml', 6],
  },
  'a board by its name': {
    files: activity('    minutes', '    needs: [白板]\n    minutes'),
    at: ['activities.yaml', 6],
    offers: 'whiteboard',
  },
  'an id with a hyphen of Word': {
    files: sign('asks-for-price-first', 'asks\u2011for\u2011price\u2011first'),
    at: ['signs.yaml', 2],
    offers: 'asks-for-price-first',
  },
  // Texts.
  'a point of its own below another one': {
    files: activity('[报三个车牌, 猜哪一个快到期]', '\n      - 报三个车牌\n        - 报慢一点\n      - 猜哪一个快到期'),
    at: ['activities.yaml', 7],
    offers: '- 报慢一点',
  },
  'several ways to say it in one': {
    files: sign('    cluster', '    synonyms: ["一问价就慌，报完价没话"]\n    cluster'),
    at: ['signs.yaml', 6],
    offers: '[一问价就慌, 报完价没话]',
  },
  'ways to say it with strokes between': {
    files: sign('    cluster', '    synonyms: 一问价就慌/报完价没话\n    cluster'),
    at: ['signs.yaml', 6],
    offers: '[一问价就慌, 报完价没话]',
  },
  'two braces': {
    files: noon('lines: [站过来。]', 'lines: [站过来。, "{{weekday}}好。"]'),
    at: ['meetings.yaml', 9],
    offers: '{weekday}',
  },
  'a formula of a sheet as a text': {
    files: activity('purpose: 开口说话', 'purpose: "#REF!"'),
    at: ['activities.yaml', 4],
  },
  'a title filled down': {
    files: { 'activities.yaml': `activities:\n${ACTIVITY}${ACTIVITY.replace('plate-guess', 'plate-again')}` },
    at: ['activities.yaml', 9],
  },
  'the title of the playbook straight behind its id': {
    files: english('renewal: Renewal team\n'),
    at: ['text/en.yaml', 1],
    offers: 'renewal: {title: Renewal team}',
  },
  'a field that an item has not, in its translation': {
    files: { ...noon('', ''), ...english('noon-hello:\n  titel: Hello\n') },
    at: ['text/en.yaml', 2],
    offers: 'title',
  },
  'who said it and when, pasted from a group': {
    files: signs(`小许 2026/11/30 09:12:33\nsigns:\n${SIGN}`),
    at: ['signs.yaml', 1],
    offers: '# 小许',
  },
  'a text in the line below its name': {
    files: activity('    title: 猜车牌', '    title:\n    猜车牌'),
    at: ['activities.yaml', 4],
    offers: 'title: 猜车牌',
  },
  'an upright stroke for a colon': {
    files: activity('    purpose: 开口说话', '    purpose | 开口说话'),
    at: ['activities.yaml', 4],
    offers: 'purpose: 开口说话',
  },
  // Figures.
  'chances of ten': {
    files: sign(
      'forming: 0.3, storming: 0.6, stable: 0.3, mature: 0.2',
      'forming: 3, storming: 6, stable: 3, mature: 1',
    ),
    at: ['signs.yaml', 7],
    offers: 'forming: 0.3, storming: 0.6, stable: 0.3, mature: 0.1',
  },
  'a year for months': {
    files: { 'cases.yaml': 'cases:\n  - {ageMonths: 1年, seen: [avoids-calling], expect: storming}\n' },
    at: ['cases.yaml', 2],
    offers: '12',
  },
  'half a year for days': {
    files: module('    exercise', '    skip: [{days: 半年}]\n    exercise'),
    at: ['curricula.yaml', 13],
    offers: '180',
  },
  'a day of the year in four digits': {
    files: { 'seasons.yaml': 'seasons:\n  - {id: ours, title: 年底, from: 1220, to: 12-31}\n' },
    at: ['seasons.yaml', 2],
    offers: "'12-20'",
  },
  'both ends of a season in one': {
    files: { 'seasons.yaml': 'seasons:\n  - {id: ours, title: 年底, from: 12-20~12-31}\n' },
    at: ['seasons.yaml', 2],
    offers: "'12-20', to: '12-31'",
  },
  'all stages': {
    files: activity('    minutes', '    stages: all\n    minutes'),
    at: ['activities.yaml', 6],
    offers: '[forming, storming, stable, mature]',
  },
  'points that nobody can earn': {
    files: {
      'incentives.yaml':
        'incentives:\n  - {id: ours, title: 质检, kind: process, metric: quality, reaches: 800, points: 1, how: 八十分以上记一分。}\n',
    },
    at: ['incentives.yaml', 2],
    offers: 'reaches: 100',
  },
  'a most for the day below one time': {
    files: {
      'incentives.yaml':
        'incentives:\n  - {id: ours, title: 续保, kind: process, points: 3, capPerDay: 1, how: 一单三分。}\n',
    },
    at: ['incentives.yaml', 2],
    offers: 'capPerDay: 3',
  },
  'a most of one for per cent': {
    files: measures("{id: rate, title: 续保率, unit: '%', direction: more, adds: mean, most: 1}"),
    at: ['measures.yaml', 2],
    offers: 'most: 100',
  },
  'the measure of an action by an id': {
    files: { 'actions.yaml': `actions:\n${ACTION.replace('七天内到期的当天都打过', 'quality')}`, ...addFirst },
    at: ['actions.yaml', 7],
    offers: 'measure: 质检分 …',
  },
  'a member of remove twice': {
    files: header('remove: []', 'remove: [tongue-twister, tongue-twister]'),
    at: ['playbook.yaml', 6],
  },
  'what is called none of it in a list that takes ids': {
    files: {
      'actions.yaml': `actions:\n${ACTION.replace('    hours: 1', '    hours: 1\n    gate: true')}`,
      ...addFirst,
    },
    at: ['actions.yaml', 6],
    offers: 'dismissal',
  },
  'an answer straight behind good': {
    files: {
      'objections.yaml':
        'objections:\n  - id: ours\n    title: 太贵\n    said: [太贵了。]\n    good: 您说的是哪一项？\n    bad: {answer: 不贵。, why: 没听。}\n',
    },
    at: ['objections.yaml', 5],
    offers: '{answer: 您说的是哪一项？, why: …}',
  },
  // What a stranger met who built two playbooks with the guide alone.
  'a meeting that nothing fills on a day without figures': {
    files: meetings(
      `${NOON.replace('ideal: 10, max: 12}', 'ideal: 3, max: 5}')}      - {id: noon-figures, element: added, title: 上午的数, purpose: 心里有数, minutes: {min: 2, ideal: 5, max: 9}, content: figures, when: has-records, lines: [看看数。]}\n`,
    ),
    at: ['meetings.yaml', 9],
    offers: 'max: 10',
  },
  'an item of the base as an item of a meeting of one’s own': {
    files: noon('noon-hello', 'morning-close'),
    at: ['meetings.yaml', 9],
    offers: 'our-morning-close',
  },
  'an action under the id of a handout of the base': {
    files: {
      'actions.yaml': `actions:\n${ACTION.replace('call-first', 'care-plan')}`,
      'stages.yaml': 'stages:\n  - {id: forming, addActions: [care-plan]}\n',
    },
    at: ['actions.yaml', 2],
    offers: 'our-care-plan',
  },
  'an activity under modules': {
    files: { 'curricula.yaml': `modules:\n${ACTIVITY}` },
    at: ['curricula.yaml', 2],
    offers: 'activities',
  },
  'a sentence taught by the name that tests have': {
    files: { ...sign('', ''), 'heard.yaml': 'heard:\n  - {text: 一问价就没声了, signs: [asks-for-price-first]}\n' },
    at: ['heard.yaml', 2],
    offers: 'means',
  },
  'a wide sign before no': {
    files: {
      ...sign('', ''),
      'heard.yaml': 'sentences:\n  - {text: 今天问价都接住了, signs: [asks-for-price-first＝no]}\n',
    },
    at: ['heard.yaml', 2],
    offers: 'asks-for-price-first=no',
  },
  'a name misspelt in all lines of a file': {
    files: {
      ...sign('', ''),
      'heard.yaml': `heard:\n${['一', '两', '三'].map((count) => `  - {text: ${count}个人一问价就没声, means: [asks-for-prise-first]}\n`).join('')}`,
    },
    at: ['heard.yaml', 2],
    offers: 'asks-for-price-first',
  },
  'one of several ways in a list with a wide comma': {
    files: measures(
      "{id: rate, title: 续保率, unit: '%', direction: more, adds: mean, most: 100, aliases: [续保比例，续保成功率, rate of renewals]}",
    ),
    at: ['measures.yaml', 2],
    offers: '[续保比例, 续保成功率]',
  },
  'a name in braces at the beginning of a member': {
    files: noon('lines: [站过来。]', 'lines: [{weekday}中午，站过来。]'),
    at: ['meetings.yaml', 9],
    offers: "'{weekday}中午，站过来。'",
  },
  'a measure of one’s own in braces': {
    files: noon('lines: [站过来。]', 'lines: [站过来。, "续保率 {renewal-rate}。"]'),
    at: ['meetings.yaml', 9],
    offers: '{weekday}',
  },
  'steps behind dashes of a text, with commas of their own': {
    files: activity('[报三个车牌, 猜哪一个快到期]', '\n      — 报三个车牌，慢一点\n      — 猜哪一个，快到期'),
    at: ['activities.yaml', 6],
  },
  'one month for a stage': {
    files: {
      'stages.yaml': 'stages:\n  - {id: relay, like: storming, title: 轮班期, months: [4], focus: 换人不丢场。}\n',
    },
    at: ['stages.yaml', 2],
    offers: '[4, 6]',
  },
  'a box that is missing beside the minutes': {
    files: noon('    box: {min: 8, max: 12}\n', ''),
    at: ['meetings.yaml', 2],
    offers: 'box: {min: 8, max: 12}',
  },
  'more than all of a stage': {
    files: {
      ...sign('', ''),
      'told.yaml':
        'reports:\n  - sign: asks-for-price-first\n    yes: {forming: 0.6, storming: 0.6, stable: 0.1, mature: 0.1}\n    no: {forming: 0.6, storming: 0.6, stable: 0.1, mature: 0.1}\n',
    },
    at: ['told.yaml', 4],
    offers: 'yes: {forming: 0.45}',
  },
  'a question that asks nothing': {
    files: sign('最近两周，客户一接电话就问价的多吗？', '客户一开口就问价'),
    at: ['signs.yaml', 4],
    offers: '吗？',
  },
  'how many, answered by yes or no': {
    files: sign('最近两周，客户一接电话就问价的多吗？', '最近两周，有多少人一问价就慌？\n    answers: yes-no'),
    at: ['signs.yaml', 5],
  },
  'pairs of one': {
    files: activity('people: {min: 2, max: 30}', 'people: {min: 1, max: 30}\n    pairs: true'),
    at: ['activities.yaml', 7],
    offers: 'people: {min: 2, max: 30}',
  },
  'steps with an arrow between them': {
    files: activity('steps: [报三个车牌, 猜哪一个快到期]', 'steps: 报三个车牌→猜哪一个快到期'),
    at: ['activities.yaml', 5],
    offers: '[报三个车牌, 猜哪一个快到期]',
  },
  'steps numbered in brackets': {
    files: activity(
      'steps: [报三个车牌, 猜哪一个快到期]',
      'steps:\n      （一）报三个车牌，慢一点\n      （二）猜哪一个快到期',
    ),
    at: ['activities.yaml', 6],
    offers: '[报三个车牌，慢一点, 猜哪一个快到期]',
  },
  'curly quotes around the members of a list': {
    files: activity('steps: [报三个车牌, 猜哪一个快到期]', 'steps: [“报三个车牌，慢一点。”，“猜哪一个快到期”]'),
    at: ['activities.yaml', 5],
    offers: '[报三个车牌，慢一点。, 猜哪一个快到期]',
  },
  'cells of a sheet within brackets': {
    files: activity('[报三个车牌, 猜哪一个快到期]', '[报三个车牌\t猜哪一个快到期]'),
    at: ['activities.yaml', 5],
  },
  'people as a word': {
    files: activity('people: {min: 2, max: 30}', 'people: 全队'),
    at: ['activities.yaml', 7],
    offers: '{min: 2, max: 30}',
  },
  'a remark with two strokes': {
    files: activity('    title: 猜车牌', '    // 大家都爱玩\n    title: 猜车牌'),
    at: ['activities.yaml', 3],
    offers: '# 大家都爱玩',
  },
  'a blank of a web page': {
    files: activity('title: 猜车牌', 'title: 猜&nbsp;车牌'),
    at: ['activities.yaml', 3],
    offers: '猜 车牌',
  },
  'stars of a chat': {
    files: activity('title: 猜车牌', "title: '**猜车牌**'"),
    at: ['activities.yaml', 3],
    offers: '写成 猜车牌',
  },
  'a question and its answer in one line': {
    files: module('{question: 先提醒什么？, answer: 到期日}', '问：先提醒什么？答：到期日'),
    at: ['curricula.yaml', 14],
    offers: '{question: 先提醒什么？, answer: 到期日}',
  },
  'minutes before what is done in them': {
    files: module('{minutes: 10, text: 讲}', '10分钟：讲'),
    at: ['curricula.yaml', 12],
    offers: '{minutes: 10, text: 讲}',
  },
  'all stages in words': {
    files: module('belongsTo: all', 'belongsTo: 所有阶段'),
    at: ['curricula.yaml', 4],
    // The list of what may stand there names `all` too.
    offers: '是不是想写 all？',
  },
  'per cent as a word': {
    files: {
      'measures.yaml': 'measures:\n  - {id: renewal-rate, title: 续保率, unit: 百分比, direction: more, adds: mean}\n',
    },
    at: ['measures.yaml', 2],
    offers: "unit: '%'",
  },
  'a field of the field on one line': {
    files: {
      'measures.yaml':
        "measures:\n  - id: renewal-rate\n    title: 续保率\n    unit: '%'\n    direction: more\n    adds: weightedBy: dials\n",
    },
    at: ['measures.yaml', 6],
    offers: 'adds: {weightedBy: dials}',
  },
  // What no longer holds in the base because of it is said as it is, and where somebody has to type.
  'a course of the base is made longer than its steps': {
    files: { 'aa.yaml': 'modules:\n  - {id: communicate-with-customers, minutes: 50}\n' },
    at: ['aa.yaml', 2],
    offers: 'minutes: 30',
  },
  'a meeting of the base gets a box that its minutes do not fit': {
    files: { 'aa.yaml': 'meetings:\n  - {id: morning, box: {min: 5, max: 8}}\n' },
    at: ['aa.yaml', 2],
    offers: 'minutes: 8',
  },
  'a stage is moved behind the next one of the base': {
    files: { 'stages.yaml': 'stages:\n  - id: storming\n    months: [20, 24]\n' },
    at: ['stages.yaml', 2],
  },
  'a meeting is taken out that others need': {
    files: header('remove: []', 'remove: [evening]'),
    at: ['playbook.yaml', 6],
    offers: 'remove: [evening, evening-duration',
  },
  'one entry in a copy of a file': {
    files: {
      'signs.yaml': `signs:\n${SIGN}${SIGN.replace('asks-for-price-first', 'blames-the-price').replace('客户一开口就问价', '什么都怪保费贵')}`,
      'signs(1).yaml': `signs:\n${SIGN}`,
    },
    at: ['signs(1).yaml', 2],
    offers: 'signs.yaml:2',
  },
};
