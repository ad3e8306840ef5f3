import type { Report } from '../present/document.ts';
import { robotMessages } from './chat.ts';
import { cleanLine } from './clean.ts';
import type { RenderOptions } from './renderer.ts';
import { plainText } from './wrap.ts';

/** A report as messages of a channel. */
interface Rendered {
  title: string;
  text: string;
  html?: string;
}

const titleOf = ({ document }: Report): string => {
  const first = document.find((block) => block.kind === 'heading');
  return first?.kind === 'heading' ? cleanLine(plainText(first.text)) : 'teamctl';
};

/**
 * A report as the messages that a channel takes: of a robot as many as its limit asks for, else one.
 * @param kind of a channel
 */
export async function messagesFor(kind: string, report: Report, options: RenderOptions): Promise<Rendered[]> {
  const title = titleOf(report);
  const robot = robotMessages(kind, report, options.language);
  if (robot !== null) return robot.map((text) => ({ title, text }));
  const { renderMarkdown } = await import('./markdown.ts');
  const text = renderMarkdown(report, options);
  if (kind !== 'mail') return [{ title, text }];
  const { renderHtml } = await import('./html/html.ts');
  return [{ title, text, html: String(await renderHtml(report, options)) }];
}
