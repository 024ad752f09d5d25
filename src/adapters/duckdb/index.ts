import type * as DuckDb from "@duckdb/node-api";

/** A row of an answer: text and numbers by column. */
export type Row = { readonly [column: string]: string | number | null };

/** A database in memory that reads files where they lie. */
export interface Database {
  readonly query: (sql: string) => Promise<readonly Row[]>;
  readonly close: () => void;
}

/** DuckDB is not installed: it is an optional dependency. */
export class NoDuckDb extends Error {}

/**
 * Opens DuckDB. What does not fit into its memory it puts into a folder beside, so that hundreds of millions of orders
 * are counted in the same space.
 *
 * @param folder for what does not fit, made when it is needed
 * @throws NoDuckDb
 */
export async function openDatabase(folder: string): Promise<Database> {
  let duckdb: typeof DuckDb;
  try {
    duckdb = await import("@duckdb/node-api");
  } catch {
    throw new NoDuckDb(
      "DuckDB, which reads order files, is not installed. npm install @duckdb/node-api brings it where it exists for this machine.",
    );
  }
  const instance = await duckdb.DuckDBInstance.create(":memory:", {
    memory_limit: "256MB",
    temp_directory: folder,
    preserve_insertion_order: "false",
    // Nothing is fetched: what reads CSV and Parquet is in the package.
    autoinstall_known_extensions: "false",
  });
  const connection = await instance.connect();
  return {
    query: async (sql) => {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjects().map(plainRow);
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

function plainRow(row: { readonly [column: string]: unknown }): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      typeof value === "bigint"
        ? Number(value)
        : value === null || typeof value === "number"
          ? value
          : String(value),
    ]),
  );
}
