// A month of an invented team of five, day by day, as its manager types it. Founded so that the turbulent stage
// begins within the month. Names differ by language, numbers do not.
import { PassThrough, Writable } from 'node:stream';
import { addDays, type Day, isoWeekday } from '../../src/domain/calendar/day.ts';
import { bundledHolidays } from '../../src/domain/calendar/holidays.ts';
import { buildWorkCalendar } from '../../src/domain/calendar/work-calendar.ts';
import type { Measures } from '../../src/domain/records/day-record.ts';
import { defaultTeamSettings } from '../../src/domain/team/team.ts';
import { main } from '../../src/main.ts';
import type { Store } from '../../src/store/database.ts';
import { upsertDayRecord } from '../../src/store/record-writer.ts';
import { openMemoryStore } from '../../src/store/sqlite/file-store.ts';
import { upsertTarget } from '../../src/store/target-writer.ts';
import { insertMember, insertTeam } from '../../src/store/team-writer.ts';

export type Language = 'zh-CN' | 'en';

const FOUNDED = '2026-09-19';
const FIRST = '2026-11-02';
const LAST = '2026-11-30';
/** When the manager writes down that the mood has turned. */
const OBSERVED = '2026-11-17';
const RECORDS_FROM = '2026-10-12';

/** Names in both languages, usual dials a day, deals in a hundred work days, and the month's target of deals. */
const cast = [
  { zh: '高敏', en: 'Gao Min', dials: 150, deals: 42, target: 9 },
  { zh: '阿依努尔', en: 'Aynur', dials: 165, deals: 30, target: 7 },
  { zh: '林小满', en: 'Lin Xiaoman', dials: 140, deals: 24, target: 6 },
  { zh: '陆遥', en: 'Lu Yao', dials: 130, deals: 18, target: 5 },
  { zh: '赵一鸣', en: 'Zhao Yiming', dials: 120, deals: 12, target: 4 },
];

const calendar = buildWorkCalendar(bundledHolidays(), defaultTeamSettings);

/** Evenly spread numbers in 0..1 from a seed (mulberry32, public domain). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Everybody's day; zeal fades after the middle of the month, as it does in a turbulent stage. */
function dayOf(person: (typeof cast)[number], day: Day, random: () => number): Partial<Measures> {
  const zeal = day < '2026-11-18' ? 1 : 0.85;
  const dials = Math.round(person.dials * zeal * (0.8 + 0.4 * random()));
  const connects = Math.round(dials * (0.24 + 0.1 * random()));
  const effective = Math.round(connects * (0.22 + 0.16 * random()));
  const deals = random() * 100 < person.deals ? 1 + (random() < 0.12 ? 1 : 0) : 0;
  const amount = deals === 0 ? 0 : deals * (1800 + 100 * Math.floor(random() * 20));
  return { dials, connects, effective, intentA: random() < 0.25 ? 1 : 0, deals, amount };
}

async function buildTeam(store: Store, language: Language): Promise<void> {
  const zh = language === 'zh-CN';
  const random = randomFrom(7);
  await store.transact(async (db) => {
    const team = await insertTeam(db, {
      name: zh ? '启明组' : 'Dawn',
      foundedOn: FOUNDED,
      playbook: 'insurance-telesales',
    });
    const members: number[] = [];
    for (const person of cast) {
      const name = zh ? person.zh : person.en;
      const id = await insertMember(db, team, { name, code: null, role: 'agent', joinedOn: FOUNDED });
      members.push(id);
      const target = { memberId: id, metric: 'deals', period: 'month', startsOn: FIRST, value: person.target } as const;
      await upsertTarget(db, team, { ...target, startsOn: '2026-11-01' });
      await upsertTarget(db, team, { ...target, metric: 'effective', startsOn: '2026-11-01', value: person.dials * 2 });
    }
    for (const day of calendar.workdays(RECORDS_FROM, LAST)) {
      for (const [i, person] of cast.entries()) {
        const record = dayOf(person, day, random);
        if (!(absences[day] ?? []).includes(i)) await upsertDayRecord(db, members[i] as number, day, record, 0);
      }
    }
  });
}

/** Who is away, by place in the cast. */
const absences: Record<Day, readonly number[]> = { '2026-11-05': [3], '2026-11-12': [0, 4], '2026-11-24': [1] };

interface Said {
  zh: string;
  en: string;
}

/** What is promised in the evening: who, what, for when, and what became of it. */
const promises: Record<Day, readonly { who: number; text: Said; done?: Day; dropped?: Day }[]> = {
  '2026-11-02': [
    {
      who: 2,
      text: { zh: '把周先生的回访约到周三下午', en: 'book the call-back with Mr Zhou for Wednesday' },
      done: '2026-11-03',
    },
  ],
  '2026-11-04': [
    { who: 0, text: { zh: '整理三条好开场白发群里', en: 'post three good openings in the group' }, done: '2026-11-05' },
    { who: 4, text: { zh: '听两段陆遥的录音', en: 'listen to two of Lu Yao’s recordings' }, done: '2026-11-09' },
  ],
  '2026-11-11': [
    { who: 3, text: { zh: '问清理赔要哪几样材料', en: 'find out which papers a claim needs' }, done: '2026-11-12' },
  ],
  '2026-11-17': [
    {
      who: 1,
      text: { zh: '给老客户打三通不卖东西的电话', en: 'make three calls to old customers without selling' },
      dropped: '2026-11-20',
    },
  ],
  '2026-11-25': [
    { who: 4, text: { zh: '跟高敏对练「太贵了」', en: 'practise “too expensive” with Gao Min' }, done: '2026-11-26' },
  ],
};
const skipped: Record<Day, Said> = {
  '2026-11-19': { zh: '全员去总部听课', en: 'everybody at a course at headquarters' },
};

class Capture extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

/** What the manager types on one day, in order. */
function* typed(day: Day, language: Language, open: Map<string, number>): Generator<string[]> {
  const say = (said: Said) => (language === 'zh-CN' ? said.zh : said.en);
  const name = (i: number) => {
    const person = cast[i] as (typeof cast)[number];
    return language === 'zh-CN' ? person.zh : person.en;
  };
  const absent = (absences[day] ?? []).flatMap((i) => ['--absent', name(i)]);
  yield ['agenda', 'morning', ...absent];
  for (const list of Object.values(promises))
    for (const promise of list) {
      const id = open.get(promise.text.zh);
      if (promise.done === day) yield ['todo', 'done', String(id)];
    }
  if (day === OBSERVED) yield ['observe', 'avoids-calling=often', 'doubts-target', 'setbacks-and-anxiety=often'];
  if (isoWeekday(day) === 5) {
    yield ['agenda', 'weekly'];
    for (const list of Object.values(promises))
      for (const promise of list) {
        if (promise.dropped === day)
          yield [
            'todo',
            'drop',
            String(open.get(promise.text.zh)),
            '--reason',
            say({ zh: '客户名单重新分了，这几位归陆遥', en: 'the list was divided anew, they went to Lu Yao' }),
          ];
      }
  }
  const why = skipped[day];
  if (why) {
    yield ['meeting', 'skip', 'evening', '--reason', say(why)];
    return;
  }
  yield ['agenda', 'evening', ...absent];
  const todos = (promises[day] ?? []).flatMap((promise) => [
    '--todo',
    `${name(promise.who)}${language === 'zh-CN' ? '：' : ': '}${say(promise.text)}`,
  ]);
  for (const promise of promises[day] ?? []) open.set(promise.text.zh, open.size + 1);
  yield ['meeting', 'close', 'evening', ...absent, ...todos];
}

const quoted = (word: string) => (/[\s：]/.test(word) ? `"${word}"` : word);

/** The whole month as a transcript: every command line and what it printed. */
export async function transcript(language: Language, until: Day = LAST): Promise<string> {
  const store = await openMemoryStore();
  const parts: string[] = [];
  try {
    await buildTeam(store, language);
    const open = new Map<string, number>();
    for (let day: Day = FIRST; day <= until; day = addDays(day, 1)) {
      if (!calendar.isWorkday(day)) continue;
      for (const words of typed(day, language, open)) {
        const stdout = Object.assign(new Capture(), { columns: 80 });
        const stderr = Object.assign(new Capture(), { columns: 80 });
        const code = await main(
          {
            argv: [...words, '--today', day, '--lang', language],
            env: {},
            cwd: '/',
            stdin: new PassThrough(),
            stdout,
            stderr,
            now: () => new Date(`${day}T08:00:00Z`),
          },
          store,
        );
        const exit = code === 0 ? '' : `exit ${code}\n`;
        parts.push(`${day} $ teamctl ${words.map(quoted).join(' ')}\n${exit}${stdout.text}${stderr.text}`);
      }
    }
  } finally {
    await store.close();
  }
  return parts.join('\n');
}
