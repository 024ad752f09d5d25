import { run } from "../../src/cli/run";

/** Runs the command line in a folder: its exit code and what it printed. */
export async function footingIn(
  cwd: string,
  argv: readonly string[],
): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run([...argv], {
    cwd,
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    today: "2026-03-01",
  });
  return { code, out: out.join(""), err: err.join("") };
}
