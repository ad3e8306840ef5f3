import type { Words } from '../../words.ts';
import type { report as zh } from '../zh-CN/report.ts';

export const report: Words<typeof zh> = {
  help: 'the state of the team as one web page: teamctl report -o team.html',
  helpPrivate: 'the manager’s own copy, with the people to look after',
  title: (team, day) => `${team} · ${day}`,
  history: 'How the stage came about',
  evidence: 'What it rests on',
  calls: 'Calls and deals by week',
  callsCaption: 'Calls a person a week: median',
  medianDials: 'dials',
  medianEffective: 'effective calls',
  dealsCaption: 'Deals of the whole team a week',
  deals: 'deals',
  lastWeek: (day) => ` (the last week up to ${day})`,
  noRecords: 'There are no records yet.',
  targets: 'Targets beside time',
  noTargets: 'No target is set yet.',
  training: 'Training',
  module: 'Course',
  done: 'held',
  due: 'to come',
  noTraining: 'No training is planned yet.',
  meetings: 'Rhythm of the meetings',
  week: 'Week of',
  held: 'held',
  planned: 'planned, outcome unknown',
  skipped: 'skipped',
  noMeetings: 'No meeting has been planned yet.',
  teamFoot:
    'This page may be shown to the team; nothing private is on it. The figures are there to help, not a basis for pay, transfer or dismissal.',
  privateFoot:
    'This page is for the manager only; please do not pass it on. Personal figures are for coaching, not a basis for pay, transfer or dismissal.',
};
