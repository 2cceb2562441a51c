/**
 * SQL of what an article is called outside the record: the id that it came with, else the name of its file. The row of `articles`
 * is called `a`, that of its capture `c`.
 */
export const ARTICLE_NAME = `case when a.place like 'id:%' then substring(a.place from 4) else c.name end`;
