/** The encoding that files had before UTF-8, by language. Source: HTML Standard, "determining the character encoding"; Polish as Windows writes it. */
const LEGACY: Record<string, string> = {
  'windows-1250': 'pl cs hr hu sk sl',
  'windows-1251': 'ru bg sr uk',
  'windows-1253': 'el',
  'windows-1254': 'tr',
  'windows-1256': 'ar fa',
  shift_jis: 'ja',
};
/** What a server names that was never told. */
const DEFAULT = 'windows-1252';
/** What it has in the place of the control characters from U+0080 on, which Node before version 24 leaves. Source: Encoding Standard. */
const SIGNS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * The text of a file, by the first of these that fits: its byte-order mark, the server's charset, UTF-8, the usual encoding of its language before
 * that. The last is an assumption. A server that says Latin-1 of bytes that are UTF-8 is not believed: no other text looks so.
 * @param lang a BCP 47 tag, of the figure
 * @param charset as in the header `Content-Type`
 */
export function decode(bytes: Uint8Array, lang: string, charset?: string): {text: string; assumption?: string} {
  const attempt = (label: string, fatal = true): string | undefined => {
    try {
      const decoder = new TextDecoder(label, {fatal});
      const text = decoder.decode(bytes);
      return decoder.encoding === DEFAULT
        ? text.replace(/[\x80-\x9f]/g, (sign) => SIGNS[sign.charCodeAt(0) - 128]!)
        : text;
    } catch {
      return undefined; // It does not fit, or there is no such encoding.
    }
  };
  const mark = {'255,254': 'utf-16le', '254,255': 'utf-16be', '239,187': 'utf-8'}[bytes.subarray(0, 2).join()];
  const marked = mark && attempt(mark);
  if (marked !== undefined) return {text: marked};
  const unicode = attempt('utf-8');
  const served = charset ? attempt(charset) : undefined;
  const isDoubtful = served !== undefined && unicode !== undefined && new TextDecoder(charset).encoding === DEFAULT;
  if (served !== undefined && !isDoubtful) return {text: served};
  if (unicode !== undefined)
    return {
      text: unicode,
      ...(isDoubtful && unicode !== served && {assumption: `read as UTF-8, though the server says ${charset}`}),
    };
  const language = lang.toLowerCase().split('-')[0]!;
  const usual = Object.keys(LEGACY).find((label) => LEGACY[label]!.split(' ').includes(language)) ?? DEFAULT;
  return {
    text: attempt(usual, false) ?? new TextDecoder().decode(bytes),
    assumption: `read as ${usual}, since it is not UTF-8; save it as UTF-8 to be sure`,
  };
}
