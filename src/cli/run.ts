import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { check, makeReport, template, type ReportFlags } from "./commands";
import { invoice, type InvoiceFlags } from "./invoice";
import { profile, type ProfileFlags } from "./profile";
import { addForProviders, requestForQuote, type ProviderFlags, type RequestFlags } from "./quotes";
import { EXIT, plain, Stop, usage, type Surroundings } from "./terminal";
import { addWorked } from "./worked";
import { ITEM_LIMITS } from "../sheets/reading/fields";

declare const FOOTING_VERSION: string | undefined;
const VERSION = typeof FOOTING_VERSION === "string" ? FOOTING_VERSION : "unbuilt";

/** Options of `footing template`, as typed. */
interface TemplateFlags extends ProviderFlags {
  readonly example?: boolean;
  readonly highVolume?: boolean;
  readonly force?: boolean;
  readonly area?: string;
  readonly option?: string;
  readonly defaults?: boolean;
}

/**
 * Runs the command line.
 *
 * @param argv arguments without the program's name: ["report", "costs.xlsx"]
 * @returns the exit code: 0 done; 1 the workbook has errors, or could not be read or written; 2 wrong usage
 */
export async function run(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stderr } = surroundings;
  let code: number = EXIT.done;
  const program = commands(surroundings, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    if (error instanceof Stop) {
      stderr.write(`footing: ${plain(error.message)}\n`);
      return error.code;
    }
    throw error;
  }
}

function commands(surroundings: Surroundings, done: (code: number) => void): Command {
  const program = new Command("footing")
    .description("Run it yourself, hand it to someone else, or mix: worked out from your cost sheets.")
    .version(VERSION)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => surroundings.stdout.write(text),
      writeErr: (text) => surroundings.stderr.write(text),
    })
    .addHelpText(
      "after",
      "\nExit codes: 0 done; 1 the workbook has errors, or could not be read or written; 2 wrong usage.",
    );

  program
    .command("template")
    .description(
      "write a new workbook with empty cost sheets, or add sheets to a workbook: the worked block of an area, fee sheets of providers, the checklist",
    )
    .argument(
      "<costs.xlsx>",
      "the workbook to make; with --area, --quote and --checklist also one that is there: only sheets are added to it",
    )
    .option("--example", "with the figures of an invented business")
    .option(
      "--high-volume",
      "with the figures of one with 15,000 orders a week, its parcels and carriers' rates",
    )
    .option("--force", "write over an existing file")
    .option("--area <name>", 'add the worked block of an area: "customer service"')
    .option("--option <name>", "with --area: one of its options alone, by its name or a part of it")
    .option("--defaults", "with --area: fill in published and usual figures, each with its source")
    .option("--quote <provider...>", "add an empty fee sheet for each of these providers")
    .option("--checklist", "add the list of what every option's cost has to have in it")
    .action(async (name: string, flags: TemplateFlags) => {
      const { area, option, defaults, quote, checklist, ...plainFlags } = flags;
      const isExample = flags.example || flags.highVolume;
      if (quote !== undefined || checklist) {
        if (area !== undefined || isExample || flags.force)
          throw usage("--quote and --checklist add sheets to a workbook: no other option goes with them.");
        done(await addForProviders(name, flags, surroundings));
        return;
      }
      if (area === undefined && (option !== undefined || defaults))
        throw usage("--option and --defaults go with --area.");
      if (area !== undefined && (isExample || flags.force))
        throw usage("--area adds sheets to a workbook: --example and --force do not go with it.");
      done(
        area === undefined
          ? await template(name, plainFlags, surroundings)
          : await addWorked(name, { ...flags, area }, surroundings),
      );
    });

  program
    .command("check")
    .description("list what is wrong with a workbook, cell by cell")
    .argument("<costs.xlsx>", "the workbook with the cost sheets")
    .action(async (name: string) => done(await check(name, surroundings)));

  program
    .command("report")
    .description("print the recommendation and write the report")
    .argument("<costs.xlsx>", "the workbook with the cost sheets; it is never changed")
    .option(
      "--out <report.xlsx>",
      "where the report goes (default: NAME-footing.xlsx in this folder, or the next free number)",
    )
    .option("--json", "print the results as JSON and nothing else; the report is written only with --out")
    .option("--orders <number>", "orders a month instead of the workbook's", ordersOf)
    .addOption(
      new Option("--choose <choice...>", "fix the answer of an area: Area=Option or Area/Element=Option"),
    )
    .option("--scenario <name>", "make the changes of a scenario of the workbook, after --orders")
    .addOption(
      new Option("--sheets <which>", "which report sheets to write")
        .choices(["default", "all"])
        .default("default"),
    )
    .option("--force", "write over an existing report")
    .action(async (name: string, flags: ReportFlags) => done(await makeReport(name, flags, surroundings)));

  program
    .command("profile")
    .description("turn an order history into parcels by weight and zone, orders a month, season and returns")
    .argument("[orders.csv]", "an export of orders: CSV, Parquet or a workbook; it is never changed")
    .option("--zones <zones.csv>", "zones by postcode: From, To (first characters), Zone")
    .option("--weights <products.csv>", "weight of a unit: SKU, Weight")
    .option("--column <field=column...>", 'say what a column is, such as "Order number=Name"; - for none')
    .option(
      "--into <workbook.xlsx>",
      "add the profile to a workbook as new sheets; one that is not there is made",
    )
    .option("--sql", "print the statement that counts the orders, to run where they are")
    .action(async (name: string | undefined, flags: ProfileFlags) =>
      done(await profile(name, flags, surroundings)),
    );

  program
    .command("rfq")
    .description("write a request for quote: your profile, and a reply form that reads as an option")
    .argument("<costs.xlsx>", "the workbook with the cost sheets; it is never changed")
    .option("--provider <name>", "who is asked; the reply's option is called so", "Provider")
    .option("--out <request.xlsx>", "where it goes (default: NAME-request.xlsx in this folder)")
    .option("--force", "write over an existing file")
    .action(async (name: string, flags: RequestFlags) =>
      done(await requestForQuote(name, flags, surroundings)),
    );

  program
    .command("invoice")
    .description("hold a provider's invoice against the plan, line by line")
    .argument("<costs.xlsx>", "the workbook with the cost sheets and a table Invoice; it is never changed")
    .option(
      "--option <name>",
      "check this provider alone; lines that name no provider are taken to be its own",
    )
    .option("--out <checked.xlsx>", "a copy of the workbook with the check as a sheet")
    .option("--json", "print the check as JSON and nothing else")
    .option("--force", "write over an existing file")
    .action(async (name: string, flags: InvoiceFlags) => done(await invoice(name, flags, surroundings)));

  return program;
}

const MOST_ORDERS = ITEM_LIMITS["Orders per month"]!.most!;

/** A number of orders: digits, with a decimal point if any. */
function ordersOf(text: string): number {
  const orders = /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : NaN;
  if (!(orders > 0 && orders <= MOST_ORDERS))
    throw new InvalidArgumentError(
      `Write a number above 0, at most ${MOST_ORDERS}, in digits without separators, such as 2600.`,
    );
  return orders;
}
