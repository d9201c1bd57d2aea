import {testApp} from './app.mjs';

testApp('examples/react', ['node_modules/.bin/react-router-serve', 'build/server/index.js']);
