// What a newsroom would deploy: oEmbed for its figures. For the tests, it also calls every other function by its name.
import * as nutgraf from 'nutgraf/server';

const answer = nutgraf.oembed({library: {base: 'https://cdn.example/nutgraf@0.1.0/'}});
const acts = {
  ...nutgraf,
  globals: () => ['process', 'Buffer', 'require', 'document', 'window'].filter((name) => name in globalThis),
};

export default {
  async fetch(request) {
    if (new URL(request.url).pathname === '/oembed') return answer(request);
    const {act, values} = await request.json();
    const problems = [];
    values.at(-1).onProblem = (problem, tag, offset) => problems.push(`${offset} ${tag} ${problem}`);
    return Response.json({result: await acts[act](...values), problems});
  },
};
