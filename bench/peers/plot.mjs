import {
  axisX,
  barX,
  geo,
  groupZ,
  lineY,
  plot,
  pointer,
  ruleX,
  ruleY,
  stackX,
  text,
  tip,
  waffleX,
} from '@observablehq/plot';
import {feature} from 'topojson-client';

const draw = (root, options) =>
  root.append(plot({width: root.clientWidth, ariaLabel: document.querySelector('figcaption').textContent, ...options}));

export const tally = (root, {rows, target}) => {
  const verdict = ([, share]) => (share === null ? 'No figure' : share >= target ? 'Met' : 'Not met');
  draw(root, {
    color: {legend: true, domain: ['Met', 'Not met', 'No figure'], range: ['#0b6e6e', '#b3420f', '#d9dce0']},
    marks: [waffleX(rows, groupZ({x: 'count'}, {fill: verdict, ariaLabel: verdict, unit: 1}))],
  });
};

export const ranking = (root, {rows, target}) =>
  draw(root, {
    marginLeft: 100,
    y: {label: null},
    x: {label: '% of GDP'},
    marks: [
      barX(rows, {x: '1', y: '0', sort: {y: 'x', reverse: true}}),
      text(rows, {x: '1', y: '0', text: ([, value]) => value.toFixed(2), textAnchor: 'start', dx: 3}),
      ruleX([target]),
    ],
  });

export const trend = (root, {rows, columns, target}) => {
  const points = rows.flatMap(([name, ...values]) => values.map((value, i) => ({name, value, year: columns[i]})));
  draw(root, {
    x: {type: 'point', label: null},
    y: {label: '% of GDP'},
    marks: [
      lineY(points, {x: 'year', y: 'value', z: 'name', stroke: '#999'}),
      tip(points, pointer({x: 'year', y: 'value', title: ({name, value}) => `${name} ${value}`})),
      ruleY([target]),
    ],
  });
};

export const shares = (root, {rows}) =>
  draw(root, {
    height: 90,
    marks: [
      barX(
        rows,
        stackX({x: '1', fill: '#dce6f5', stroke: '#1f4e9c', ariaLabel: ([name, value]) => `${name} ${value}`}),
      ),
      axisX(),
    ],
  });

export const map = (root, {rows, topology, target}) => {
  const {features} = feature(topology, topology.objects.countries);
  const values = new Map(rows);
  const valueOf = ({properties}) => values.get(properties.name);
  const shown = {type: 'FeatureCollection', features: features.filter((one) => valueOf(one) !== undefined)};
  draw(root, {
    projection: {type: 'azimuthal-equal-area', rotate: [30, -50], domain: shown},
    color: {type: 'threshold', domain: [target], range: ['#f4e6df', '#0b6e6e'], unknown: '#e3e6e9'},
    marks: [
      geo(features, {
        fill: valueOf,
        stroke: '#fff',
        ariaLabel: (one) => `${one.properties.name} ${valueOf(one) ?? ''}`,
      }),
    ],
  });
};
