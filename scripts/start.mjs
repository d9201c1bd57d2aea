// Storybook on this machine: the demo story first.
import {run} from './run.mjs';

const port = process.env.PORT ?? '6006';
await run('cem', 'analyze', '--quiet');
await run('storybook', 'dev', '--host', '127.0.0.1', '--port', port, '--ci', '--no-version-updates');
