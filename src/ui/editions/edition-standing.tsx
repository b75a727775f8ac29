import { type Edition, isOfficial } from '../../core/edition/edition';
import { editionText } from '../text-editions.zh';

import '../styles/editions.css';

/** 正式版式 or 版式待核实, with where its tables were seen. Shown in the program, never printed. */
export function EditionStanding(props: { readonly edition: Edition }) {
  return (
    <span
      class="edition-standing"
      classList={{ 'is-unverified': !isOfficial(props.edition) }}
      title={props.edition.source}
    >
      {isOfficial(props.edition) ? editionText.official : editionText.unverified}
    </span>
  );
}
