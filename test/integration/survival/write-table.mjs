// Measures, and writes the table into docs/embedding.md: `npm run survival`.
import {writeFileSync} from 'node:fs';
import {doc, docWith, measure, unable} from './measure.mjs';

const reason = Object.values(unable).find(Boolean);
if (reason) throw new Error(reason);
writeFileSync(doc, await docWith(await measure()));
