import {executeServerCommand} from '@web/test-runner-commands';
import {engine, skip} from './engine.js';

/** Resizes the window of the test. */
export const setViewport = (size: {width: number; height: number}): Promise<void> =>
  executeServerCommand('viewport', size);

/** Holds keys down together, the last of them at the end. */
export const chord = (...keys: string[]): Promise<void> => executeServerCommand('chord', keys);

interface Media {
  print?: boolean;
  reducedMotion?: boolean;
  forcedColors?: boolean;
}
let emulated: Media = {};
afterEach(() => emulateMedia({}));

/** Shows the page as it is on paper, or to a reader with such wishes, until the next call or the end of the test. */
export async function emulateMedia(media: Media): Promise<void> {
  if (JSON.stringify(media) === JSON.stringify(emulated)) return;
  if (media.forcedColors && engine !== 'chromium') skip('its driver cannot force the colours of a page');
  const toPrint = Boolean(media.print) !== Boolean(emulated.print);
  emulated = media;
  if (engine !== 'chromium') return rewriteAll();
  // A change is announced a frame or two later, to the last listener last: by then the figures have heard of it.
  const announced =
    toPrint && new Promise((done) => matchMedia('print').addEventListener('change', done, {once: true}));
  const features = {
    ...(media.reducedMotion && {'prefers-reduced-motion': 'reduce'}),
    ...(media.forcedColors && {'forced-colors': 'active'}),
  };
  await executeServerCommand('media', {media: media.print ? 'print' : '', features});
  await announced;
}

// The drivers of Firefox and WebKit emulate no media. There the rules for paper, or for less motion, hold on the screen meanwhile:
// all sheets of elements are known from here on.
const sheets = new Set<CSSStyleSheet>();
const paper = Object.defineProperty(new EventTarget(), 'matches', {get: () => emulated.print ?? false});
if (engine !== 'chromium') {
  const {prototype} = CSSStyleSheet as {prototype: {replaceSync: (text: string) => void}};
  const {replaceSync} = prototype;
  prototype.replaceSync = function (this: CSSStyleSheet, text) {
    replaceSync.call(this, text);
    sheets.add(this);
    rewrite(this.cssRules);
  };
  const matchMedia = window.matchMedia.bind(window);
  window.matchMedia = (query) => (query === 'print' ? (paper as MediaQueryList) : matchMedia(query));
}

function rewriteAll(): void {
  for (const sheet of sheets) rewrite(sheet.cssRules);
  paper.dispatchEvent(new Event('change'));
}

const written = new WeakMap<CSSRule, string>();
function rewrite(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) {
      const query = written.get(rule) ?? rule.media.mediaText;
      written.set(rule, query);
      rule.media.mediaText = held(query);
    }
    if ('cssRules' in rule) rewrite(rule.cssRules as CSSRuleList);
  }
}

function held(query: string): string {
  if (emulated.print && query === 'print') return 'all';
  if (emulated.print && query === 'screen') return 'not all';
  return emulated.reducedMotion && query === '(prefers-reduced-motion: reduce)' ? 'all' : query;
}
