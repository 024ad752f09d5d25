import { DRIVERS } from "../../../src/core/model";
import { business } from "../../helpers/lines";
import { driverLookup } from "../../../src/sheets/reading/drivers";

const ITEMS = business({
  "Orders per month": 1000,
  "Transactions per month": 900,
  "Pallets stored": 80,
  "Change requests per month": 4,
  "Average order value": 50,
  Contacts: 12,
});
const { find, suggest } = driverLookup(ITEMS);

describe("standard drivers", () => {
  test.each(DRIVERS)("%s is known by its own name", (driver) => {
    expect(find(driver)).toEqual({ kind: driver });
    expect(find(driver.toUpperCase())).toEqual({ kind: driver });
  });

  test.each([
    ["monthly", "month"],
    ["per month", "month"],
    ["a month", "month"],
    ["each week", "week"],
    ["weekly", "week"],
    ["quarterly", "quarter"],
    ["annual", "year"],
    ["per year", "year"],
    ["per order", "order"],
    ["each order", "order"],
    ["/order", "order"],
    ["$ per order", "order"],
    ["orders", "order"],
    ["Orders per month", "order"],
    ["per item", "unit"],
    ["per order line", "line"],
    ["packages", "parcel"],
    ["per box", "parcel"],
    ["parcels shipped", "parcel"],
    ["returns", "return"],
    ["per ticket", "contact"],
    ["Contacts per order", "contact"],
    ["% of sales", "revenue"],
    ["percent of revenue", "revenue"],
    ["of sales", null],
    ["sales", "revenue"],
    ["transactions per month", "transaction"],
    ["per manual entry", "manual transaction"],
    ["per employee", "person"],
    ["new hire", "hire"],
    ["per sq ft", "sq ft"],
    ["square feet", "sq ft"],
    ["owner's hour", "owner hour"],
    ["one-off", "once"],
    ["one time", "once"],
    ["per cent of", "percent of"],
    ["% of", "percent of"],
    ["minimum fee", "minimum"],
    ["deposit", "tied up"],
    ["exit fee", "leaving"],
  ])("%s: %s", (text, driver) => {
    expect(find(text)).toEqual(driver === null ? null : { kind: driver });
  });
});

describe("items of the Business table", () => {
  test.each([
    ["Pallets stored", "Pallets stored", "palletsstored"],
    ["per pallet stored", "Pallets stored", "palletsstored"],
    ["change request", "Change requests per month", "changerequestspermonth"],
    ["Contacts", "Contacts", "contacts"],
  ])("%s", (text, label, item) => {
    expect(find(text)).toEqual({ kind: "item", item, label });
  });

  test("money is no driver", () => {
    expect(find("Average order value")).toBeNull();
  });
});

describe("what is not known", () => {
  test.each([
    ["odrer", "order"],
    ["montly", "month"],
    ["pallet stord", "Pallets stored"],
    ["revenu", "revenue"],
    ["xyzzy", null],
  ])("%s: did you mean %s", (text, suggestion) => {
    expect(find(text)).toBeNull();
    expect(suggest(text)).toBe(suggestion);
  });

  test("without its workbook it is an item", () => {
    expect(driverLookup({}, { anyItem: true }).find("Pallets stored")).toEqual({
      kind: "item",
      item: "palletsstored",
      label: "Pallets stored",
    });
  });
});
