import { describe, expect, it } from 'vitest';
import { composeAgenda } from '../../src/domain/agenda/compose.ts';
import { usualKinds } from '../../src/domain/agenda/meeting-kind.ts';
import type { PastMeeting } from '../../src/domain/agenda/past.ts';
import { pastOf } from '../../src/domain/agenda/plan.ts';
import type { AgendaInput } from '../../src/domain/agenda/shapes.ts';
import { bundledHolidays } from '../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../src/domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../src/domain/team/team.ts';
import { isFull } from '../many.ts';
import { partsIn } from './bundled.ts';

const bundled = ['telesales', 'insurance-telesales', 'ecommerce-sales'];
const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);

const DAYS = 24;

/** A team without any records, the hardest to say something to, over five weeks of one kind of meeting. */
function* plans(id: string, stage: string, size: number, kind: (typeof usualKinds)[number]) {
  const { meetings, core, curricula } = partsIn(id, 'zh-CN');
  const definition = meetings.meetings.find((each) => each.id === kind) as (typeof meetings.meetings)[number];
  const { min, max } = definition.box;
  const history: PastMeeting[] = [];
  for (let n = 0; n < DAYS; n += 1) {
    const date = calendar.addWorkdays('2026-03-02', n);
    const input: AgendaInput = {
      teamId: 1,
      date,
      start: '09:00',
      minutes: min + (n % (max - min + 1)),
      stage,
      definition,
      activities: meetings.activities,
      themes: meetings.themes,
      modules: curricula.modules,
      objections: curricula.objections.map((objection) => objection.id),
      curriculum: core.stages.find((each) => each.id === stage)?.curriculum ?? [],
      signs: [],
      session: n % 3 === 0 ? (curricula.modules[0]?.id ?? null) : null,
      members: Array.from({ length: size }, (_, i) => ({ id: i + 1, joinedOn: null })),
      absent: new Set(),
      has: [],
      calendar,
      records: [],
      targets: [],
      history,
      todos: n % 4 === 0 ? [{ id: n + 1, owner: 1, due: date, createdOn: date }] : [],
      private: null,
    };
    const composed = composeAgenda(input);
    if (composed.kind === 'no-agenda') expect.fail(`${id} ${stage} ${size} ${kind} ${date}: ${composed.reason.code}`);
    history.push(pastOf(composed.plan));
    yield composed.plan;
  }
}

const stagesOf = (id: string) => partsIn(id, 'zh-CN').core.stages.map((stage) => stage.id);

describe.each(bundled)('the meetings of %s', (id) => {
  it('fill every length in every stage for one person and for sixty, always with an opening', () => {
    for (const stage of stagesOf(id))
      for (const size of isFull ? [1, 2, 12, 60] : [1, 60])
        for (const kind of usualKinds)
          for (const plan of plans(id, stage, size, kind))
            expect(plan.items.filter((item) => item.variant === null).map((item) => item.id)).toEqual([]);
  });

  it('have an activity for every morning that needs nothing', () => {
    for (const stage of stagesOf(id))
      for (const size of isFull ? [1, 2, 5, 26, 60] : [1, 26]) {
        const used = [...plans(id, stage, size, 'morning')].map((plan) => plan.activity);
        expect(used).not.toContain(null);
        // Three weeks without seeing the same twice.
        expect(new Set(used.slice(0, 15)).size).toBe(15);
      }
  });

  it('open no item on two days running with the same words', () => {
    for (const kind of usualKinds) {
      let before = new Map<string, number | null>();
      for (const plan of plans(id, 'forming', 5, kind)) {
        for (const item of plan.items)
          if (before.has(item.id)) expect(`${item.id} ${item.variant}`).not.toBe(`${item.id} ${before.get(item.id)}`);
        before = new Map([...before, ...plan.items.map((item) => [item.id, item.variant] as const)]);
      }
    }
  });

  it('speak the other language as fully: as many ways to open, steps and questions', () => {
    const [chinese, english] = [partsIn(id, 'zh-CN').meetings, partsIn(id, 'en').meetings];
    const shape = (part: typeof chinese) => ({
      items: part.meetings.flatMap((meeting) =>
        meeting.items.map((item) => [
          item.id,
          item.lines.length,
          Object.entries(item.linesByStage ?? {}).map(([stage, lines]) => `${stage} ${lines.length}`),
        ]),
      ),
      activities: part.activities.map((activity) => [activity.id, activity.steps.length]),
      themes: part.themes.map((theme) => [theme.id, theme.questions.length]),
    });
    expect(shape(english)).toEqual(shape(chinese));
    expect(english.activities.filter((each) => /[\u4e00-\u9fff]/.test(JSON.stringify(each)))).toEqual([]);
  });
});

/** Words that only make sense when somebody else is in the room. */
const company: Record<string, RegExp> = {
  'zh-CN':
    /旁边|左右的|看看左右|身边|对面|同桌|搭档|两人|大家|各位|你们|每人|挨个|轮着|一圈|一组|三五个人|彼此|全队|一人[一报]/,
  en: /neighbour|partner|everybody|\bpairs?\b|(?:in|make) a circle|the circle|circles|each other|the others|all of us|one sentence each|to your left and right|by turns/i,
};
/** Days are said as {lastday} and {nextday}, or the line would be wrong on a Friday or Monday. */
const fixedDays: Record<string, RegExp> = { 'zh-CN': /昨天|昨晚说|明天|明早/, en: /yesterday|tomorrow/i };
/** What is only true once the figures are in. */
const figures: Record<string, RegExp> = {
  'zh-CN': /上周|的数我念|摆出来|总数|高了/,
  en: /last week|totals|I read today's numbers|Here's the week|High or low/,
};
const weekend: Record<string, RegExp> = { 'zh-CN': /周末/, en: /weekend/i };

describe.each(bundled.flatMap((id) => ['zh-CN', 'en'].map((locale) => ({ id, locale }))))('$id in $locale', (each) => {
  const { id, locale } = each;
  const pattern = (table: Record<string, RegExp>) => table[locale] as RegExp;
  const lines = partsIn(id, locale).meetings.meetings.flatMap((meeting) =>
    meeting.items
      .filter((item) => item.when !== 'pair-day')
      .flatMap((item) => [item.lines, ...Object.values(item.linesByStage ?? {})].flat()),
  );
  const fixed = lines.map((line) => (typeof line === 'string' ? { say: line, people: {}, when: undefined } : line));

  it('promises figures only where there are some', () => {
    const about = partsIn(id, locale)
      .meetings.meetings.flatMap((meeting) => meeting.items)
      .filter((item) => item.content === 'figures')
      .flatMap((item) => item.lines);
    const promising = about.filter((line) => pattern(figures).test(typeof line === 'string' ? line : line.say));
    expect(promising.length).toBeGreaterThan(0);
    // A week can only be up or down where its records are there.
    const recorded = ['has-records', 'week-up', 'week-down'];
    expect(promising.filter((line) => typeof line === 'string' || !recorded.includes(line.when ?? ''))).toEqual([]);
  });

  it('tells one person nothing that takes more', () => {
    const alone = fixed.filter((line) => (line.people?.min ?? 1) === 1).map((line) => line.say);
    const steps = partsIn(id, locale).meetings.activities.flatMap((activity) =>
      activity.people.min === 1 ? activity.steps : [],
    );
    expect([...alone, ...steps].filter((text) => pattern(company).test(text))).toEqual([]);
  });

  it('names no day that may be another one', () => {
    expect(fixed.filter(({ say }) => pattern(fixedDays).test(say)).map(({ say }) => say)).toEqual([]);
    const others = fixed.filter((line) => line.when !== 'before-weekend').map((line) => line.say);
    expect(others.filter((text) => pattern(weekend).test(text))).toEqual([]);
  });
});

it('the base has at least forty activities, each with steps, minutes, a size and a purpose', () => {
  const { activities } = partsIn('telesales', 'zh-CN').meetings;
  expect(activities.length).toBeGreaterThanOrEqual(40);
  for (const activity of activities) {
    expect(activity.steps.length, activity.id).toBeGreaterThanOrEqual(2);
    expect(activity.steps.length, activity.id).toBeLessThanOrEqual(5);
    expect(activity.minutes.max, activity.id).toBeLessThanOrEqual(5);
  }
});
