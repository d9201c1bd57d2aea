// Writes how many browser tests passed, failed and were skipped in each engine, for scripts/test.mjs to tell.
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const allTests = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(allTests)] : []);
const names = {MiniBrowser: 'WebKit'};

export const countReporter = (file) => ({
  onTestRunFinished({sessions}) {
    const engines = {};
    for (const session of sessions) {
      const {name} = session.browser;
      const count = (engines[names[name] ?? name] ??= {passed: 0, failed: 0, skipped: {}});
      const all = allTests(session.testResults);
      for (const {name} of all.filter((test) => test.skipped)) {
        // As skip() of test/support/engine.ts writes it.
        const [, reason = 'no reason is given'] = / \(skipped: (.*)\)$/.exec(name) ?? [];
        count.skipped[reason] = (count.skipped[reason] ?? 0) + 1;
      }
      const tests = all.filter((test) => !test.skipped);
      const broken = tests.filter((test) => !test.passed).length;
      count.passed += tests.length - broken;
      // A file that does not load has no tests to fail; it still counts as a failure.
      count.failed += broken || (session.passed ? 0 : 1);
    }
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, JSON.stringify(engines));
  },
});
