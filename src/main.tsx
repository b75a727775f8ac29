import { render } from 'solid-js/web';
import { App } from './ui/app';
import { createFakeLibrary } from './ui/fake-library';
import './ui/styles/index.css';

const root = document.getElementById('app');
if (!root) throw new Error('index.html has no element with id "app"');
const library = createFakeLibrary();
render(() => <App library={library} storageProblem={undefined} />, root);
