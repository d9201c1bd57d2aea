type Engine = 'chromium' | 'firefox' | 'webkit' | 'node';

/** The engine a test runs in. Tests without a DOM run in Node too, which has the JavaScript and the Intl of Chromium. */
export const engine: Engine = (() => {
  if (typeof document === 'undefined') return 'node';
  const {userAgent} = navigator;
  return userAgent.includes('Firefox/') ? 'firefox' : userAgent.includes('Chrome/') ? 'chromium' : 'webkit';
})();

let test: Mocha.Test;
beforeEach(function () {
  test = this.currentTest!;
});

/** Skips the running test. The reason becomes part of its title, which is all that a report keeps of a skipped test. */
export function skip(reason: string): void {
  test.title += ` (skipped: ${reason})`;
  test.skip();
}
