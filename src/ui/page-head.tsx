import type { JSX } from 'solid-js';
import { text } from './text.zh';

/** The head of Home and Help: the name, and where else one can go. */
export function PageHead(props: { readonly children?: JSX.Element }) {
  return (
    <header class="page-head">
      <a class="brand" href="#/">
        <span class="brand-name">{text.app}</span>
        <span class="brand-line">{text.tagline}</span>
      </a>
      <nav class="page-links">{props.children}</nav>
    </header>
  );
}
