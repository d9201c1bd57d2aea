// Writes how many browser tests passed and failed, for scripts/test.mjs to add up.
import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';

const allTests = (suite) => (suite ? [...suite.tests, ...suite.suites.flatMap(allTests)] : []);

export const countReporter = (file) => ({
  onTestRunFinished({sessions}) {
    let passed = 0;
    let failed = 0;
    for (const session of sessions) {
      const tests = allTests(session.testResults).filter((test) => !test.skipped);
      const broken = tests.filter((test) => !test.passed).length;
      passed += tests.length - broken;
      // A file that does not load has no tests to fail; it still counts as a failure.
      failed += broken || (session.passed ? 0 : 1);
    }
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, JSON.stringify({passed, failed}));
  },
});
