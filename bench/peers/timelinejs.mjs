// As https://timeline.knightlab.com/docs/instantiate-a-timeline.html says, without the fonts it would ask a third party for.
import {Timeline} from '@knight-lab/timelinejs';
import '@knight-lab/timelinejs/dist/css/timeline.css';

export const timeline = (root, {events}) =>
  new Timeline(
    root.id,
    {
      events: events.map(({date, title, id}) => {
        const [year, month, day] = date.split('-');
        return {unique_id: id, start_date: {year, month, day}, text: {headline: title}};
      }),
    },
    {font: null, language: 'en', duration: 0, script_path: new URL('.', import.meta.url).href},
  );
