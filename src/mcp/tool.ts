import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { z } from 'zod';
import { asksForProtected, type Protected, withoutProtected } from '../record/protection/protected.ts';
import { redactText } from '../record/protection/redact.ts';
import type { Database } from '../store/database/database.ts';
import { RecordProblem } from '../store/problem.ts';
import { protectedIn } from '../store/queries/published/protections.ts';
import type { TextsOf } from '../store/queries/texts.ts';
import { FAILED, PROTECTED, TOOLS } from './wording.ts';

/** What tools answer from. */
export interface Answering {
  readonly db: Database;
  readonly texts: TextsOf;
  /** The present as an ISO instant. */
  readonly now: () => string;
  /** Is told of mistakes in saydo, and of what the database refuses. */
  readonly report: (error: unknown) => void;
}

export interface Tool<In extends z.ZodObject, Out extends z.ZodObject> {
  readonly name: keyof typeof TOOLS;
  readonly asks: In;
  readonly answers: Out;
  readonly answer: (asked: z.infer<In>, from: Answering) => Promise<z.infer<Out>>;
}

/** Offers a tool. It reads and changes nothing; what is wrong with a question is told to whoever asks. */
export function offer<In extends z.ZodObject, Out extends z.ZodObject>(
  server: McpServer,
  { name, asks, answers, answer }: Tool<In, Out>,
  from: Answering,
): void {
  server.registerTool(
    name,
    {
      ...TOOLS[name],
      inputSchema: asks as z.ZodObject,
      outputSchema: answers as z.ZodObject,
      annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    },
    async (asked: unknown): Promise<CallToolResult> => {
      let kept: Protected = { protectedTerms: [], entities: new Set() };
      try {
        kept = await protectedIn(from.db);
        if (asksForProtected(asked, kept)) return { isError: true, content: [{ type: 'text', text: PROTECTED }] };
        const answered = withoutProtected(await answer(asked as z.infer<In>, from), kept);
        return {
          content: [{ type: 'text', text: JSON.stringify(answered) }],
          structuredContent: answered as Record<string, unknown>,
        };
      } catch (error) {
        const known = error instanceof RecordProblem && error.code !== 'damaged';
        if (!known) from.report(error);
        return {
          isError: true,
          content: [{ type: 'text', text: known ? redactText(error.message, kept.protectedTerms) : FAILED }],
        };
      }
    },
  );
}

/** How many things of a list are given. */
export const Limit = z.int().min(1).max(50).default(10);
