import {testApp} from './app.mjs';

testApp('examples/angular', ['node', 'dist/server/server.mjs']);
