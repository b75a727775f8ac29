import { DEFAULT_EDITION } from '../../editions';
import { PageHead } from '../page-head';
import { text } from '../text.zh';
import { RuleList } from './rule-list';

/** 校验规则 to be read, without a filing. */
export default function RulesPage() {
  return (
    <div class="page">
      <PageHead>
        <a class="button button-quiet" href="#/">
          {text.toHome}
        </a>
      </PageHead>
      <main class="rules-alone">
        <RuleList
          edition={DEFAULT_EDITION}
          canSwitch={false}
          onSwitchOff={() => undefined}
          onShowFinding={() => undefined}
        />
      </main>
    </div>
  );
}
