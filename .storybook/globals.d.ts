/// <reference types="vite/client" />

/** Written by main.ts: where the library will stand, and the hashes of its files once it has been built. */
declare const LIBRARY: import('../src/forms/snippet.js').Library;

declare module '*.mdx' {
  const Page: () => null;
  export default Page;
}
