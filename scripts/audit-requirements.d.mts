/** A member of Office.js that is used somewhere, and the requirement set it needs. */
export interface Member {
  readonly member: string;
  readonly set: string;
  readonly version: string;
  /** `isSetSupported` has been asked for that set before. */
  readonly guarded: boolean;
  readonly file: string;
  readonly line: number;
}
export function setsOf(manifest: string): Map<string, string>;
export function sourcesIn(root: string): string[];
export function membersOf(files: readonly string[], root: string): Member[];
export function notPromised(members: readonly Member[], sets: ReadonlyMap<string, string>): Member[];
export function listing(members: readonly Member[]): string;
