import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildWorkCalendar } from '../../src/domain/calendar/work-calendar.ts';
import { defaultTeamSettings } from '../../src/domain/team/team.ts';
import { type Console, openConsole } from '../console.ts';
import { expectTranscript, type Line } from './transcript.ts';

const calendar = buildWorkCalendar([], defaultTeamSettings);
const PEOPLE = [
  '陈国栋:Q03:2026-03-02',
  '马秀兰:Q04:2026-03-09',
  '阿迪力:Q05:2026-02-02',
  '卓玛:Q06:2026-04-13',
  '金哲:Q07:2026-05-11',
];

/** Dials of a person on a day: steady with a ripple; `slump` gives the first one's share of the usual. */
function records(from: string, to: string, slump: (day: string) => number): string {
  const rows = calendar.workdays(from, to).flatMap((day, d) =>
    PEOPLE.map((person, p) => {
      const [name, code] = person.split(':');
      const share = p === 0 ? slump(day) : 1;
      const dials = Math.round((100 + 4 * p + ((d * 7 + p * 3) % 11)) * share);
      return [day, name, code, 480, dials, Math.round(dials / 9)].join(',');
    }),
  );
  return ['日期,姓名,工号,出勤分钟,拨打量,有效通话数', ...rows, ''].join('\n');
}

const SLUMP_FROM = '2026-11-17';

/** A team of five whose first member has dialled a third of the usual for a week. */
async function team(language: string, slump: (day: string) => number): Promise<Console> {
  const console = openConsole({ TEAMCTL_LANG: language });
  const run = async (...argv: string[]) => expect((await console.run(...argv)).code).toBe(0);
  const members = PEOPLE.flatMap((person) => ['--member', person]);
  await run('init', '--no-input', '--name', '青禾三组', '--founded', '2026-02-02', ...members);
  writeFileSync(join(console.folder, 'before.csv'), records('2026-10-12', '2026-11-23', slump));
  writeFileSync(
    join(console.folder, 'after.csv'),
    records('2026-11-24', '2026-12-08', (day) => (day < '2026-11-30' ? 0.4 : 0.8)),
  );
  await run('import', 'before.csv');
  return console;
}

const falls = (day: string) => (day < SLUMP_FROM ? 1 : 0.35);
const steady = () => 1;

/** Two calm passes on each rung from the second on, a rung a work day; the last one is shown. */
const onward = (rungs: number): Line[] =>
  Array.from({ length: rungs }, (_, i) => calendar.addWorkdays('2026-11-24', i + 1)).flatMap((day, i) => [
    `~ coach step 陈国栋 pass --fear 4 --today ${day}`,
    `${i === rungs - 1 ? '' : '~ '}coach step 陈国栋 pass --fear 2 --today ${day}`,
  ]);

const scenarios: Record<string, { slump: (day: string) => number; lines: Line[] }> = {
  'coach-fear-goes-well': {
    slump: falls,
    lines: [
      'observe trembling-hands=often doubts-self --member 陈国栋',
      'coach 陈国栋',
      'coach 陈国栋 --answer fine-in-practice-not-live=yes --answer relaxed-away-from-phone=often',
      '~ coach step 陈国栋 pass --fear 6',
      '~ coach step 陈国栋 pass --fear 4',
      'coach step 陈国栋 pass --fear 3',
      ...onward(9),
      '~ import after.csv --today 2026-12-09',
      'coach 陈国栋 --today 2026-12-09',
    ],
  },
  'coach-fear-setback': {
    slump: falls,
    lines: [
      '~ observe trembling-hands blank-freeze thinks-nobody-wants-it --member 陈国栋',
      '~ coach 陈国栋 --answer fine-in-practice-not-live=yes',
      '~ coach step 陈国栋 pass --fear 4',
      '~ coach step 陈国栋 pass --fear 2',
      '~ coach step 陈国栋 pass --fear 3 --today 2026-11-25',
      'coach step 陈国栋 pass --fear 3 --today 2026-11-25',
      'coach step 陈国栋 fail --fear 9 --today 2026-11-26',
      '~ coach step 陈国栋 pass --fear 4 --today 2026-11-27',
      'coach step 陈国栋 pass --fear 3 --today 2026-11-27',
      'coach list --today 2026-11-27',
      'coach step 陈国栋 fail --fear 9 --today 2026-11-30',
      '~ coach step 陈国栋 pass --fear 3 --today 2026-12-01',
      '~ coach step 陈国栋 pass --fear 3 --today 2026-12-01',
      'coach step 陈国栋 fail --fear 8 --today 2026-12-02',
      'coach step 陈国栋 pass --today 2026-12-03',
    ],
  },
  'coach-no-list': {
    slump: falls,
    lines: [
      'observe aimless-list-staring=sometimes --member 陈国栋',
      'coach 陈国栋',
      'coach 陈国栋 --answer list-runs-dry=yes --answer same-list-peers-fine=no --answer asks-for-help=yes',
      'coach step 陈国栋 pass',
    ],
  },
  'coach-exhausted': {
    slump: falls,
    lines: [
      'observe blank-freeze=sometimes --member 陈国栋',
      'coach 陈国栋 --answer everything-slower=yes --answer attendance-changed=yes --answer relaxed-away-from-phone=no',
      'observe two-weeks-without-sleep --member 陈国栋',
      'coach 陈国栋',
    ],
  },
  'coach-dismissal-stopped': {
    slump: steady,
    lines: [
      '~ target set dials 1800 --member 金哲 --month 2026-10',
      'coach evidence 金哲',
      "coach file 金哲 written-standard --on 2026-08-03 --note '岗位标准一页，本人签收'",
      "coach file 金哲 missed-on-record --on 2026-10-30 --note '九月、十月每周对照表'",
      "coach file 金哲 reassessed-after --on 2026-10-30 --note '十月底复评'",
      "coach file 金哲 training-or-transfer --on 2026-11-13 --note '两周一对一，十次课，签到在档'",
      "coach file 金哲 member-heard --note '他老说自己不会，手抖'",
      'coach evidence 金哲',
    ],
  },
};

describe.each(['zh-CN', 'en'])('in %s', (language) => {
  for (const [name, { slump, lines }] of Object.entries(scenarios)) {
    test(name, async () => {
      await expectTranscript(`${name}.${language}`, await team(language, slump), lines);
    });
  }
});
