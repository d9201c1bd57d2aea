/** The type of a figure, for the schema of the studio: add `{type: 'figure'}` to the `of` of an article's body. */
export const figure = {
  name: 'figure',
  title: 'Figure',
  type: 'object',
  fields: [
    {name: 'tag', type: 'string', options: {list: ['spending-gauge', 'quote-card', 'ranking-chart']}},
    {
      name: 'attributes',
      type: 'array',
      of: [
        {
          type: 'object',
          fields: [
            {name: 'name', type: 'string'},
            {name: 'value', type: 'string'},
          ],
        },
      ],
    },
    {name: 'content', type: 'array', of: [{type: 'block'}]},
    {name: 'rows', type: 'array', of: [{type: 'tableRow'}]},
  ],
};
