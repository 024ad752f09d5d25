import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";

/** A PostgreSQL of one's own, for as long as the tests run. */
export interface Postgres {
  /** Rows of an answer as texts by column. */
  readonly query: (sql: string) => { readonly [column: string]: string }[];
  /** Makes a table of text columns from a CSV file with headings. */
  readonly load: (table: string, csv: string) => void;
  readonly stop: () => void;
}

/** Where the server's programs are; null where it is not installed. */
function programs(): string | null {
  const found = spawnSync("pg_config", ["--bindir"], { encoding: "utf8" });
  const debian = "/usr/lib/postgresql";
  const versions = fs.existsSync(debian)
    ? fs
        .readdirSync(debian)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => path.join(debian, version, "bin"))
    : [];
  return (
    [...versions, (found.stdout ?? "").trim()].find(
      (dir) => dir !== "" && fs.existsSync(path.join(dir, "initdb")),
    ) ?? null
  );
}

/** Starts a server in a temporary folder, reached through a socket there: no port is taken. Or says why there is none. */
export function startPostgres(): Postgres | string {
  const bin = programs();
  if (bin === null) return "PostgreSQL is not installed";
  const isRoot = process.getuid?.() === 0;
  // The server refuses to run as root: Debian's package brings a user for it.
  const user = isRoot ? "postgres" : os.userInfo().username;
  if (isRoot && spawnSync("id", [user]).status !== 0) return "there is no user postgres to run PostgreSQL as";
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "footing-postgres-"));
  if (isRoot) execFileSync("chown", [user, folder]);
  const as = (program: string, args: readonly string[]): void => {
    const [command, all] = isRoot
      ? ["runuser", ["-u", user, "--", path.join(bin, program), ...args]]
      : [path.join(bin, program), args];
    execFileSync(command as string, all as string[], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  };
  const data = path.join(folder, "data");
  const stop = (): void => {
    try {
      as("pg_ctl", ["-D", data, "-m", "immediate", "-w", "stop"]);
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  };
  as("initdb", ["-D", data, "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"]);
  as("pg_ctl", [
    ...["-D", data, "-w", "-l", path.join(folder, "log")],
    ...["-o", `-c listen_addresses= -c unix_socket_directories=${folder} -c fsync=off`, "start"],
  ]);
  const psql = (args: readonly string[], input = ""): string =>
    execFileSync(
      path.join(bin, "psql"),
      ["-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", folder, "-U", user, "-d", "postgres", ...args],
      { input, encoding: "utf8", maxBuffer: 2 ** 28, stdio: ["pipe", "pipe", "pipe"] },
    );
  return {
    query: (sql) => {
      const [names = "", ...rows] = psql(["-A", "-F", "\t", "-P", "footer=off"], sql).trimEnd().split("\n");
      return rows.map((row) => {
        const cells = row.split("\t");
        return Object.fromEntries(names.split("\t").map((name, at) => [name, cells[at] ?? ""]));
      });
    },
    load: (table, csv) => {
      const text = fs.readFileSync(csv, "utf8");
      const headings = text.slice(0, text.indexOf("\n")).trim().split(",");
      const columns = headings.map((name) => `"${name}" text`).join(", ");
      psql(["-c", `CREATE TABLE ${table} (${columns})`]);
      psql(["-c", `COPY ${table} FROM STDIN WITH (FORMAT csv, HEADER)`], text);
    },
    stop,
  };
}
