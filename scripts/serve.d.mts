export function serveFolder(
  folder: string,
  port?: number,
): Promise<{ readonly url: string; readonly close: () => void }>;
