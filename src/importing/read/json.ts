import { TeamctlError } from '../../errors.ts';
import { plainText } from '../nested-text.ts';
import type { Row, Table } from '../types.ts';
import { MAX_COLUMNS } from './limits.ts';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type Named = { [key: string]: Json };

const isNamed = (value: Json | undefined): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
/** Records within records within answers of a service; deeper is no export. */
const DEEPEST = 5;
/** Fewer values than this under keys of their own are parts of one thing, and no list. */
const FEWEST_BY_KEY = 2;

/** Records of JSON, under the name of what they stand in. */
interface Found {
  name: string;
  records: readonly Named[];
}

/** `[["姓名","外呼"],["沈雅宁",120]]`: lists, the first of which names the cells of the others. */
function ofLists(lists: readonly Json[]): Named[] | null {
  const [first, ...rest] = lists;
  if (!Array.isArray(first) || first.length < 2 || !first.every((cell) => typeof cell === 'string')) return null;
  if (rest.length === 0 || !rest.every((list) => Array.isArray(list))) return null;
  return rest.map((list) => Object.fromEntries(first.map((name, i) => [String(name), (list as Json[])[i] ?? null])));
}

/** `{"columns": [...], "data": [[...]]}`, as pandas and services of charts write it. */
function ofColumns(value: Named): Named[] | null {
  const columns = ['columns', 'fields', 'headers', 'header'].map((key) => value[key]).find(Array.isArray);
  const rows = ['data', 'rows', 'records', 'values'].map((key) => value[key]).find(Array.isArray);
  if (columns === undefined || rows === undefined || !Array.isArray(rows[0])) return null;
  const names = columns.map((each) => (isNamed(each) ? (each.name ?? each.title ?? each.label ?? null) : each));
  return ofLists([names, ...rows]);
}

/** Equal keys in most of them: records, and not the parts of one. */
function areAlike(values: readonly Named[]): boolean {
  const own = new Set(Object.keys(values[0] as Named));
  return own.size > 1 && values.every((each) => Object.keys(each).filter((key) => own.has(key)).length * 2 >= own.size);
}

function findRecords(value: Json, name: string, depth: number): Found[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) {
    const records = value.filter(isNamed);
    if (records.length > 0) return records.length * 2 >= value.length ? [{ name, records }] : [];
    const lists = ofLists(value);
    return lists === null ? [] : [{ name, records: lists }];
  }
  if (!isNamed(value)) return [];
  const listed = ofColumns(value);
  if (listed !== null) return [{ name, records: listed }];
  const entries = Object.entries(value);
  const parts = entries.map(([, part]) => part).filter(isNamed);
  const isByKey = parts.length >= FEWEST_BY_KEY && parts.length === entries.length && areAlike(parts);
  const hasLists = parts.some((part) => Object.values(part).some((each) => Array.isArray(each) && isNamed(each[0])));
  if (isByKey && !hasLists) return [{ name, records: entries.map(([key, part]) => ({ id: key, ...(part as Named) })) }];
  const found = entries.map(([key, part]) => findRecords(part, name === '' ? key : `${name}.${key}`, depth + 1));
  return joined(entries, found, name) ?? found.flat();
}

const IS_DAY = /^\d{4}[-/.]?\d{2}[-/.]?\d{2}$/;

/** `{"2026-11-02": [...], "2026-11-03": [...]}`: one list, with what each part stands under; null where the parts are of different kinds. */
function joined(
  entries: readonly (readonly [string, Json])[],
  found: readonly Found[][],
  name: string,
): Found[] | null {
  const parts = found.flatMap((each, i) =>
    each.length === 1 ? [{ key: entries[i]?.[0] as string, ...(each[0] as Found) }] : [],
  );
  if (parts.length < FEWEST_BY_KEY || parts.length < entries.length) return null;
  const tails = new Set(parts.map((part) => part.name.slice((name === '' ? part.key : `${name}.${part.key}`).length)));
  if (tails.size > 1 || !areAlike(parts.map(({ records }) => records[0] as Named))) return null;
  // Lists of services are called by what they hold; keys that are numbers or days are of the records.
  if (!parts.every(({ key }) => /\d/.test(key))) return null;
  const header = parts.every(({ key }) => IS_DAY.test(key)) ? 'date' : 'key';
  const records = parts.flatMap((part) =>
    part.records.map((record) => ({ ...(header in record ? {} : { [header]: part.key }), ...record })),
  );
  return [{ name, records }];
}

const isPlain = (value: Json): boolean => !isNamed(value) && !Array.isArray(value);
const written = (value: Json): string => (value === null ? '' : String(value));

/** What services put around the cells of a record. */
const WRAPPED = /^(?:fields|attributes|properties|values|cells|record|node|item|row|data)$/i;
/** What says who somebody is, and nothing else. */
const OF_PERSON =
  /^(?:id|name|email|e_?mail|en_?name|full_?name|display_?name|user_?name|avatar\S{0,12}|picture|photo|type|kind|url|link|open_?id|union_?id|user_?id|text|active_flag|has_pic|pic_hash)$/i;

/** A record as cells under names: `{"owner": {"name": "沈雅宁"}}` is `owner.name`. */
function flatten(record: Named, prefix: string, into: Map<string, string>, depth: number): void {
  for (const [key, value] of Object.entries(record)) {
    const name = prefix === '' ? key : `${prefix}.${key}`;
    const inner = Array.isArray(value) && value.length === 1 ? value[0] : value;
    if (isPlain(value)) into.set(name, written(value));
    else if (isNamed(inner) && depth < DEEPEST) {
      const isPerson = Object.keys(inner).every((own) => OF_PERSON.test(own));
      const called = isPerson ? plainText(inner) : null;
      if (called === null) flatten(inner, depth === 0 && WRAPPED.test(key) ? prefix : name, into, depth + 1);
      else {
        into.set(name, called);
        for (const own of ['id', 'email'])
          if (isPlain(inner[own] ?? [])) into.set(`${name}.${own}`, written(inner[own] ?? null));
      }
    } else into.set(name, plainText(value) ?? JSON.stringify(value).slice(0, 200));
  }
}

/** One table of records; line 1 is their names, and a record has the line behind the one before it. */
function tableOf({ name, records }: Found, file: string, isAlone: boolean): Table {
  const flat = records.map((record) => {
    const cells = new Map<string, string>();
    flatten(record, '', cells, 0);
    return cells;
  });
  const names = [...new Set(flat.flatMap((cells) => [...cells.keys()]))];
  if (names.length > MAX_COLUMNS)
    throw new TeamctlError('refused', 'import-too-wide', { file, columns: MAX_COLUMNS }, { file, line: 1 });
  const rows: Row[] = [
    { line: 1, cells: names },
    ...flat.map((cells, i) => ({ line: i + 2, cells: names.map((each) => cells.get(each) ?? '') })),
  ];
  return {
    sheet: isAlone || name === '' ? null : name,
    padded: false,
    async *rows() {
      yield rows;
    },
  };
}

/** JSON, or a record a line; undefined where it is neither. */
function parsed(text: string): Json | undefined {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  try {
    return JSON.parse(trimmed) as Json;
  } catch {
    try {
      return trimmed
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Json);
    } catch {
      return undefined;
    }
  }
}

/**
 * The lists of records in JSON as tables, each under the name of what it stands in.
 * @throws TeamctlError `invalid` for JSON that is broken off, or that holds no records
 */
export function jsonTables(text: string, file: string): Table[] {
  const value = parsed(text);
  const found = value === undefined ? [] : findRecords(value, '', 0);
  if (found.length === 0) throw new TeamctlError('invalid', 'import-json', { file }, { file });
  return found.map((each) => tableOf(each, file, found.length === 1));
}
