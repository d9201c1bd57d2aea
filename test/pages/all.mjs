// All page tests in one process, so that they share one browser: node --test test/pages/all.mjs
import {readdirSync} from 'node:fs';

for (const file of readdirSync(import.meta.dirname).sort()) if (file.endsWith('.test.mjs')) await import(`./${file}`);
