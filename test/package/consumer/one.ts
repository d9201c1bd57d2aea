import 'nutgraf/ranking-chart';

const chart = document.querySelector('ranking-chart');
chart?.addEventListener('story-select', (event) => console.log(event.id.length));
document.body.addEventListener('story-error', ({problems}) => console.log(problems.join()));
document.addEventListener('story-select', (event) => console.log(event.id.length));
window.addEventListener('story-error', ({problems}) => console.log(problems.join()));
