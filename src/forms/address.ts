/** What an address says after `#`, or else `?`: a figure, for the page that shows one in a frame. */
export interface FramedFigure {
  /** The figure's HTML: `<spending-gauge value="1.36" …>…</spending-gauge>`. */
  figure: string;
  /** The address of the page it is written for, against which its own addresses are resolved. */
  base?: string;
  /** `dark`, or `auto` for what the reader's system says; light by default, as most pages are. */
  theme?: string;
}

/** Longer ones are cut off by some servers and editors on their way, and a figure with a part missing is worse than none. */
const LONGEST = 60_000;

/** The part of an address that {@link readFragment} reads. */
export const toFragment = (figure: FramedFigure): string =>
  // Many programs that find addresses in a text let them end at these.
  new URLSearchParams({...figure}).toString().replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);

/** @returns the figure, or a sentence that says why there is none. */
export function readFragment(fragment: string): FramedFigure | string {
  if (fragment.length > LONGEST) return `The address of this figure is too long: ${fragment.length} characters.`;
  // What a CMS adds behind a "#" of its own is none of the figure's.
  const said = new URLSearchParams(fragment.split('#', 1)[0]);
  const figure = said.get('figure');
  if (!figure) return 'The address of this page names no figure.';
  const [base, theme] = [said.get('base'), said.get('theme')];
  return {figure, ...(base && {base}), ...(theme && {theme})};
}
