import type { Renderer } from './renderer.ts';

/** Every format by name, loaded when it is asked for. */
const renderers: Record<string, () => Promise<Renderer>> = {
  terminal: async () => (await import('./terminal/terminal.ts')).renderTerminal,
  markdown: async () => (await import('./markdown.ts')).renderMarkdown,
  json: async () => (await import('./json.ts')).renderJson,
  html: async () => (await import('./html/html.ts')).renderHtml,
  csv: async () => (await import('./csv.ts')).renderCsv,
  docx: async () => (await import('./docx.ts')).renderDocx,
  // The page itself: a browser prints it, see platform/print-page.ts.
  pdf: async () => (await import('./html/html.ts')).renderHtml,
  xlsx: async () => (await import('./xlsx.ts')).renderXlsx,
  ics: async () => (await import('./ics.ts')).renderIcs,
  wecom: async () => (await import('./chat.ts')).renderWecom,
  dingtalk: async () => (await import('./chat.ts')).renderDingtalk,
  feishu: async () => (await import('./chat.ts')).renderFeishu,
};

export const formats: readonly string[] = Object.keys(renderers);
/** The renderer of a format, of reports that have one page or more; undefined when there is no such format. */
export function rendererOf(format: string): Renderer | undefined {
  const load = renderers[format];
  if (load === undefined) return undefined;
  return async (report, options) =>
    report.more === undefined
      ? (await load())(report, options)
      : (await import('./pages.ts')).renderPages(format, report, options);
}
