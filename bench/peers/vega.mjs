// As https://vega.github.io/vega-lite/usage/embed.html says; SVG, because only there its marks have names to be heard.
import embed from 'vega-embed';

const draw = (root, spec) =>
  embed(
    root,
    {$schema: 'https://vega.github.io/schema/vega-lite/v6.json', width: 'container', ...spec},
    {actions: false, renderer: 'svg'},
  );

export const ranking = (root, {rows, target}) =>
  draw(root, {
    description: 'Who meets the guideline',
    data: {values: rows.map(([name, value]) => ({name, value}))},
    encoding: {y: {field: 'name', type: 'nominal', sort: null, title: null}},
    layer: [
      {mark: 'bar', encoding: {x: {field: 'value', type: 'quantitative', title: '% of GDP'}}},
      {
        mark: {type: 'text', align: 'left', dx: 3},
        encoding: {x: {field: 'value', type: 'quantitative'}, text: {field: 'value', format: '.2f'}},
      },
      {mark: 'rule', data: {values: [{}]}, encoding: {x: {datum: target}, y: null}},
    ],
  });

export const trend = (root, {rows, columns, target}) =>
  draw(root, {
    description: 'Who spends how much',
    data: {values: rows.flatMap(([name, ...values]) => values.map((value, i) => ({name, value, year: columns[i]})))},
    layer: [
      {
        mark: {type: 'line', tooltip: true},
        encoding: {
          x: {field: 'year', type: 'ordinal', title: null},
          y: {field: 'value', type: 'quantitative', title: '% of GDP'},
          detail: {field: 'name'},
        },
      },
      {mark: 'rule', data: {values: [{}]}, encoding: {y: {datum: target}}},
    ],
  });

export const shares = (root, {rows}) =>
  draw(root, {
    description: 'A sum of shares',
    data: {values: rows.map(([name, value]) => ({name, value}))},
    mark: {type: 'arc', tooltip: true},
    encoding: {
      theta: {field: 'value', type: 'quantitative', stack: true},
      order: {field: 'value', type: 'quantitative', sort: 'descending'},
      color: {field: 'name', type: 'nominal', sort: null, title: null},
    },
  });

export const map = (root, {rows, topology, target}) =>
  draw(root, {
    description: 'Who meets the guideline',
    data: {values: topology, format: {type: 'topojson', feature: 'countries'}},
    transform: [
      {
        lookup: 'properties.name',
        from: {data: {values: rows.map(([name, value]) => ({name, value}))}, key: 'name', fields: ['name', 'value']},
      },
    ],
    projection: {type: 'azimuthalEqualArea', rotate: [30, -50, 0], clipAngle: 65},
    mark: {type: 'geoshape', stroke: '#fff', tooltip: true},
    encoding: {
      color: {
        condition: [
          {test: `datum.value >= ${target}`, value: '#0b6e6e'},
          {test: 'isValid(datum.value)', value: '#f4e6df'},
        ],
        value: '#e3e6e9',
      },
    },
  });
