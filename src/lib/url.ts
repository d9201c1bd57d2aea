/** The schemes of what is loaded, such as pictures and data. */
export const WEB = /^https?:$/;

/**
 * The one judge of every URL: http, https, mailto, tel, relative and fragment pass.
 * @param base what a relative address is resolved against; only its scheme matters to the verdict
 * @param schemes those that pass, {@link WEB} for what is loaded
 * @returns the address as written, or `undefined` for anything a link must not carry (`javascript:`, `data:`, no URL)
 */
export function safeUrl(
  text: string | null | undefined,
  base = 'https://page.invalid/',
  schemes = /^(https?|mailto|tel):$/,
): string | undefined {
  const address = text?.trim();
  if (!address) return undefined;
  try {
    return schemes.test(new URL(address, base).protocol) ? address : undefined;
  } catch {
    return undefined;
  }
}

/** Half a surrogate pair, which JSON and scripts can hold, has no place in an address: it becomes U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\uFFFD');
