// The elements: each folder of src that holds a module of its own name.
import {existsSync, readdirSync} from 'node:fs';

export const tags = readdirSync('src')
  .filter((name) => existsSync(`src/${name}/${name}.ts`))
  .sort();
