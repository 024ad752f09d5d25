import { run } from "./run";

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
// A signal is answered between two steps, never within the writing of a file: that is either whole or not there.
for (const [signal, code] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(code));

// `footing report costs.xlsx | head`: whoever reads has had enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? 0 : 1);
});

/** The date where the user is, as ISO. */
function localDate(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const finished = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => {
    stream.write("", () => resolve());
  });

async function main(): Promise<void> {
  const { stdout, stderr } = process;
  let code = 1;
  try {
    code = await run(process.argv.slice(2), {
      cwd: process.cwd(),
      stdout,
      stderr,
      today: localDate(new Date()),
    });
  } catch (error) {
    stderr.write(`footing: this should not have happened: ${error instanceof Error ? error.stack : error}\n`);
  }
  // The writer's WebAssembly runtime would keep the process alive: leave once everything is out.
  await Promise.all([finished(stdout), finished(stderr)]);
  process.exit(code);
}

void main();
