const escaped = (text) => String(text).replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

/** The tag of a figure around `html`, which a renderer has made of what editors wrote. */
export const figureTag = (tag, attributes, html) => {
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(tag)) throw new Error(`A figure's tag is one such as spending-gauge; got "${tag}".`);
  const given = Object.entries(attributes ?? {}).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  return `<${tag}${given.join('')}>${html}</${tag}>`;
};

/** Rows of cells as a table; the first names the columns. */
export const table = ([head = [], ...rows]) => {
  const row = (cells, tag) => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>${row(head, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`;
};
