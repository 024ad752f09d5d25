export const PARTS: readonly { readonly part: string; readonly limit: number; readonly holds: RegExp }[];
export function sizesOf(folder: string): {
  readonly part: string;
  readonly limit: number;
  readonly size: number;
}[];
