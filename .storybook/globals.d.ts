/// <reference types="vite/client" />

/** Written by main.ts: where dist/cdn will stand, and the hashes of its files once it has been built. */
declare const CDN: {base: string; integrity: Record<string, string>};

declare module '*.mdx' {
  const Page: () => null;
  export default Page;
}
