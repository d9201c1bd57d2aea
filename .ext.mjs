import {build} from 'esbuild'; import {brotliCompressSync as b} from 'node:zlib';
const all=await build({entryPoints:['src/data/reading/dates.ts'],bundle:true,minify:true,format:'esm',write:false,charset:'utf8',target:'es2022'});
const r=await build({entryPoints:['src/data/reading/dates.ts'],bundle:true,minify:true,format:'esm',write:false,charset:'utf8',target:'es2022',plugins:[{name:'x',setup(bb){bb.onResolve({filter:/lib\//},a=>({path:a.path,external:true}))}}]});
import('node:fs').then(f=>f.writeFileSync('/tmp/dates-min.js',r.outputFiles[0].text));console.log('all',b(all.outputFiles[0].contents).length,'own',r.outputFiles[0].text.length,b(r.outputFiles[0].contents).length);
