/** CSS custom properties by name, without the leading dashes: `{x: '12.5%'}`. */
export type Vars = Record<string, string | number | undefined>;

/**
 * Custom properties as the style of an element, of what a model has computed: `<li .style=${vars({x: '12.5%'})}>`. As a property, since a strict
 * CSP forbids a `style` attribute, and nothing that an author wrote, since it could close the declaration.
 */
export const vars = (values: Vars): string =>
  Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : `--${name}:${value};`))
    .join('');
