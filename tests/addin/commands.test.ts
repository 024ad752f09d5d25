import { associateCommands } from "../../src/addin/commands";
import { closeExcel, openExcel } from "../adapters/office/excel";

afterEach(closeExcel);

async function pressed(name: string, fails = false): Promise<string[]> {
  const { host } = await openExcel();
  const done: string[] = [];
  associateCommands(
    {
      show: (page) => {
        done.push(`shows ${page}`);
        return fails ? Promise.reject(new Error("no pane")) : Promise.resolve();
      },
      recalculate: () => {
        done.push("recalculates");
        return Promise.resolve();
      },
    },
    (error) => done.push(`says ${(error as Error).message}`),
  );
  await host.press(name);
  return done;
}

test.each([
  ["start", "shows start"],
  ["check", "shows check"],
  ["report", "shows report"],
  ["recalculate", "recalculates"],
])("the button %s %s", async (name, what) => {
  expect(await pressed(name)).toEqual([what]);
});

test("a press that fails says so, and the button is free again", async () => {
  expect(await pressed("check", true)).toEqual(["shows check", "says no pane"]);
});
