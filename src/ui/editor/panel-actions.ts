import { standardReasons } from '../../editions/standard-reasons';
import { explainFinding, withdrawExplanation } from '../../session/explanation-edits';
import { applyFix } from '../../session/fix-edits';
import type { Session } from '../../session/session';
import { applySuggestion } from '../../session/suggestion-edits';
import type { FindingActions } from '../findings/finding-actions';
import type { Edits } from './edits';
import type { Navigation } from './navigation';

const help = () => import('../findings/finding-help');

/** Ties the cards of the panel to the filing, its history and the sheet. */
export function makePanelActions(session: Session, nav: Navigation, edits: Edits): FindingActions {
  const { edition, filing, result } = session;
  return {
    jump: nav.goToFinding,
    goToCell: nav.goToCell,
    unchoose: nav.unchoose,
    fill: edits.fillProposal,
    fixesOf: async (finding) => {
      const { fixesOf } = await help();
      return fixesOf(finding, filing(), edition, result());
    },
    applyFix: (_finding, fix) => edits.runAnnounced(applyFix(filing(), edition, fix)),
    explainRounding: async (finding) => {
      const { explainRounding } = await help();
      const explained = explainRounding(result().evaluated, finding.key, filing(), edition);
      return explained ? [explained.message, ...explained.figures.map(({ message }) => message)] : [];
    },
    chooseSuggestion: (suggestion) =>
      nav.choose({ kind: 'suggestion', key: suggestion.key }, suggestion.corrections[0]?.cell),
    applySuggestion: (suggestion, alternative) => {
      const corrections = alternative === undefined ? suggestion.corrections : suggestion.alternatives[alternative];
      edits.runAnnounced(applySuggestion(filing(), edition, suggestion, alternative));
      const cell = corrections?.[0]?.cell;
      if (cell) nav.goToCell(cell);
    },
    explain: (finding, words) => edits.runAnnounced(explainFinding(filing(), finding, words)),
    withdrawExplanation: (finding) => edits.runAnnounced(withdrawExplanation(filing(), finding)),
    sourceOf: (id) => {
      const source = edition.rules.find((rule) => rule.id === id)?.source;
      return source && source.document + (source.clause ?? '');
    },
    reasonsFor: standardReasons,
  };
}
