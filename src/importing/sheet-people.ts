import { indexOf, isMeasureHeader } from './columns.ts';
import { foldHeader } from './fold-header.ts';
import type { Section } from './section.ts';
import { totalKind } from './total-words.ts';
import type { Table } from './types.ts';

const LONGEST_NAME = 30;
const people = ['name', 'code', 'email', 'firstName', 'lastName', 'caller'] as const;

/** A sheet's name that can be somebody's: letters, and no day, number or sum. */
const canBeName = (sheet: string | null): boolean =>
  sheet !== null &&
  sheet.length <= LONGEST_NAME &&
  /^[\p{L}\p{M} .·•'’（()）-]{2,}$/u.test(sheet) &&
  !/^sheet|汇总|总表|月$|周$|组$|队$|部$/i.test(sheet) &&
  totalKind(sheet) === null;

/**
 * Sheets with days and numbers and nobody in them: each is the sheet of the person it is called by.
 * Whether somebody is called so is asked like of any other name.
 */
export function namelessSheets(sections: readonly Section[]): readonly Section[] {
  const nameless = sections.filter(({ columns, table }) => {
    const at = indexOf(columns);
    return (
      at.has('day') &&
      canBeName(table.sheet) &&
      !people.some((field) => at.has(field)) &&
      columns.some(({ header }) => isMeasureHeader(header))
    );
  });
  return nameless.length >= 2 ? nameless : [];
}

/** The same table with a column for the person: the sheet's name on each row that holds something. */
export function withSheetName({ table, headerLine, headers }: Section): Table {
  return {
    ...table,
    async *rows() {
      for await (const batch of table.rows())
        yield batch.map((row) => {
          if (row.line < headerLine || row.cells.every((cell) => cell.trim() === '')) return row;
          const cells = Array.from({ length: headers.length }, (_, i) => row.cells[i] ?? '');
          return { ...row, cells: [...cells, row.line === headerLine ? '姓名' : (table.sheet ?? '')] };
        });
    },
  };
}

/** A table of sums that a spreadsheet made of another one: who stands in it is no list of people. */
const OF_PIVOT =
  /^(?:行标签|行標籤|行ラベル|행레이블|rowlabels|zeilenbeschriftungen|etiquetasdefila|rotulosdelinha|etiquettesdelignes)$/;
export const isPivot = ({ columns }: Section): boolean =>
  columns.some(({ field, header }) => field === 'name' && OF_PIVOT.test(foldHeader(header).key));

/** 求和项:金额, `Sum of Sales Price`, `Count of id`: what a pivot writes above a column of another sheet. */
const SUM_OF =
  /^(?:求和项|计数项|平均值项|加總|計數|合計|個数|sum of|count of|average of|summe von|anzahl von|somme de|nombre de|suma de|cuenta de|soma de|contagem de)\s?[:：/]?\s?(.+)$/i;

/** Whether a sheet is a pivot of another one that has the days: its sums stand there already. */
export function isPivotBeside(section: Section, all: readonly Section[]): boolean {
  if (indexOf(section.columns).has('day')) return false;
  const dated = all.filter((each) => each !== section && each.sample.length > 0 && indexOf(each.columns).has('day'));
  const summed = section.headers.flatMap((header) => {
    const of = SUM_OF.exec(header.trim())?.[1];
    return of === undefined ? [] : [foldHeader(of).key];
  });
  return dated.some(
    ({ headers }) => isPivot(section) || summed.some((key) => headers.some((header) => foldHeader(header).key === key)),
  );
}
