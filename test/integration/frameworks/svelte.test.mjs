import {testApp} from './app.mjs';

testApp('examples/svelte', ['node', 'build']);
