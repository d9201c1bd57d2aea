import {isUtf8} from 'node:buffer';
import sniff from 'html-encoding-sniffer';
import iconv from 'iconv-lite';
import {Mistake} from './verb.js';

/** A page as text, and the way back into the encoding it came in. */
export interface Decoded {
  text: string;
  /** What is wrong with its bytes. */
  problem?: string;
  encode: (text: string) => Buffer;
}

const MARK = '\ufeff';

/** A page's encoding, as a browser finds it: its byte order mark, its `<meta charset>`, or what its bytes can be. */
export function decode(bytes: Buffer): Decoded {
  const encoding = sniff(bytes, {defaultEncoding: isUtf8(bytes) ? 'UTF-8' : 'windows-1252'});
  const isKnown: boolean = iconv.encodingExists(encoding);
  if (!isKnown) throw new Mistake(`its encoding, ${encoding}, cannot be written`);
  const text = iconv.decode(bytes, encoding, {stripBOM: false});
  const encode = (page: string): Buffer =>
    iconv.encode(/^UTF|^gb18030$/.test(encoding) ? page : page.replace(FOREIGN, referTo(encoding)), encoding);
  // The mark is no part of the page: offsets count from after it.
  const mark = text.startsWith(MARK) ? MARK : '';
  return {
    text: text.slice(mark.length),
    ...(!iconv.encode(text, encoding).equals(bytes) && {
      problem: `some of its bytes are not ${encoding}; they are written as they are shown`,
    }),
    encode: (page) => encode(mark + page),
  };
}

/** A style sheet, where a reference means nothing; or a character beyond ASCII. */
const FOREIGN = /<style\b[^>]*>.*?<\/style>|[^\0-\x7f]/gsu;

/** Characters that an encoding cannot hold are written as references to them. */
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
