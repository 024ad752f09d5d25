export { mountPane, type MountedPane, type PaneOptions } from "./mount";
export { PAGES, type PageName } from "./pageNames";
export type { Startup } from "./components/StartsWithWorkbook";
export type { PaneTheme } from "./hooks/useTheme";
