/** The same page for whoever has no `man`: plain text, headings flush left, the rest set in. */
export function plainManPage(page: string): string {
  const lines: string[] = [];
  for (const line of page.split('\n')) {
    const said = line
      .replace(/^\\&/, '')
      .replace(/\\f[BRI]/g, '')
      .replace(/\\-/g, '-')
      .replace(/\\e/g, '\\');
    const [macro, rest] = /^\.([A-Za-z]{2})(?: (.*))?$/.exec(line)?.slice(1) ?? [];
    if (macro === undefined) lines.push(said === '' ? '' : `  ${said}`);
    else if (macro === 'TH') lines.push('teamctl(1)');
    else if (macro === 'SH') lines.push('', rest ?? '');
    else if (macro === 'SS' || macro === 'TP' || macro === 'PP') lines.push('');
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}
