import type {Library} from '../forms/snippet.js';

/**
 * Returns an import map with the hash of every module of the library, so that the browser checks those too that the loader requests. Put it
 * before the first script of type `module`.
 * @param nonce the nonce of your policy, if it has `script-src 'nonce-…'`
 */
export function importMap({base, integrity}: Library, nonce?: string): string {
  const modules = Object.entries(integrity).filter(([file]) => file.startsWith('cdn/') && file.endsWith('.js'));
  const hashes = Object.fromEntries(modules.map(([file, hash]) => [base + file, hash]));
  const json = JSON.stringify({integrity: hashes}, null, 2).replaceAll('<', '\\u003c');
  return `<script type="importmap"${nonce ? ` nonce="${nonce.replace(/[^\w+/=-]/g, '')}"` : ''}>\n${json}\n</script>`;
}
