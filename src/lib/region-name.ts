/** What a language calls the region of a code, ISO 3166-1 alpha-2; `undefined` where that is none, or has no name. */
export function regionName(code: string, locale: string): string | undefined {
  if (!/^[A-Z]{2}$/.test(code)) return undefined;
  return new Intl.DisplayNames(locale, {type: 'region', fallback: 'none'}).of(code);
}
