import { version } from "./surroundings";

const replaced = (from: string | RegExp, to: string) => (xml: string) => {
  expect(xml).toMatch(from);
  return xml.replace(from, to);
};
const swapped = (first: string, second: string) => (xml: string) => {
  const [a, b] = [first, second].map(
    (name) => new RegExp(`<${name}\\b[^>]*?(?:/>|>.*?</${name}>)`, "s").exec(xml)![0],
  );
  return xml.replace(a!, "@@").replace(b!, a!).replace("@@", b!);
};
/** What breaks a manifest, how, and words its problem must be named with. */
export const MUTATIONS: readonly [string, (xml: string) => string, string][] = [
  [
    "an unresolved resid",
    replaced('resid="Check.Tip"', 'resid="Check.Tips"'),
    'resid "Check.Tips" is not among LongStrings',
  ],
  [
    "a resid of another list",
    replaced('<Description resid="Check.Tip"', '<Description resid="Check.Label"'),
    'resid "Check.Label" is not among LongStrings',
  ],
  [
    "an unused string",
    replaced("</bt:ShortStrings>", '<bt:String id="Old.Label" DefaultValue="Old"/></bt:ShortStrings>'),
    '"Old.Label" is not used',
  ],
  [
    "an unused image",
    replaced('<bt:Image size="20" resid="Icon.Start.20"/>', ""),
    '"Icon.Start.20" is not used',
  ],
  [
    "an id twice among the resources",
    replaced('<bt:String id="Check.Label"', '<bt:String id="Start.Label"'),
    'id "Start.Label" is there twice',
  ],
  [
    "an id twice on the ribbon",
    replaced('id="Footing.Check"', 'id="Footing.Start"'),
    'id "Footing.Start" is there twice',
  ],
  ["a resid of 33 characters", (xml) => xml.replaceAll("Check.Label", "C".repeat(33)), "maxLength"],
  [
    "a short string of 126 characters",
    replaced('DefaultValue="Recalculate"', `DefaultValue="${"x".repeat(126)}"`),
    "maxLength",
  ],
  [
    "a long string of 251 characters",
    replaced('DefaultValue="What is missing', `DefaultValue="${"x".repeat(251)}`),
    "maxLength",
  ],
  [
    "an address of more than 2,048 characters",
    replaced("/functions.json", `/${"x".repeat(2048)}.json`),
    "maxLength",
  ],
  [
    "a description of more than 250 characters",
    replaced('<Description DefaultValue="Run', `<Description DefaultValue="${"x".repeat(200)}Run`),
    "maxLength",
  ],
  ["an empty label", replaced('DefaultValue="Start"', 'DefaultValue=""'), "minLength"],
  ["Version before Id", swapped("Id", "Version"), "Expected is"],
  ["SupportUrl before the icons", swapped("IconUrl", "SupportUrl"), "Expected is"],
  ["Permissions before DefaultSettings", swapped("DefaultSettings", "Permissions"), "Expected is"],
  ["Runtimes not first in Host", swapped("Runtimes", "AllFormFactors"), "Expected is"],
  ["Page before Script", swapped("Script", "Page"), "Expected is"],
  [
    "the tab's label before its groups",
    replaced(/(<CustomTab id="Footing.Tab">)/, '$1<Label resid="Tab.Label"/>'),
    "Expected is",
  ],
  [
    "a button's icon before its tip",
    (xml) =>
      xml.replace(
        /(<Control[^>]*>\s*<Label[^>]*>\s*)(<Supertip>.*?<\/Supertip>)(\s*)(<Icon>.*?<\/Icon>)/s,
        "$1$4$3$2",
      ),
    "Expected is",
  ],
  ["ShortStrings before Urls", swapped("bt:Urls", "bt:ShortStrings"), "Expected is"],
  ["no SupportUrl", replaced(/<SupportUrl.*?>/, ""), "Expected is"],
  ["no high-resolution icon", replaced(/<HighResolutionIconUrl.*?>/, ""), "Expected is"],
  ["an element of no schema", replaced("<Hosts>", "<Extra/><Hosts>"), "not expected"],
  [
    "a second runtime",
    replaced("</Runtimes>", '<Runtime resid="Taskpane.Url" lifetime="long"/></Runtimes>'),
    "not expected",
  ],
  ["a runtime that ends with the pane", replaced('lifetime="long"', 'lifetime="short"'), "lifetime"],
  ["a wrong kind of control", replaced('xsi:type="Button"', 'xsi:type="MobileButton"'), "xsi:type"],
  [
    "http",
    replaced("https://localhost:3000/functions.js", "http://localhost:3000/functions.js"),
    "is not an https address",
  ],
  [
    "another domain for a part",
    replaced("https://localhost:3000/functions.json", "https://cdn.example/functions.json"),
    "is not on the pane's domain",
  ],
  ["an icon that is not there", replaced("start-16.png", "begin-16.png"), "begin-16.png is not there"],
  ["an icon of the wrong size", replaced("start-16.png", "start-20.png"), "is 20 x 20, used for 16 x 16"],
  [
    "a store icon of the wrong size",
    replaced(/footing-64\.png"\/>/, 'footing-80.png"/>'),
    "is 80 x 80, used for 64 x 64",
  ],
  ["an icon that is not a PNG", replaced("footing-16.png", "footing.svg"), "footing.svg is not there"],
  [
    "an Icon without a required size",
    replaced('<bt:Image size="80" resid="Icon.Check.80"/>', ""),
    "an Icon of Footing.Check lacks size 80",
  ],
  [
    "another version than package.json",
    replaced(/<Version>.*?</, "<Version>9.9.9.0<"),
    `Version is 9.9.9.0; package.json says ${version}`,
  ],
  [
    "another page for the functions",
    replaced(/(<Page>\s*<SourceLocation resid=")Taskpane.Url/, "$1Support.Url"),
    "Runtime, Page and FunctionFile differ",
  ],
  [
    "another function file",
    replaced('<FunctionFile resid="Taskpane.Url"', '<FunctionFile resid="Support.Url"'),
    "Runtime, Page and FunctionFile differ",
  ],
  [
    "another runtime",
    replaced('<Runtime resid="Taskpane.Url"', '<Runtime resid="Support.Url"'),
    "Runtime, Page and FunctionFile differ",
  ],
  [
    "another pane than the runtime's page",
    replaced(
      '<SourceLocation DefaultValue="https://localhost:3000/taskpane.html"',
      '<SourceLocation DefaultValue="https://localhost:3000/pane.html"',
    ),
    "the runtime's page",
  ],
  [
    "a TaskpaneId",
    replaced("<FunctionName>start", "<TaskpaneId>Pane</TaskpaneId><FunctionName>start"),
    "a shared runtime has one pane",
  ],
  [
    "a function name without code",
    replaced("<FunctionName>report<", "<FunctionName>print<"),
    'FunctionName "print" is not associated',
  ],
  [
    "a requirement set that is too low",
    replaced('Name="ExcelApi" MinVersion="1.14"', 'Name="ExcelApi" MinVersion="1.9"'),
    "Requirements state ExcelApi 1.9; the code uses 1.14",
  ],
  [
    "a requirement set that has the default version",
    replaced('Name="CustomFunctionsRuntime" MinVersion="1.3"', 'Name="CustomFunctionsRuntime"'),
    "CustomFunctionsRuntime 1.1; the code uses 1.3",
  ],
  [
    "a requirement set left out",
    replaced(/<Set Name="SharedRuntime".*?>/, ""),
    "Requirements lack SharedRuntime 1.1",
  ],
  [
    "another host",
    replaced('<Host Name="Workbook"/>', '<Host Name="Workbook"/><Host Name="Document"/>'),
    "Hosts are Workbook, Document",
  ],
  ["less permission", replaced("ReadWriteDocument", "ReadDocument"), "Permissions are ReadDocument"],
];
