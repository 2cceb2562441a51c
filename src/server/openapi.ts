import type { OpenAPIHono } from '@hono/zod-openapi';

/** The description of the API, as OpenAPI 3.1 has it. */
export function openApiOf(app: OpenAPIHono, version: string) {
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'The token in the address that “saydo serve” prints; pages have a cookie in its place.',
  });
  const description = app.getOpenAPI31Document({
    openapi: '3.1.0',
    security: [{ token: [] }],
    info: {
      title: 'saydo desk',
      version,
      description:
        'What was said, what was done, and the passage that proves it: the record over HTTP. Ids are as people write them (P12); days are ISO dates; offsets count UTF-16 units. Whatever goes wrong is told as RFC 9457 has it. Answers are tagged with the last entry of the log.',
      license: { name: 'Apache-2.0' },
    },
  });
  // Files are taken as they come and pass no schema, so that the routes say nothing of them.
  const content = description.paths?.['/api/imports']?.post?.requestBody;
  if (content !== undefined && 'content' in content) content.content['multipart/form-data'] = { schema: FILES };
  return description;
}

const FILES = {
  type: 'object' as const,
  required: ['files'],
  properties: {
    files: { type: 'array' as const, items: { type: 'string' as const, contentMediaType: 'application/octet-stream' } },
    outlet: { type: 'string' as const },
    published: { type: 'string' as const, format: 'date' },
    url: { type: 'string' as const },
    by: { type: 'string' as const },
  },
};
