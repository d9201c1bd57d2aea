/** The style sheet of a figure that no script touches: all stands there that paper shows, though a screen need not
 * be light, and scrolls. What is for paper alone says `only print`. */
export const asPrinted = (css: string, where: 'all' | 'print,(scripting:none)'): string =>
  css
    .replace(/@media print(?=\s*\{(?!\s*:host))/g, `@media ${where}`)
    .replace(/@media screen(?=\s*\{)/g, where === 'all' ? '@media not all' : '@media screen and (scripting:enabled)');
