import { describe, expect, it } from 'vitest';
import { repertoireOf } from '../../src/domain/agenda/repertoire.ts';
import { bundledHolidays } from '../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../src/domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../src/domain/team/team.ts';
import { partsIn } from './bundled.ts';

const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);

function materialOf(id: string) {
  const { core, meetings, curricula } = partsIn(id, 'zh-CN');
  const { modules, objections } = curricula;
  return { stages: core.stages, material: { ...meetings, modules, objections: objections.map((each) => each.id) } };
}

describe.each(['telesales', 'insurance-telesales', 'ecommerce-sales'])('sixty work days of %s', (id) => {
  const { stages, material } = materialOf(id);
  const { heard, thirds, enough } = repertoireOf(material, stages, calendar, '2026-03-02');
  const least = (key: string, what: 'distinct' | 'gap') =>
    Math.min(
      ...heard
        .filter((each) => `${each.id} ${each.kind}` === key)
        .map((each) => each[what] ?? Number.POSITIVE_INFINITY),
    );

  it('hold what was asked for: so many greetings, stories, goals and evenings in every stage', () => {
    expect(heard.filter((each) => !each.enough)).toEqual([]);
    expect(enough).toBe(true);
    expect(least('morning-greeting lines', 'distinct')).toBeGreaterThanOrEqual(45);
    expect(least('morning-story lines', 'distinct')).toBeGreaterThanOrEqual(45);
    expect(least('questions questions', 'distinct')).toBeGreaterThanOrEqual(45);
    expect(least('morning-goals lines', 'distinct')).toBeGreaterThanOrEqual(30);
    expect(least('morning-activity activities', 'distinct')).toBe(60);
    for (const item of ['open', 'figures', 'reflection', 'tomorrow', 'close'])
      expect(least(`evening-${item} lines`, 'distinct'), item).toBeGreaterThanOrEqual(30);
  });

  it('bring no line back within three weeks, and hardly any a third time within two months', () => {
    const soon = heard.filter((each) => (each.gap ?? Number.POSITIVE_INFINITY) < 15);
    expect(soon.map((each) => `${each.stage} ${each.id} ${each.gap}`)).toEqual([]);
    expect(thirds.filter(({ share }) => share > 0.2)).toEqual([]);
  });
});

it('a playbook that has less is told so', () => {
  const { stages, material } = materialOf('telesales');
  const meetings = material.meetings.map((meeting) => ({
    ...meeting,
    items: meeting.items.map((item) => ({ ...item, lines: item.lines.slice(0, 12) })),
  }));
  const activities = material.activities.slice(0, 30);
  const few = repertoireOf({ ...material, meetings, activities }, stages.slice(0, 1), calendar, '2026-03-02');
  expect(few.enough).toBe(false);
  const failing = few.heard.filter((each) => !each.enough).map((each) => `${each.id} ${each.kind}`);
  expect(failing).toContain('morning-greeting lines');
  expect(failing).toContain('morning-activity activities');
});

it('a meeting with days of its own is heard on those days', () => {
  const { stages, material } = materialOf('telesales');
  const [morning] = material.meetings.filter(({ id }) => id === 'morning');
  const noon = { ...(morning as NonNullable<typeof morning>), id: 'noon', weekdays: [1, 4] };
  const { heard } = repertoireOf({ ...material, meetings: [noon] }, stages.slice(0, 1), calendar, '2026-03-02');
  const times = heard.find(({ id, kind }) => id === 'morning-greeting' && kind === 'lines')?.times ?? 0;
  expect(times).toBeGreaterThan(15);
  expect(times).toBeLessThan(30);
  // With fewer turns no more is wanted than there are turns.
  expect(heard.filter(({ bar, times: held }) => (bar?.distinct ?? 0) > held)).toEqual([]);
});
