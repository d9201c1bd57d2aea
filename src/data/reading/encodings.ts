/** The encoding that files had before UTF-8, by language. Source: HTML Standard, "determining the character encoding"; Polish as Windows writes it. */
const LEGACY: Record<string, string> = {
  'windows-1250': 'pl cs hr hu sk sl',
  'windows-1251': 'be bg kk ky mk ru sr tg uk',
  'windows-1253': 'el',
  'windows-1254': 'tr az ku',
  'windows-1255': 'he yi',
  'windows-1256': 'ar fa',
  'windows-1257': 'et lt lv',
  'windows-1258': 'vi',
  'windows-874': 'th',
  shift_jis: 'ja',
  'euc-kr': 'ko',
  gb18030: 'zh',
};
/** What a server names that was never told. */
const DEFAULT = 'windows-1252';

/**
 * The text of a file, by the first of these that fits: its byte-order mark, the server's charset, UTF-8, the usual encoding of its language before
 * that. The last is an assumption. A server that says Latin-1 of bytes that are UTF-8 is not believed: no other text looks so.
 * @param lang a BCP 47 tag, of the figure
 * @param charset as in the header `Content-Type`
 */
export function decode(bytes: Uint8Array, lang: string, charset?: string): {text: string; assumption?: string} {
  const attempt = (label: string): string | undefined => {
    try {
      return new TextDecoder(label, {fatal: true}).decode(bytes);
    } catch {
      return undefined; // It does not fit, or there is no such encoding.
    }
  };
  const mark = {'255,254': 'utf-16le', '254,255': 'utf-16be', '239,187': 'utf-8'}[bytes.subarray(0, 2).join()];
  const marked = mark && attempt(mark);
  if (marked !== undefined) return {text: marked};
  const unicode = attempt('utf-8');
  const served = charset ? attempt(charset) : undefined;
  const isDefault = served !== undefined && new TextDecoder(charset).encoding === DEFAULT;
  if (served !== undefined && (!isDefault || unicode === undefined || unicode === served)) return {text: served};
  if (unicode !== undefined)
    return isDefault
      ? {text: unicode, assumption: `read as UTF-8, though the server says ${charset}`}
      : {text: unicode};
  const language = lang.toLowerCase().split('-')[0]!;
  const usual = Object.keys(LEGACY).find((label) => LEGACY[label]!.split(' ').includes(language)) ?? DEFAULT;
  const assumption = `read as ${usual}, since it is not UTF-8; save it as UTF-8 to be sure`;
  return {text: new TextDecoder(usual).decode(bytes), assumption};
}
