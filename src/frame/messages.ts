/** What a frame tells the page around it. */
export type FromFrame =
  | {nutgraf: 'ready'}
  /** Its height in CSS pixels. */
  | {nutgraf: 'height'; height: number}
  /** The address of the page now points at this id, for a reader has followed a link in the figure; it is the frame's own. */
  | {nutgraf: 'link'; id: string}
  /** The address of the page points into this figure. */
  | {nutgraf: 'here'};

/** What a page tells a frame in it. */
export interface FromPage {
  nutgraf: 'page';
  /** The page's address, with its fragment. */
  address: string;
  lang: string;
  dir: string;
  scheme: string;
}

const isObject = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null;

/** @returns the message, or undefined for whatever else is sent to windows. */
export function readFromFrame(data: unknown): FromFrame | undefined {
  if (!isObject(data)) return undefined;
  const {nutgraf, height, id} = data;
  if (nutgraf === 'ready' || nutgraf === 'here') return {nutgraf};
  if (nutgraf === 'height' && typeof height === 'number' && Number.isFinite(height)) return {nutgraf, height};
  if (nutgraf === 'link' && typeof id === 'string' && id && id.length <= 200) return {nutgraf, id};
  return undefined;
}

/** @returns the message with what is not as it should be left out, or undefined. */
export function readFromPage(data: unknown): FromPage | undefined {
  if (!isObject(data) || data['nutgraf'] !== 'page') return undefined;
  const {address, lang, dir, scheme} = data;
  if (typeof address !== 'string' || !/^https?:/.test(address) || !URL.canParse(address)) return undefined;
  return {
    nutgraf: 'page',
    address,
    lang: typeof lang === 'string' && /^[a-z\d-]{2,35}$/i.test(lang) ? lang : '',
    dir: dir === 'rtl' || dir === 'ltr' ? dir : '',
    scheme: scheme === 'dark' || scheme === 'light' ? scheme : '',
  };
}
