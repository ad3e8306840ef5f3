import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { TeamctlError } from '../../src/errors.ts';
import { gatherAbsences } from '../../src/importing/gather-absences.ts';
import { People } from '../../src/importing/people.ts';
import { bytesInMemory } from '../../src/importing/read/bytes.ts';
import { openImportFile } from '../../src/importing/read/open-file.ts';
import { understand } from '../../src/importing/understand.ts';
import { readRecords } from './read-records.ts';

const TODAY = '2026-11-24';
const csv = (lines: readonly string[]) => Buffer.from(`\uFEFF${lines.join('\n')}\n`);

async function understood(bytes: Uint8Array, name = 'file') {
  const opened = await openImportFile(bytesInMemory(name, bytes), {});
  return understand(opened, name, { today: TODAY });
}

async function codeOf(work: () => Promise<unknown>) {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof TeamctlError) return error.code;
    throw error;
  }
}

const sums = async (lines: readonly string[]) => (await readRecords(csv(lines))).control;

describe('a telephone is nobody, however it is written', () => {
  test.each([
    '971.488.4645x36529',
    '001-242-221-2239',
    '(203)636-1155 ext. 12',
    '333 055 501 99',
    '+1-554-618-7091x21243',
    '020-3330-5550转3',
  ])('%s', async (number) => {
    const lines = ['call_id,caller_number,start_time,duration', `C1,${number},2026-11-02 09:00:00,60`];
    const { records, refusals } = await readRecords(csv(lines));
    expect(records).toEqual([]);
    expect(refusals.map(({ code }) => code)).toEqual(['telephone']);
  });

  test.each(['2024-0012', 'A-105', '88-12', '8001'])('%s is a staff number', async (code) => {
    const lines = ['call_id,agent_id,start_time,duration', `C1,${code},2026-11-02 09:00:00,60`];
    expect((await readRecords(csv(lines))).records.map((each) => each.code ?? each.name)).toEqual([code]);
  });
});

describe('days across that are shown as numbers', () => {
  const first = 46_327;
  const days = Array.from({ length: 7 }, (_, i) => first + i);

  test.each(['2026年11月外呼量', '外呼统计', '本月拨打量'])('%s', async (title) => {
    const { control, records } = await readRecords(
      csv([`${title}${','.repeat(7)}`, `姓名,${days.join(',')}`, '周岚,1,2,3,4,5,6,7', '郑川,1,1,1,1,1,1,1']),
    );
    expect(control).toEqual({ dials: 35 });
    expect(records[0]?.day).toBe('2026-11-01');
  });

  test('of a workbook, below another row of the title', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '外呼',
          rows: [['一组'], ['', ''], ['工号', '姓名', ...days], ['01', '周岚', 1, 2, 3, 4, 5, 6, 7]],
        },
      ],
    });
    expect((await readRecords(bytes)).control).toEqual({ dials: 28 });
  });

  test('of a roster', async () => {
    const people = new People([], { teamId: 1, onlyThisTeam: true, createMembers: true });
    const file = csv(['班表', `姓名,${days.join(',')}`, '周岚,早,早,休,早,早,早,休', '郑川,早,早,早,早,早,早,早']);
    const { days: found } = await gatherAbsences(await understood(file, '排班.csv'), people, TODAY);
    expect(found.flatMap(({ day, is }) => (is === 'rest' ? [day] : []))).toEqual(['2026-11-03', '2026-11-07']);
  });

  test('numbers that do not follow each other are none', async () => {
    const lines = ['姓名,46327,46329,46340,46341,46350', '周岚,1,2,3,4,5'];
    expect(await codeOf(() => readRecords(csv(lines)))).not.toBeNull();
  });
});

describe('rows that stand in one cell', () => {
  const lines = ['日期,姓名,外呼数,接通数', '2026-11-02,周岚,80,12', '2026-11-02,郑川,60,9'];
  const right = { dials: 140, connects: 21 };

  test('of a workbook', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '1', rows: lines.map((line) => [line]) }] });
    const { control, notes } = await readRecords(bytes);
    expect(control).toEqual(right);
    expect(notes).toContainEqual({ code: 'cells-split', data: { separator: ',' } });
  });

  test('each line in quotes', async () => {
    expect(await sums(lines.map((line) => `"${line}"`))).toEqual(right);
  });

  test('with empty columns behind', async () => {
    expect(await sums(lines.map((line) => `${line};;;;`))).toEqual(right);
  });

  test('split at semicolons', async () => {
    const rows = lines.map((line) => [line.replaceAll(',', ';')]);
    expect((await readRecords(await writeXlsx({ sheets: [{ name: '1', rows }] }))).control).toEqual(right);
  });

  test('a list of names with commas in them is left alone', async () => {
    const rows = [['姓名'], ['周岚'], ['郑川']];
    const { grain } = await understood(await writeXlsx({ sheets: [{ name: '1', rows }] }));
    expect(grain).toBe('roster');
  });
});

describe('lists of people', () => {
  test.each([
    ['員工編號,姓名,生日,電話,到職日期,部門,職位', '001,周嵐,1990-01-15,0900000000,2025-01-01,業務部,專員', 'joined'],
    ['社員番号,氏名,部署,入社日', '001,周岚,営業部,2025-01-01', 'joined'],
    ['Mã nhân viên,Họ và tên,Ngày vào làm', '001,An,2025-01-01', 'joined'],
    ['empId,empName,deptName', '001,Ann,Sales', 'team'],
    ['Karyawan,Jabatan,Tanggal Masuk', 'Ann,Staf,2025-01-01', 'joined'],
  ])('%s', async (header, row, field) => {
    const { grain, sections } = await understood(csv([header, row]));
    expect(grain).toBe('roster');
    expect(sections[0]?.columns.map((column) => column.field)).toContain(field);
  });
});

describe('results in further languages', () => {
  test.each([
    ['Успешно реализовано', 'Закрыто и не реализовано', 'Переговоры'],
    ['Сделка успешна', 'Сделка провалена', 'Отложено'],
    ['Thành công', 'Thất bại', 'Đàm phán'],
    ['Menang', 'Batal', 'Negosiasi'],
    ['Kazanıldı', 'Kaybedildi', 'Teklif'],
  ])('of deals: %s', async (won, lost, open) => {
    const rows = [won, lost, open].map((word, i) => `${i + 1},Ann,2026-11-0${i + 2},${word},${100 * (i + 1)}`);
    expect(await sums(['ID,ASSIGNED_BY_ID,CLOSEDATE,STAGE_ID,OPPORTUNITY', ...rows])).toEqual({
      deals: 1,
      amount: 100,
    });
  });

  test.each([
    ['Отвечен', 'Не отвечен', 'Занято'],
    ['Đã nghe máy', 'Không nghe máy', 'Máy bận'],
    ['Terjawab', 'Tidak terjawab', 'Sibuk'],
    ['Cevaplandı', 'Cevapsız', 'Meşgul'],
  ])('of calls: %s', async (answered, missed, busy) => {
    const rows = [answered, missed, busy].map((word, i) => `C${i},Ann,2026-11-02 09:0${i}:00,${word},60`);
    expect(await sums(['call_id,agent,start_time,call_status,duration_seconds', ...rows])).toMatchObject({
      dials: 3,
      connects: 1,
    });
  });
});

test.each([
  ['mes,marca,meta_receita', ['2026-01,A,100', '2026-01,B,200', '2026-02,A,100', '2026-02,B,210']],
  ['月份,区域,业绩目标', ['2026-01,华东,100', '2026-01,华南,200', '2026-02,华东,100', '2026-02,华南,210']],
  ['month,product_line,sales target', ['2026-01,X,100', '2026-01,Y,200', '2026-02,X,100', '2026-02,Y,210']],
])('targets of a month that no name tells apart: %s', async (header, rows) => {
  expect(await codeOf(() => understood(csv([header, ...rows])))).toBe('import-missing-field');
});

test('targets of the team, one a month, need no name', async () => {
  expect(
    (await understood(csv(['月份,业绩目标', '2026-01,100', '2026-02,200', '2026-03,200', '2026-04,300']))).grain,
  ).toBe('target');
});

describe('deals that are counted by stage and day are no rows of deals', () => {
  const rows = ['Won,Ann,12,2026-11-02', 'Lost,Ann,3,2026-11-02', 'Won,Bo,12,2026-11-02', 'Lost,Bo,7,2026-11-03'];

  test.each(['ID', 'count', '数量', 'Количество', 'deals_total'])('%s', async (header) => {
    const code = await codeOf(() => readRecords(csv([`STAGE_ID,Owner,${header},date`, ...rows])));
    const counted = code === null ? (await sums([`STAGE_ID,Owner,${header},date`, ...rows])).deals : null;
    // Asked about, or read as counts; never four rows of which two are won.
    expect([code, counted]).toEqual(code === null ? [null, 34] : ['import-no-grain', null]);
  });

  test('an id that is another one on each row is one', async () => {
    const each = ['Won,Ann,11,2026-11-02', 'Lost,Ann,12,2026-11-02', 'Won,Bo,13,2026-11-02'];
    expect(await sums(['STAGE_ID,Owner,ID,date', ...each])).toEqual({ deals: 2 });
  });
});
