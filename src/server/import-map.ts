import type {Library} from '../forms/snippet.js';

/**
 * For a page whose browser is to check every module of the library, those that the loader asks for too: an import map with the hash of
 * each. It stands before the first script of type `module`.
 * @param nonce of the page's policy (`script-src 'nonce-…'`), where it has one
 */
export function importMap({base, integrity}: Library, nonce?: string): string {
  const modules = Object.entries(integrity).filter(([file]) => file.startsWith('cdn/') && file.endsWith('.js'));
  const hashes = Object.fromEntries(modules.map(([file, hash]) => [base + file, hash]));
  const json = JSON.stringify({integrity: hashes}, null, 2).replaceAll('<', '\\u003c');
  return `<script type="importmap"${nonce ? ` nonce="${nonce.replace(/[^\w+/=-]/g, '')}"` : ''}>\n${json}\n</script>`;
}
