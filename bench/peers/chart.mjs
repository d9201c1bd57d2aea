// As https://www.chartjs.org/docs/latest/getting-started/integration.html says of bundles; the name of the canvas as its page on accessibility.
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PieController,
  PointElement,
  Tooltip,
} from 'chart.js';

const draw = (root, modules, type, {options, ...config}) => {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', document.querySelector('figcaption').textContent);
  root.append(canvas);
  Chart.register(...modules);
  return new Chart(canvas, {type, ...config, options: {animation: false, ...options}});
};
/** A grid line of its own colour: the target, without a plug-in. */
const targetGrid = (target) => ({
  grid: {color: ({tick}) => (tick.value === target ? '#17191c' : '#d9dce0')},
  ticks: {stepSize: 1},
});

export const ranking = (root, {rows, target}) =>
  draw(root, [BarController, BarElement, CategoryScale, LinearScale], 'bar', {
    data: {labels: rows.map(([name]) => name), datasets: [{data: rows.map(([, value]) => value)}]},
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      scales: {x: targetGrid(target), y: {ticks: {autoSkip: false}}},
    },
  });

export const trend = (root, {rows, columns, target}) =>
  draw(root, [LineController, LineElement, PointElement, CategoryScale, LinearScale, Tooltip], 'line', {
    data: {labels: columns, datasets: rows.map(([label, ...data]) => ({label, data, pointRadius: 0}))},
    options: {scales: {y: targetGrid(target)}},
  });

export const shares = (root, {rows}) =>
  draw(root, [PieController, ArcElement, Legend], 'pie', {
    data: {labels: rows.map(([name]) => name), datasets: [{data: rows.map(([, value]) => value)}]},
  });
