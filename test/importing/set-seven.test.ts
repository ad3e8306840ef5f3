import { describe, expect, test } from 'vitest';
import { readRecords } from './read-records.ts';
import { csv, fault, understood } from './tried.ts';

const rows = (count: number, row: (i: number) => string) => Array.from({ length: count }, (_, i) => row(i));

describe('rows of calls that reached nobody by telephone are asked about', () => {
  test.each([
    ['a visit to a doctor', 'call_type', ['F2F', 'Virtual', 'F2F', 'Virtual']],
    ['a contact centre', 'Contact Channel', ['Phone', 'Chatbot', 'Web Form', 'Phone']],
    ['a Chinese one', '服务渠道', ['电话', '在线客服', '微信', '上门拜访']],
    ['a Spanish one', 'canal_contacto', ['Telefono', 'WhatsApp', 'Presencial', 'Telefono']],
  ])('%s', async (_, header, ways) => {
    const file = csv(
      `call_id,agent_id,call_date,${header},duration_min`,
      ...ways.map((way, i) => `C${i},R0${i % 2},2026-11-0${i + 2},${way},12`),
    );
    expect(await fault(file)).toBe('import-other-channels');
    expect(await fault(file, { columns: { none: header } })).toMatch(/"dials":4/);
  });

  test('the condition that the error names keeps the calls alone', async () => {
    const file = csv(
      'call_id,agent_id,call_date,Contact Channel,duration_min',
      ...['Phone', 'Chatbot', 'Email', 'Phone'].map((way, i) => `C${i},R1,2026-11-02,${way},2`),
    );
    expect(await fault(file, { where: ['Contact Channel=Phone'] })).toMatch(/"dials":2.*"talkSeconds":240/);
  });

  test('where a lead came from is no way of calling', async () => {
    const file = csv(
      'call_id,agent_id,call_date,lead_source,duration_min',
      ...['Email', 'Web Form', 'Visit'].map((way, i) => `C${i},R1,2026-11-02,${way},2`),
    );
    expect(await fault(file)).toMatch(/"dials":3/);
  });
});

describe('sums of several days are no day', () => {
  test.each([
    ['Date', 'DateEnd', '2026-08-01', '2026-08-15'],
    ['开始日期', '结束日期', '2026-08-01', '2026-08-07'],
    ['fecha', 'fecha_fin', '01/08/2026', '31/08/2026'],
  ])('%s with %s', async (from, to, first, last) => {
    const file = csv(`${from},agent,calls,${to}`, `${first},Ann Fox,55,${last}`, `${first},Bo Lee,20,${last}`);
    expect(await fault(file, { dateOrder: 'dmy' })).toBe('import-spans');
    expect(await fault(file, { dateOrder: 'dmy', columns: { none: to } })).toMatch(/"dials":75/);
  });

  test('a last day that is the same one changes nothing, and neither does the time of leaving', async () => {
    const file = csv(
      'Date,agent,calls,End Date',
      '2026-08-03,Ann Fox,55,2026-08-03 18:00',
      '2026-08-04,Ann Fox,20,2026-08-04 18:00',
    );
    expect(await fault(file)).toMatch(/"dials":75/);
  });

  test('rows without a last day can be had alone', async () => {
    const file = csv('Date,agent,calls,DateEnd', '2026-08-01,Ann Fox,55,2026-08-15', '2026-08-03,Ann Fox,7,');
    expect(await fault(file, { where: ['DateEnd='] })).toMatch(/"dials":7[,}]/);
    expect(await fault(file, { whereNot: ['agent=Bo'] })).toBe('import-spans');
  });
});

describe('names with the last name first', () => {
  const days = (...names: string[]) =>
    csv('date,rep,calls', ...names.map((name, i) => `2026-11-0${i + 2},"${name}",${i + 1}`));
  const people = async (bytes: Buffer) => {
    const { records, rows: counted } = await readRecords(bytes);
    return { names: [...new Set(records.map(({ name }) => name))], refused: counted.refused };
  };
  test('are read as people say them', async () => {
    expect(await people(days('Fox, Ann', 'Lee, Bo Marie', "O'Neil, Cy", 'Dee Moss', '(unattributed)'))).toEqual({
      names: ['Ann Fox', 'Bo Marie Lee', "Cy O'Neil", 'Dee Moss'],
      refused: 0,
    });
  });
  test('two people in a cell stay two', async () => {
    const { names } = await people(days('Ann, Bo', 'Bo, Cy', 'Cy, Ann', 'Ann'));
    expect(names).toEqual(['Ann']);
  });
  test('one name that divides stops nobody else', async () => {
    expect(await people(days('Ann Fox', 'Lee; Bo', 'Cy Day'))).toEqual({ names: ['Ann Fox', 'Cy Day'], refused: 1 });
  });
});

describe('lists of people as others write them', () => {
  const roster = async (bytes: Buffer, profile = {}) => {
    const { grain, sections } = await understood(bytes, profile);
    return [grain, ...(sections[0]?.columns.flatMap(({ field }) => field ?? []) ?? [])];
  };
  test.each([
    ['Vietnamese', ['Mã nhân viên bán,Nhân viên bán', 'NV01,Nguyễn An', 'NV02,Lê Bình'], ['code', 'name']],
    [
      'Japanese, born but not hired',
      ['社員ID,姓,名,生年月日', '101,川上,美海,1990-02-03', '102,森下,健,1985-01-09'],
      ['code', 'lastName', 'firstName'],
    ],
    [
      'a database',
      ['agent_id,users_first_name,users_last_name', 'A1,Ann,Fox', 'A2,Bo,Lee'],
      ['code', 'firstName', 'lastName'],
    ],
    [
      'with the days of coming and going',
      [
        '员工ID,员工姓名,员工状态,员工入职时间,员工离职时间',
        '1,林珊,离职,2020-01-05,2021-02-03',
        '2,周岚,在职,2020-03-04,',
      ],
      ['code', 'name', 'status', 'joined', 'left'],
    ],
    [
      'a wiki',
      [
        '|Name|Contact|Blog|',
        '|---|:--:|---|',
        '|Ann Fox|ann at fox (dot) org|x.org|',
        '|Bo Lee|bo at lee (dot) org|',
        'Whoever is missing here, write to us.',
      ],
      ['name'],
    ],
  ])('%s', async (_, lines, fields) => {
    expect(await roster(csv(...(lines as string[])))).toEqual(['roster', ...(fields as string[])]);
  });

  test('the line of dashes of a wiki is nobody', async () => {
    const { sections } = await understood(csv('|Name|Team|', '|----|----|', '|Ann Fox|A|', '|Bo Lee|'));
    expect(sections[0]?.sample.map(({ cells }) => cells)).toEqual([
      ['Ann Fox', 'A'],
      ['Bo Lee', ''],
    ]);
  });

  test('a quota of no month beside the day of joining is told and left', async () => {
    const bytes = csv(
      'rep_id,name,quota_quarterly,hire_date',
      'R1,Ann Fox,150000,2023-07-18',
      'R2,Bo Lee,200000,2022-10-13',
    );
    expect((await roster(bytes))[0]).toBe('roster');
    expect((await understood(bytes)).notes).toContainEqual({
      code: 'targets-of-roster',
      data: { headers: ['quota_quarterly'] },
    });
    expect(await fault(csv('rep_id,name,quota_quarterly', 'R1,Ann Fox,150000'))).toBe('import-missing-field');
  });

  test.each([
    ['players', 'name,position,foot,age', (i: number) => `Player ${i},Forward,Left,2${i}`],
    ['pupils with a post in their class', '姓名,学号,职务', (i: number) => `${'赵钱孙李'[i]}小明,2021000${i},组长`],
    ['patients', '姓名,诊断,岗位', (i: number) => `${'赵钱孙李'[i]}一凡,感冒,司机`],
  ])('%s are asked about', async (_, header, row) => {
    expect(await fault(csv(header, ...rows(4, row)))).toBe('import-whose-name');
  });

  test('a header that nobody knows the words of is nobody, though columns were told by number', async () => {
    const told = { columns: { code: '1', name: '2' } };
    const words = await understood(csv('kodas darbuotojo,darbuotojas', 'D01,Jonas', 'D02,Rasa', 'D03,Ona'), told);
    expect(words.sections[0]?.sample.map(({ cells }) => cells[1])).toEqual(['Jonas', 'Rasa', 'Ona']);
    const none = await understood(csv('D00,Petras', 'D01,Jonas', 'D02,Rasa', 'D03,Ona'), told);
    expect(none.sections[0]?.sample).toHaveLength(4);
  });
});

describe('what is no table says so', () => {
  test.each([
    ['{"calls":{"id":1,"agent":"Ann"}}'],
    ['[\n  { "agent": "Ann", "calls": 3 '],
    ['\ufeff{\n "version": "2.0"}'],
  ])('%s', async (text) => {
    expect(await fault(Buffer.from(text))).toBe('import-json');
  });
  test('brackets in a table are none', async () => {
    expect(await fault(csv('[外呼日报],,', 'date,agent,calls', '2026-11-02,Ann,3'))).toMatch(/"dials":3/);
  });
});
