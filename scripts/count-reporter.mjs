// Writes how many tests of each file passed, failed and were skipped in each engine, for scripts/test.mjs to tell; a file that is asked again replaces
// what it said before.
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const allTests = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(allTests)] : []);
const names = {MiniBrowser: 'WebKit'};

export const countReporter = (file) => ({
  onTestRunFinished({sessions}) {
    const engines = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
    for (const session of sessions) {
      const skipped = {};
      const all = allTests(session.testResults);
      for (const {name} of all.filter((test) => test.skipped)) {
        // As skip() of test/support/engine.ts writes it.
        const [, reason = 'no reason is given'] = / \(skipped: (.*)\)$/.exec(name) ?? [];
        skipped[reason] = (skipped[reason] ?? 0) + 1;
      }
      const tests = all.filter((test) => !test.skipped);
      const broken = tests.filter((test) => !test.passed).length;
      const {name} = session.browser;
      const ofEngine = (engines[names[name] ?? name] ??= {});
      ofEngine[path.relative('', session.testFile)] = {
        passed: tests.length - broken,
        // A file that does not load has no tests to fail; it still counts as a failure.
        failed: broken || (session.passed ? 0 : 1),
        skipped,
      };
    }
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, JSON.stringify(engines));
  },
});
