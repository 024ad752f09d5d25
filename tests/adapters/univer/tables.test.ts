import { plainReferences, type GridTable } from "../../../src/adapters/univer/tables";

/** Costs lies in B3:D6 of a sheet, with totals in its last row; Rates in A1:B2 of another, without. */
const TABLES: readonly GridTable[] = [
  {
    name: "Costs",
    sheet: "Bob's costs",
    range: { top: 2, left: 1, bottom: 5, right: 3 },
    totalsRow: true,
    headings: ["Line", "Rate, [net]", "Owner's #"],
  },
  {
    name: "Größe_1",
    sheet: "Rates",
    range: { top: 0, left: 0, bottom: 1, right: 1 },
    totalsRow: false,
    headings: ["From", "To"],
  },
];
const COSTS = "'Bob''s costs'!";

test.each([
  ["=SUM(Costs)", `=SUM(${COSTS}$B$4:$D$5)`],
  ["=Costs[]", `=${COSTS}$B$4:$D$5`],
  ["=Costs[#All]", `=${COSTS}$B$3:$D$6`],
  ["=costs[#ALL]", `=${COSTS}$B$3:$D$6`],
  ["=Costs[#Data]", `=${COSTS}$B$4:$D$5`],
  ["=Costs[#Headers]", `=${COSTS}$B$3:$D$3`],
  ["=Costs[#Totals]", `=${COSTS}$B$6:$D$6`],
  ["=Costs[line]", `=${COSTS}$B$4:$B$5`],
  ["=Costs[[#Headers],[Line]]", `=${COSTS}$B$3:$B$3`],
  ["=Costs[ [#Headers], [#Data], [Line] ]", `=${COSTS}$B$3:$B$5`],
  ["=Costs[[#All],[Line]:[Owner''s '#]]", `=${COSTS}$B$3:$D$6`],
  ["=Costs[[Owner''s '#]:[Rate, '[net']]]", `=${COSTS}$C$4:$D$5`],
  ["=Costs[Rate, '[net']]*Costs[Owner''s '#]", `=${COSTS}$C$4:$C$5*${COSTS}$D$4:$D$5`],
  [
    '=FOOTING.X(größe_1[#All],"Costs",Costs[Line])',
    `=FOOTING.X('Rates'!$A$1:$B$2,"Costs",${COSTS}$B$4:$B$5)`,
  ],
])("%s is %s", (formula, plain) => {
  expect(plainReferences(formula, TABLES)).toBe(plain);
});

test.each(["=Costs[Nothing]", "=Größe_1[#Totals]", "=Costs[[#Nothing],[Line]]"])(
  "%s is no part of the table",
  (formula) => {
    expect(plainReferences(formula, TABLES)).toBe("=#REF!");
  },
);

test.each([
  '="Costs[#All]"&"Costs"',
  "=Costs!B2+'Costs'!B2+'My Costs'!B2",
  "=COSTS(1)+My.Costs+Costs2+Bills[#All]",
  "=[Book.xlsx]Costs!B2",
  "=Costs[@Line]+Costs[[#This Row],[Line]]",
])("%s stays as it is", (formula) => {
  expect(plainReferences(formula, TABLES)).toBe(formula);
});
