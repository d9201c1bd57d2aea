const integrityOf = (file: string): string => {
  const hash = CDN.integrity[file];
  return hash ? `\n  integrity="${hash}" crossorigin="anonymous"` : '';
};

/** Whether the library has been built, so that the hashes of its files are known. */
export const hashed = 'nutgraf.js' in CDN.integrity;

/** What a page needs once, before its first figure: the style sheet, which keeps the room, and the loader. */
export const fromCdn = (sheet: 'nutgraf.css' | 'nutgraf-data.css' = 'nutgraf.css'): string =>
  `<link rel="stylesheet" href="${CDN.base}${sheet}"${integrityOf(sheet)} />
<script type="module" src="${CDN.base}nutgraf.js"${integrityOf('nutgraf.js')}></script>`;
