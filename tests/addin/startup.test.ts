import { startup } from "../../src/addin/startup";
import { closeExcel, openExcel } from "../adapters/office/excel";

afterEach(closeExcel);

test("Footing starts with a workbook only where that was asked for, until it is taken back", async () => {
  await openExcel();
  expect(await startup.get()).toBe(false);
  await startup.set(true);
  expect(await startup.get()).toBe(true);
  await startup.set(false);
  expect(await startup.get()).toBe(false);
});
