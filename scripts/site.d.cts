export const DEVELOPMENT: string;
export const PRODUCTION: string;
export const POLICY: string;
export function baseUrlOf(given?: string): string;
export function manifestFor(manifest: string, baseUrl: string, version: string): string;
export function metadataFor(metadata: string, baseUrl: string): string;
