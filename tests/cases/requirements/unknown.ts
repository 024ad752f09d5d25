/// <reference types="office-js" />
/* A file for the audit of requirement sets, which cannot know what is loaded here. */

export const load = (range: Excel.Range, what: string): unknown => range.load(what);
