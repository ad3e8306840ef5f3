import type { Report } from '../present/document.ts';

export interface RenderOptions {
  /** Terminal columns; 0 when unknown. */
  columns: number;
  colorLevel: 0 | 1 | 2 | 3;
  /** BCP 47 tag of the text, for media that say so. */
  language: string;
  /** UTC time stamp for media that need one, ISO. */
  stamp: string;
}

export type Renderer = (report: Report, options: RenderOptions) => string | Uint8Array | Promise<string | Uint8Array>;

/** Every format by name, loaded when it is asked for. */
const renderers: Record<string, () => Promise<Renderer>> = {
  terminal: async () => (await import('./terminal/terminal.ts')).renderTerminal,
  markdown: async () => (await import('./markdown.ts')).renderMarkdown,
  json: async () => (await import('./json.ts')).renderJson,
  html: async () => (await import('./html/html.ts')).renderHtml,
  csv: async () => (await import('./csv.ts')).renderCsv,
  xlsx: async () => (await import('./xlsx.ts')).renderXlsx,
  ics: async () => (await import('./ics.ts')).renderIcs,
  wecom: async () => (await import('./chat.ts')).renderWecom,
  dingtalk: async () => (await import('./chat.ts')).renderDingtalk,
  feishu: async () => (await import('./chat.ts')).renderFeishu,
};

export const formats: readonly string[] = Object.keys(renderers);
/** The renderer of a format; undefined when there is no such format. */
export const rendererOf = (format: string): Promise<Renderer> | undefined => renderers[format]?.();
