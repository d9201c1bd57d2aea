const integrityOf = (file: string): string => {
  const hash = CDN.integrity[file];
  return hash ? `\n  integrity="${hash}" crossorigin="anonymous"` : '';
};

/** Whether the library has been built, so that the hashes of its files are known. */
export const hashed = 'nutgraf.js' in CDN.integrity;

/** What a page needs once, before its first figure. */
export const fromCdn = `<link rel="stylesheet" href="${CDN.base}nutgraf.css"${integrityOf('nutgraf.css')} />
<script type="module" src="${CDN.base}nutgraf.js"${integrityOf('nutgraf.js')}></script>`;
