export function browserPath(): string | undefined;
export const browserArgs: string[];
