import { writeXlsx } from 'hucre/xlsx';

const rows = [
  ['日期', '姓名', '工号', '拨打量'],
  ['2026-11-20', '沈雅宁', 'Q01', 88],
  ['2026-11-21', '陈国栋', 'Q03', 61],
];

/** Workbooks that are right: stored bytes are changed, so what is inflated breaks in every way. */
export async function sheetSeeds(): Promise<Buffer[]> {
  const one = await writeXlsx({ sheets: [{ name: '外呼', rows }] });
  const two = await writeXlsx({
    sheets: [
      { name: '十一月', rows },
      { name: '十二月', rows: rows.slice(0, 2) },
    ],
  });
  return [Buffer.from(one), Buffer.from(two)];
}
