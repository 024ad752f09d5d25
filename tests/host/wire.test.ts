import { models } from "./core/handlers";
import { libraryFile, wireTable } from "./library";

const wire = wireTable();

test("the wire table knows what a class can be asked", () => {
  const range = wire["Range"]!;
  expect(range.scalars).toMatchObject({ Values: true, Text: false });
  expect(range.navigation["Format"]).toBe("RangeFormat");
  expect(range.methods).toMatchObject({ GetCell: "Range", Clear: "" });
  expect(range.requires["conditionalFormats"]).toEqual(["ExcelApi", "1.6"]);
  expect(wire["WorksheetCollection"]!.item).toBe("Worksheet");
});

test("every class of the library with items or properties is in it", () => {
  const source = libraryFile("excel-win32-16.01.debug.js");
  const classes = [...source.matchAll(/ {4}Excel\.(\w+) = \1;/g)]
    .map(([, name]) => name!)
    .filter((name) => new RegExp(`return "${name}";`).test(source));
  expect(classes.length).toBeGreaterThan(150);
  expect(classes.filter((name) => wire[name] === undefined)).toEqual([]);
});

test("every member of the model is one the library can ask for", () => {
  const unknown: string[] = [];
  for (const [type, model] of Object.entries(models)) {
    const shape = wire[type];
    if (!shape) continue;
    const known: readonly [string, object | undefined, Readonly<Record<string, unknown>>][] = [
      ["get", model.get, shape.scalars],
      ["set", model.set, shape.scalars],
      ["nav", model.nav, shape.navigation],
      ["call", model.call, shape.methods],
    ];
    for (const [kind, rows, names] of known)
      for (const name of Object.keys(rows ?? {}))
        if (names[name] === undefined && !name.startsWith("_") && !name.startsWith("GetItem"))
          unknown.push(`${type}.${name} (${kind})`);
  }
  expect(unknown).toEqual([]);
});
