import {isUtf8} from 'node:buffer';
import sniff from 'html-encoding-sniffer';
import iconv from 'iconv-lite';
import {Mistake} from './verb.js';

/** The text of a page, and a function that encodes it again. */
export interface Decoded {
  text: string;
  /** A problem with its bytes. */
  problem?: string;
  encode: (text: string) => Buffer;
}

const MARK = '\ufeff';

/** Detects the encoding as a browser does: by the byte order mark, then `<meta charset>`, then the bytes themselves. */
export function decode(bytes: Buffer): Decoded {
  const encoding = sniff(bytes, {defaultEncoding: isUtf8(bytes) ? 'UTF-8' : 'windows-1252'});
  const isKnown: boolean = iconv.encodingExists(encoding);
  if (!isKnown) throw new Mistake(`the encoding ${encoding} is not supported`);
  const text = iconv.decode(bytes, encoding, {stripBOM: false});
  const encode = (page: string): Buffer =>
    iconv.encode(/^UTF|^gb18030$/.test(encoding) ? page : page.replace(FOREIGN, referTo(encoding)), encoding);
  // Offsets count from after the byte order mark.
  const mark = text.startsWith(MARK) ? MARK : '';
  return {
    text: text.slice(mark.length),
    ...(!iconv.encode(text, encoding).equals(bytes) && {
      problem: `some bytes are not valid ${encoding}; they are written as a browser shows them`,
    }),
    encode: (page) => encode(mark + page),
  };
}

/** A style sheet, which cannot hold character references; or a character that is not ASCII. */
const FOREIGN = /<style\b[^>]*>.*?<\/style>|[^\0-\x7f]/gsu;

/** Writes characters that the encoding cannot represent as character references, or as escapes in a style sheet. */
function referTo(encoding: string): (found: string) => string {
  const said = new Map<string, boolean>();
  const holds = (character: string): boolean => {
    if (!said.has(character))
      said.set(character, iconv.decode(iconv.encode(character, encoding), encoding) === character);
    return said.get(character)!;
  };
  const code = (character: string, radix: number): string => character.codePointAt(0)!.toString(radix);
  return (found) => {
    if (found.length > 2) return found.replace(/[^\0-\x7f]/gu, (one) => (holds(one) ? one : `\\${code(one, 16)} `));
    return holds(found) ? found : `&#${code(found, 10)};`;
  };
}
