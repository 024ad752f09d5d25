export function findBrowser(): string;
export const LAUNCH: { readonly headless: boolean; readonly args: string[] };
