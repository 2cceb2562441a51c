import { dayIn } from '../lookup.ts';
import { tableOf } from './table.ts';

export const articles = tableOf({
  name: 'articles',
  title: 'Articles',
  about: 'The texts in which accepted findings stand. Their full text is not here.',
  key: ['id'],
  rowsIn: (record) => record.articles,
  columns: [
    { name: 'id', type: 'string', required: true, about: 'Id of the article.', cell: ({ id }) => id },
    { name: 'title', type: 'string', about: 'Title.', cell: ({ title }) => title },
    { name: 'outlet', type: 'string', about: 'Who published it.', cell: ({ outlet }) => outlet },
    { name: 'published', type: 'date', about: 'Day of publication.', cell: ({ published }) => dayIn(published) },
    { name: 'url', type: 'string', about: 'Where it was read.', cell: ({ url }) => url },
    {
      name: 'language',
      type: 'string',
      about: 'Language (BCP 47); und where it cannot be told.',
      cell: ({ language }) => language,
    },
    {
      name: 'byline',
      type: 'string',
      about: 'Who wrote it; several are parted by semicolons.',
      cell: ({ byline }) => byline.join('; ') || null,
    },
    {
      name: 'version',
      type: 'integer',
      required: true,
      about: 'Which of its captures this is.',
      cell: ({ version }) => version,
    },
    {
      name: 'content',
      type: 'string',
      required: true,
      about: 'SHA-256 of the bytes that were read.',
      cell: ({ content }) => content,
    },
  ],
});

export const entities = tableOf({
  name: 'entities',
  title: 'People and bodies',
  about: 'Whom accepted findings name.',
  key: ['id'],
  rowsIn: (record) => record.entities,
  columns: [
    { name: 'id', type: 'string', required: true, about: 'Id of the person or body.', cell: ({ id }) => id },
    { name: 'name', type: 'string', required: true, about: 'What they are called.', cell: ({ name }) => name },
    {
      name: 'type',
      type: 'string',
      about: 'person, office, body, organisation, place, instrument, group or unnamed.',
      cell: ({ type }) => type,
    },
    {
      name: 'offices',
      type: 'string',
      about: 'Offices that accepted findings give them, parted by semicolons.',
      cell: ({ offices }) => offices.join('; ') || null,
    },
  ],
});
