import type { PastMeeting } from '../../../src/domain/agenda/past.ts';
import type { ActivityDefinition, ItemDefinition, MeetingDefinition } from '../../../src/domain/agenda/shapes.ts';
import type { Day } from '../../../src/domain/calendar/day.ts';

const item = (
  id: string,
  content: string,
  [min, ideal, max]: readonly [number, number, number],
  more: Partial<ItemDefinition> = {},
): ItemDefinition => ({
  id,
  element: 'added',
  content,
  minutes: { min, ideal, max },
  lines: [
    'one',
    'two',
    'three',
    '{team} four',
    'five on {weekday}',
    { say: 'six for a room', people: { min: 2 } },
    { say: 'seven for you', people: { max: 1 } },
    { say: 'eight for a circle', people: { min: 4, max: 20 } },
    { say: 'a good weekend', when: 'before-weekend' },
  ],
  ...more,
});

/** A meeting that was held and left nothing behind. */
export const past = (meeting: string, date: Day, more: Partial<PastMeeting> = {}): PastMeeting => ({
  meeting,
  date,
  skipped: false,
  activity: null,
  sharers: [],
  host: null,
  pairs: [],
  carried: [],
  practice: null,
  theme: null,
  module: null,
  variants: {},
  ...more,
});

/** Meetings of the shape that knowledge.md describes, for any stage. */
export const meetings: Record<'morning' | 'evening' | 'weekly', MeetingDefinition> = {
  morning: {
    id: 'morning',
    box: { min: 20, max: 30 },
    minutes: 25,
    items: [
      item('greeting', 'roll', [1, 1, 3], { leadByStage: { stable: 'host', mature: 'host' } }),
      item('game', 'activity', [3, 4, 6], { drop: 2 }),
      item('good-news', 'news', [3, 4, 7], { lines: ['a', 'b', 'c', '{names} d', '{count} e'] }),
      item('success', 'story', [4, 6, 9], { lead: 'sharer', lines: ['{name} a', '{name} b {question}', 'c', 'd'] }),
      item('asked', 'promises', [1, 2, 3], { when: 'has-todos' }),
      item('numbers', 'goals', [3, 5, 7], { lines: ['a', '{value} {metric}', 'c', 'd', 'e', 'f'] }),
      item('session', 'training', [1, 1, 2], { when: 'has-training', drop: 1 }),
      item('drill', 'practice', [3, 4, 7], { drop: 3, minutesByStage: { forming: { min: 4, ideal: 6, max: 9 } } }),
      item('go', 'close', [1, 1, 3], { lead: 'host' }),
    ],
  },
  evening: {
    id: 'evening',
    box: { min: 15, max: 20 },
    minutes: 18,
    items: [
      item('day', 'figures', [2, 3, 5]),
      item('gain-miss', 'reflection', [3, 5, 7]),
      item('pairs', 'sharing', [3, 5, 6], { when: 'pair-day' }),
      item('top', 'sharing', [3, 5, 6], { when: 'top-sharing-day', lead: 'sharer' }),
      item('list', 'tomorrow', [2, 4, 5]),
      item('good-night', 'close', [1, 1, 3]),
    ],
  },
  weekly: {
    id: 'weekly',
    box: { min: 30, max: 30 },
    minutes: 30,
    items: [
      item('week', 'figures', [5, 8, 12]),
      item('best', 'review', [3, 4, 6]),
      item('stuck', 'problems', [3, 4, 6]),
      item('next', 'next-week', [5, 8, 12], { leadByStage: { mature: 'host' } }),
      item('lesson', 'theme', [2, 4, 6], { drop: 1 }),
      item('thanks', 'recognition', [1, 2, 4]),
    ],
  },
};

/** Activities of many shapes; the first fifteen fit every team. */
export const activities: readonly ActivityDefinition[] = Array.from(
  { length: 32 },
  (_, i): ActivityDefinition => ({
    id: `activity-${i}`,
    minutes: { min: 2 + (i % 3), max: 4 + (i % 4) },
    people: i < 15 ? { min: 1, max: 60 } : { min: 2 + (i % 5), max: 8 + i },
    needs: i >= 15 && i % 4 === 0 ? ['cards'] : [],
    stages: i >= 15 && i % 3 === 0 ? ['storming', 'stable'] : undefined,
    meetings: ['morning'],
  }),
);

export const themes = ['first-yes', 'hard-call', 'saved-call', 'team-help'].map((id, i) => ({
  id,
  questions: ['a', 'b', 'c'],
  stages: i === 3 ? ['stable', 'mature'] : undefined,
}));

export const stages = ['forming', 'storming', 'stable', 'mature'];
export const modules = Array.from({ length: 9 }, (_, i) => ({
  id: `module-${i}`,
  belongsTo: stages[i % 4] as string,
  method: i === 5 ? 'assessment' : 'practice',
  audience: i === 6 ? 'leads' : 'everybody',
  people: i === 2 ? { min: 3 } : undefined,
  trains: { signs: i % 2 === 0 ? [`sign-${i}`] : [], measures: i % 3 === 0 ? ['effective'] : [] },
}));
export const objections = Array.from({ length: 10 }, (_, i) => `objection-${i}`);
