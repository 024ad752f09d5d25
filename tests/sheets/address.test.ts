import fc from "fast-check";
import { cellAddress, columnName, parseAddress, rangeAddress } from "../../src/sheets/address";

describe("A1 addresses", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16383, "XFD"],
  ])("column %i is %s", (column, name) => {
    expect(columnName(column)).toBe(name);
  });

  test("cells and ranges", () => {
    expect(cellAddress(6, 1)).toBe("B7");
    expect(rangeAddress({ top: 1, left: 1, bottom: 8, right: 3 })).toBe("B2:D9");
    expect(rangeAddress({ top: 1, left: 1, bottom: 1, right: 1 })).toBe("B2");
  });

  test("an address is read with or without $, and nothing else is one", () => {
    expect(parseAddress("$B$7")).toEqual({ row: 6, column: 1 });
    for (const text of ["", "B", "7", "B0", "A1:B2", "Sheet1!A1"]) expect(parseAddress(text)).toBeNull();
  });

  test("reading an address gives back the cell it was made from", () => {
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseAddress(cellAddress(row, column))).toEqual({ row, column });
      }),
    );
  });
});
