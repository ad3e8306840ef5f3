import type { Slip } from './slips.ts';

/** Slips of somebody who wrote playbooks from the guide alone, with what both languages have to offer. */
interface Told extends Slip {
  /** What neither remedy may say. */
  never?: RegExp;
  offers: string;
}

const ITEM = (lines: string) => `meetings:
  - id: noon
    title: 午间站会
    box: { min: 8, max: 12 }
    minutes: 10
    start: '12:00'
    weekdays: [1, 3]
    items:
      - { id: noon-hello, element: added, title: 人齐了, purpose: 看看谁在, minutes: { min: 2, ideal: 10, max: 12 }, content: roll, ${lines} }
`;
const noon = (from: string, to: string) => ({ 'meetings.yaml': ITEM('lines: [站过来。]').replace(from, to) });
const heard = (means: string) => ({ 'heard.yaml': `heard:\n  - { text: 今天没人拖着不打${means} }\n` });
const RATE = '  - { id: renewal-rate, title: 续保率, unit: "%", direction: more, adds: { weightedBy: expiring } }\n';
const EXPIRING = '  - { id: expiring, title: 到期台数, unit: 台, direction: more, adds: sum }\n';
const measures = (...entries: string[]) => ({ 'measures.yaml': `measures:\n${entries.join('')}` });
const rate = (adds: string) =>
  measures(EXPIRING, `  - id: renewal-rate\n    title: 续保率\n    unit: "%"\n    direction: more\n    ${adds}\n`);
const activity = (steps: string) => ({
  'activities.yaml': `activities:\n  - id: plate-guess\n    title: 猜车牌\n    purpose: 开口说话\n    ${steps}\n    minutes: { min: 3, max: 5 }\n    people: { min: 2, max: 30 }\n`,
});
const question = (dimension: string, probability: string) => ({
  'questions.yaml': `questions:\n  - id: only-big-cars\n    title: 只怕豪车\n    ask: 他是不是只在保费高的单子上绕开？\n    ${dimension}\n    probability: ${probability}\n`,
});
const bytes = (text: string) => Buffer.from(text, 'latin1');
const stages = (text: string) => ({ 'stages.yaml': `stages:\n${text}` });

export const toldSlips: Readonly<Record<string, Told>> = {
  'a gap within brackets': {
    files: { 'meetings.yaml': ITEM('lines: [来了{present}位。]') },
    at: ['meetings.yaml', 9],
    offers: `lines: ['来了{present}位。']`,
  },
  'a gap within brackets, in an entry on one line, behind a comma of the sentence': {
    files: {
      'meetings.yaml':
        'meetings:\n  - id: morning\n    changeItems:\n      - { id: morning-greeting, lines: [早，来了{present}位。] }\n',
    },
    at: ['meetings.yaml', 4],
    offers: `lines: ['早，来了{present}位。']`,
  },
  'a gap within brackets beside sentences without one': {
    files: { 'meetings.yaml': ITEM('lines: [站过来。, 早，来了{present}位。]') },
    at: ['meetings.yaml', 9],
    offers: `lines: [站过来。, '早，来了{present}位。']`,
  },
  'a comma of the other width was mended, and the gap was not': {
    files: {
      'meetings.yaml':
        'meetings:\n  - id: morning\n    changeItems:\n      - { id: morning-greeting, lines: [早, 来了{present}位。] }\n',
    },
    at: ['meetings.yaml', 4],
    offers: `lines: [早, '来了{present}位。']`,
  },
  'not so, with blanks': {
    files: heard(', means: [avoids-calling = no]'),
    at: ['heard.yaml', 2],
    offers: 'avoids-calling=no',
  },
  'not so, with a sign of the other width': {
    files: heard(', means: [avoids-calling＝no]'),
    at: ['heard.yaml', 2],
    offers: 'avoids-calling=no',
  },
  'a sentence without what it means': { files: heard(''), at: ['heard.yaml', 2], offers: 'means: [', never: /\[\]|…/ },
  'a weight without its field': {
    files: rate('weightedBy: expiring'),
    at: ['measures.yaml', 7],
    offers: 'adds: {weightedBy: expiring}',
  },
  'a weight without braces': {
    files: rate('adds: weightedBy expiring'),
    at: ['measures.yaml', 7],
    offers: 'adds: {weightedBy: expiring}',
  },
  'weighted by itself': {
    files: rate('adds: { weightedBy: renewal-rate }'),
    at: ['measures.yaml', 7],
    offers: 'adds: {weightedBy: expiring}',
  },
  'weighted by itself, and nothing counted': {
    files: measures(RATE.replace('weightedBy: expiring', 'weightedBy: renewal-rate')),
    at: ['measures.yaml', 2],
    offers: 'adds: {weightedBy: effective}',
  },
  'weighted in a circle': {
    files: measures(RATE, EXPIRING.replace('adds: sum', 'adds: { weightedBy: renewal-rate }')),
    at: ['measures.yaml', 3],
    offers: 'adds: sum',
  },
  'minutes and a half': {
    files: noon('minutes: 10\n', 'minutes: 10.5\n'),
    at: ['meetings.yaml', 5],
    offers: '10 ',
    never: /10\.5/,
  },
  'weekdays without anything between them': {
    files: noon('weekdays: [1, 3]', 'weekdays: 124'),
    at: ['meetings.yaml', 7],
    offers: '[1, 2, 4]',
  },
  'a document of Word': {
    files: { 'aa.yaml': bytes('PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00word/document.xml\x00\x01\xff') },
    at: ['aa.yaml', 1],
    offers: 'aa.yaml',
    never: /GBK|另存为/,
  },
  'a sheet of Excel': {
    files: { 'aa.yaml': bytes('PK\x03\x04\x14\x00\x00xl/workbook.xml\xfe') },
    at: ['aa.yaml', 1],
    offers: 'aa.yaml',
  },
  'a PDF': { files: { 'aa.yaml': bytes('%PDF-1.4\n1 0 obj\n') }, at: ['aa.yaml', 1], offers: 'aa.yaml' },
  'cells within the brackets of a list': {
    files: activity('steps: [报三个车牌\t猜哪一个快到期]'),
    at: ['activities.yaml', 5],
    offers: '[报三个车牌, 猜哪一个快到期]',
  },
  'a row below a list of texts': {
    files: activity('steps:\n      报三个车牌\t猜哪一个快到期'),
    at: ['activities.yaml', 6],
    offers: '[报三个车牌, 猜哪一个快到期]',
  },
  'a row among measures': {
    files: measures(EXPIRING, '  renewals-30\t三十天续保\t单\tmore\tsum\n'),
    at: ['measures.yaml', 3],
    offers: '- {id: renewals-30, title: 三十天续保, unit: 单, direction: more, adds: sum}',
  },
  'a table with its header among measures': {
    files: measures(EXPIRING, '| id | title | unit |\n|----|----|----|\n| renewals-30 | 三十天续保 | 单 |\n'),
    at: ['measures.yaml', 3],
    offers: '- {id: renewals-30, title: 三十天续保, unit: 单, direction: …, adds: …}',
  },
  'deals under another name': {
    files: measures('  - { id: deals, title: 续单 }\n'),
    at: ['measures.yaml', 2],
    offers: 'id: our-deals',
  },
  'a stage of the base under another id': {
    files: stages('  - { id: qihao, title: 起号期, months: [0, 1] }\n'),
    at: ['stages.yaml', 2],
    offers: '- {id: forming, title: 起号期}',
  },
  'a command with its prompt': {
    files: { 'signs.yaml': 'signs:\n  - { id: avoids-calling, title: 拖着 }\n$ teamctl playbook lint ./renewal\n' },
    at: ['signs.yaml', 3],
    offers: '',
  },
  'months the other way round': {
    files: stages('  - id: storming\n    months: [4, 2]\n'),
    at: ['stages.yaml', 3],
    offers: 'months: [2, 4]',
  },
  'a comma of the other width beside true ones': {
    files: activity('steps: [挑一张单子，把三项报完, 报完拍一下手]'),
    at: ['activities.yaml', 5],
    offers: '[挑一张单子, 把三项报完, 报完拍一下手]',
  },
  'a semicolon of the other width beside a true comma': {
    files: activity('steps: [挑一张单子；一口气把三项全部报完, 报完拍一下手]'),
    at: ['activities.yaml', 5],
    offers: '[挑一张单子, 一口气把三项全部报完, 报完拍一下手]',
  },
  'a question that says nothing of none': {
    files: question('dimension: high-premium', '{ fear: 0.8 }'),
    at: ['questions.yaml', 6],
    offers: 'none: 0.1',
  },
  'a dimension in words of its author': {
    files: question('dimension: 班次', '{ fear: 0.8, none: 0.2 }'),
    at: ['questions.yaml', 5],
    offers: 'protective-action',
    never: /asks-for-price/,
  },
  'months of an earlier stage': {
    files: stages('  - { id: mature, months: [1, 3] }\n'),
    at: ['stages.yaml', 2],
    offers: 'months: [',
  },
};
