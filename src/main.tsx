import { render } from 'solid-js/web';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with id "app"');
render(() => <h1>明账</h1>, root);
