import type { Block, ListItem, Report, Text } from '../present/document.ts';
import { captionOf } from './chart-grid.ts';
import { cleanLine, colonOf } from './clean.ts';
import type { RenderOptions } from './renderer.ts';
import { plainText } from './wrap.ts';

/** How one chat robot wants its text, and how many bytes of UTF-8 it takes in one message. */
interface Chat {
  mostBytes: number;
  /** The limit is one of the whole request: a line break takes two bytes in it. */
  inJson?: true;
  heading(text: string, level: number): string;
  bullet: string;
}

/** What a request holds beside the text: kind, title, time, signature. */
const ENVELOPE_BYTES = 500;
/** Room for `（12/34）` and a line break before a part. */
const NUMBER_BYTES = 24;

const wecom: Chat = {
  // Markdown messages: 4,096 bytes, else error 40058. It knows bold and headings, but no lists.
  mostBytes: 4096,
  heading: (text, level) => (level === 1 ? `# ${text}` : `**${text}**`),
  bullet: '· ',
};
const dingtalk: Chat = {
  mostBytes: 20_000 - ENVELOPE_BYTES,
  inJson: true,
  heading: (text, level) => `${'#'.repeat(level + 1)} ${text}`,
  bullet: '- ',
};
const feishu: Chat = {
  mostBytes: 20 * 1024 - ENVELOPE_BYTES,
  inJson: true,
  heading: (text, level) => (level === 1 ? text : `【${text}】`),
  bullet: '· ',
};

/** What robots take for markup or for a mention of somebody becomes its full-width likeness. */
const LIKENESS: Readonly<Record<string, string>> = {
  '<': '＜',
  '>': '＞',
  '*': '＊',
  '`': '｀',
  '[': '［',
  ']': '］',
  '@': '＠',
};
const safe = (text: Text): string =>
  cleanLine(plainText(text)).replace(/[<>*`[\]@]/g, (char) => LIKENESS[char] as string);

const items = (list: readonly ListItem[], chat: Chat, lead = ''): string[] =>
  list.flatMap((item) => [`${lead}${chat.bullet}${safe(item.text)}`, ...items(item.children ?? [], chat, `${lead}  `)]);

/** A row without its table: each figure says what it is; what the line is about, and words, go without saying. */
const cells = (columns: Extract<Block, { kind: 'table' }>['columns'], row: readonly Text[]): string[] =>
  row.flatMap((cell, at) => {
    const text = safe(cell);
    const title = columns[at]?.title ?? '';
    if (text === '') return [];
    return [at > 0 && title !== '' && /^[-−+]?\d/.test(text) ? `${safe(title)} ${text}` : text];
  });

/** The paragraphs of a block; a message may end after each of them. */
function paragraphs(block: Block, chat: Chat, language: string): string[] {
  switch (block.kind) {
    case 'heading':
      return [chat.heading(safe(block.text), block.level)];
    case 'paragraph':
      return [safe(block.text)];
    case 'list':
      return items(block.items, chat);
    case 'facts':
      return block.rows.map((row) => `${chat.bullet}${safe(row.label)}${colonOf(language)}${safe(row.value)}`);
    case 'table':
      return block.rows.map((row) => `${chat.bullet}${cells(block.columns, row).join(' · ')}`);
    case 'notice':
      return [...(block.title === undefined ? [] : [safe(block.title)]), ...block.text.map(safe)];
    case 'bars':
      return block.rows.map((row) => `${chat.bullet}${safe(row.label)} ${row.note ? safe(row.note) : row.value}`);
    case 'chart':
      return [safe(captionOf(block))];
    case 'rule':
      return [];
  }
}

type Weigh = (text: string) => number;
const weighFor =
  ({ inJson }: Chat): Weigh =>
  (text) =>
    Buffer.byteLength(inJson ? JSON.stringify(text) : text);

/** A paragraph that no message could hold is cut after a sentence, or where it is full. */
function cut(paragraph: string, most: number, bytes: Weigh): string[] {
  if (bytes(paragraph) <= most) return [paragraph];
  const pieces = paragraph.match(/[^。！？；.!?;]+[。！？；.!?;]?|[。！？；.!?;]/gu) ?? [];
  const parts: string[] = [''];
  const add = (piece: string) => {
    if (bytes((parts.at(-1) as string) + piece) > most) parts.push(piece);
    else parts[parts.length - 1] += piece;
  };
  for (const piece of pieces) {
    if (bytes(piece) <= most) add(piece);
    else for (const char of piece) add(char);
  }
  return parts.filter((part) => part !== '');
}

interface Paragraph {
  text: string;
  /** Two line breaks before it, not one. */
  apart: boolean;
  /** A heading must not be the last line of a message. */
  heading: boolean;
}

function paragraphsOf(report: Report, chat: Chat, language: string): Paragraph[] {
  const most = chat.mostBytes - NUMBER_BYTES;
  return report.document.flatMap((block, at) => {
    const afterHeading = report.document[at - 1]?.kind === 'heading';
    return paragraphs(block, chat, language)
      .flatMap((text) => cut(text, most, weighFor(chat)))
      .map((text, i) => ({ text, apart: i === 0 && !afterHeading, heading: block.kind === 'heading' }));
  });
}

const join = (list: readonly Paragraph[]): string =>
  list.map(({ text, apart }, i) => (i === 0 ? text : `${apart ? '\n\n' : '\n'}${text}`)).join('');

/** As much as fits into each message; headings go with what follows them. */
function messages(all: readonly Paragraph[], most: number, bytes: Weigh): string[] {
  const parts: Paragraph[][] = [[]];
  for (const paragraph of all) {
    const current = parts.at(-1) as Paragraph[];
    if (current.length === 0 || bytes(join([...current, paragraph])) <= most) {
      current.push(paragraph);
      continue;
    }
    const next: Paragraph[] = [paragraph];
    // Whatever stands above a paragraph as its heading moves along, if there is room.
    while (current.length > 1 && (current.at(-1) as Paragraph).heading) {
      const moved = [current.at(-1) as Paragraph, ...next];
      if (bytes(join(moved)) > most) break;
      current.pop();
      next.unshift(moved[0] as Paragraph);
    }
    parts.push(next);
  }
  return parts.map(join);
}

const numbered = (part: string, at: number, of: number, language: string): string =>
  `${language.startsWith('zh') ? `（${at}/${of}）` : `(${at}/${of})`}\n${part}`;

/** As many messages as are needed, each with its number where they are several. */
function messagesOf(report: Report, chat: Chat, language: string): string[] {
  const all = paragraphsOf(report, chat, language);
  const parts = messages(all, chat.mostBytes - NUMBER_BYTES, weighFor(chat));
  return parts.length === 1 ? parts : parts.map((part, i) => numbered(part, i + 1, parts.length, language));
}

const chats: Readonly<Record<string, Chat>> = { wecom, dingtalk, feishu };

/**
 * The messages that a robot is sent one after the other; null: it is none of the robots.
 * @param language of the text, a BCP 47 tag
 */
export function robotMessages(kind: string, report: Report, language: string): string[] | null {
  const chat = chats[kind];
  return chat === undefined ? null : messagesOf(report, chat, language);
}

const rendererFor =
  (chat: Chat) =>
  (report: Report, { language }: Pick<RenderOptions, 'language'>): string =>
    `${messagesOf(report, chat, language).join('\n\n')}\n`;

export const renderWecom = rendererFor(wecom);
export const renderDingtalk = rendererFor(dingtalk);
export const renderFeishu = rendererFor(feishu);
