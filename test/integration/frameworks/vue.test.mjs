import {testApp} from './app.mjs';

testApp('examples/vue', ['node', 'dist/server/server.js']);
