/** What a page is called in messages. */
export const nameOf = (page: string): string => (page === '-' ? 'standard input' : page);

/** A position in a page, in the form that editors link: `article.html:12:3`. */
export function placeOf(name: string, text: string, offset: number): string {
  const {line, column} = lineAt(text, offset);
  return `${name}:${line}:${column}`;
}

export function lineAt(text: string, offset: number): {line: number; column: number} {
  const lines = text.slice(0, offset).split(/\r\n?|\n/);
  return {line: lines.length, column: lines.at(-1)!.length + 1};
}
