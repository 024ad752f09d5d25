import type { HostOptions } from "./types";
import type { Book } from "./model/book";

/** Requirement sets of Excel as the library knows it, unless an option says otherwise. */
const SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.3",
  // Sets the library itself asks for: results of custom functions as arrays, requests that wait for cell editing.
  CustomFunctions: "1.7",
  DelayForCellEdit: "1.1",
  RichApiRuntimeFlag: "1.1",
  RibbonApi: "1.2",
  AddInCommands: "1.1",
  KeyboardShortcuts: "1.1",
  Settings: "1.1",
  File: "1.1",
};

const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

/** Which client office.js is to load, and that it runs in a shared runtime with custom functions. */
export function hostInfo({ platform = "PC", locale = "en-US" }: HostOptions): string {
  const client = platform === "PC" ? ["Excel", "Win32", "16.01"] : ["Excel", "Mac", "16.00"];
  const flags = SHARED_RUNTIME | CUSTOM_FUNCTIONS;
  return [...client, locale, "footing-test", "", "disableLogging", String(flags)].join("$");
}

/** Requirement sets by name with their versions. */
export function requirementSets({
  apiVersion = "1.15",
  requirementSets = {},
}: HostOptions): Record<string, string> {
  const sets = { ...SETS, ExcelApi: apiVersion, ...requirementSets };
  return Object.fromEntries(Object.entries(sets).filter(([, version]) => version !== ""));
}

/** Whether the options give Excel a requirement set in at least a version. */
export function supports(options: HostOptions): (set: string, version: string) => boolean {
  const sets = requirementSets(options);
  const number = (version: string) => {
    const [major = 0, minor = 0] = version.split(".").map(Number);
    return major * 1000 + minor;
  };
  return (set, version) => number(sets[set] ?? "0") >= number(version);
}

/** What Excel tells an add-in about itself and the document, getter by getter. */
export function contextGetters(book: Book, options: HostOptions, seed: string): Record<string, unknown> {
  const { locale = "en-US" } = options;
  const constant = (value: unknown) => () => value;
  return {
    GetAppType: constant(1),
    GetSolutionRef: constant("footing-test"),
    GetAppVersionMajor: constant(16),
    GetAppVersionMinor: constant(1),
    GetAppUILocale: constant(locale),
    GetAppDataLocale: constant(book.culture.name),
    GetDocUrl: constant(`C:\\Users\\test\\${book.fileName}`),
    GetAppCapabilities: constant(0),
    GetActivationMode: constant(1),
    GetControlIntegrationLevel: constant(2),
    GetSolutionToken: constant(""),
    GetCorrelationId: constant("footing-test"),
    GetInstanceId: constant(`footing-test-${seed}`),
    GetTouchEnabled: constant(false),
    GetCommerceAllowed: constant(true),
    GetSupportedMatrix: constant(JSON.stringify(requirementSets(options))),
    GetHostFullVersion: constant("16.0.17328.20000"),
    GetInitialDisplayMode: constant(2),
    GetOfficeThemeInfo: constant(
      JSON.stringify({
        bodyBackgroundColor: 0xffffff,
        bodyForegroundColor: 0x000000,
        controlBackgroundColor: 0xf0f0f0,
        controlForegroundColor: 0x000000,
      }),
    ),
    GetSettings: constant({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of book.documentSettings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        book.documentSettings.clear();
        keys.forEach((key, i) => book.documentSettings.set(key, values[i]!));
      },
    }),
  };
}
