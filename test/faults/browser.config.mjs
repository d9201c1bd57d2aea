// The tests whose title holds FAULT_TITLE, told as TAP; node_modules is a link to that of the project.
import config from '../../web-test-runner.config.mjs';

const fullTitles = ({tests, suites}, before = '') => [
  ...tests.map((test) => ({...test, title: `${before}${test.name}`})),
  ...suites.flatMap((suite) => fullTitles(suite, `${before}${suite.name} `)),
];

const tap = {
  onTestRunFinished({sessions}) {
    for (const {testResults, errors} of sessions) {
      // Those that were not asked for have neither passed nor failed.
      for (const {title, passed, error} of testResults ? fullTitles(testResults) : [])
        if (passed || error) console.log(`\n${passed ? 'ok' : 'not ok'} 1 - ${title}\n${error?.message ?? ''}`);
      for (const {message} of errors) console.log(message);
    }
  },
};

export default {
  ...config,
  preserveSymlinks: true,
  reporters: [tap],
  testFramework: {config: {...config.testFramework.config, fgrep: process.env.FAULT_TITLE}},
};
