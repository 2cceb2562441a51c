import type pg from 'pg';
import type { Database, Sql } from './database.ts';

const INT8 = 20;

/**
 * PostgreSQL on a server.
 *
 * @param url connection address, `postgres://user:password@host:port/database`
 * @param schema schema that all tables are in
 */
export async function openPostgres(url: string, schema: string): Promise<Database> {
  // Loaded here alone: a record in a folder, as most are, starts without it.
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    max: 4,
    application_name: 'saydo',
    options: `-c search_path=${schema}`,
    connectionTimeoutMillis: 10_000,
    // Counts and ids stay far below 2^53.
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  // A connection that breaks, in use or not, would end the process; what is asked of it says what is wrong.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    ...sqlOf(pool),
    name: nameOf(url),
    embedded: false,
    transaction: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(sqlOf(client));
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        // A connection that cannot even roll back is of no more use.
        const broken = await client.query('rollback').then(
          () => false,
          () => true,
        );
        client.release(broken);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}

function sqlOf(client: pg.Pool | pg.PoolClient): Sql {
  return {
    query: async (statement, values = []) => (await client.query(statement, [...values])).rows as never[],
    run: async (statements) => {
      await client.query(statements);
    },
  };
}

/** The address as it may be shown: without its password. */
function nameOf(address: string): string {
  if (!URL.canParse(address)) return 'a PostgreSQL server';
  const url = new URL(address);
  url.password = '';
  url.search = '';
  return url.href;
}
