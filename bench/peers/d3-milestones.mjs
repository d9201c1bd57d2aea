import milestones from 'd3-milestones';
import 'd3-milestones/build/d3-milestones.css';

export const timeline = (root, {events}) =>
  milestones(`#${root.id}`)
    .mapping({timestamp: 'date', text: 'title'})
    .parseTime('%Y-%m-%d')
    .aggregateBy('day')
    .optimize(true)
    .render(events);
