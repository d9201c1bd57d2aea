// As https://visjs.github.io/vis-timeline/docs/timeline/ says.
import {DataSet, Timeline} from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.min.css';

export const timeline = (root, {events}) => {
  const items = events.map(({id, date, title}) => ({id, start: date, content: title}));
  return new Timeline(root, new DataSet(items), {});
};
