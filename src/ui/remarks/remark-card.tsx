import { type JSX, Match, Show, Switch, createEffect, createSignal, on } from 'solid-js';
import type { Finding } from '../../core/check/finding';
import type { ReturnRemark } from '../../core/filing/dossier';
import { remarksText } from '../text-remarks.zh';
import { WordsEditor } from './words-editor';

const words = remarksText.card;

type Writing = 'reply' | 'text';

/** Where a remark belongs, as its card says it. */
export interface RemarkPlace {
  readonly label: string;
  /** A jump leads there. */
  readonly isThere: boolean;
}

/** One remark of the bureau: its place, its words, the answer, and the tick. */
export function RemarkCard(props: {
  readonly remark: ReturnRemark;
  readonly place: RemarkPlace;
  /** How many errors its cell has. */
  readonly errors: number;
  readonly isCurrent: boolean;
  readonly canEdit: boolean;
  /** The selected cell in words; undefined where none is. */
  readonly selectedPlace: string | undefined;
  readonly onJump: () => void;
  readonly onUnchoose: () => void;
  readonly onSettle: (isDone: boolean) => void;
  /** The 需核实 whose 核实说明 an answer may be too. */
  readonly explains: Finding | undefined;
  readonly onReply: (reply: string, explained: Finding | undefined) => void;
  readonly onReword: (text: string) => void;
  readonly onTie: () => void;
  readonly onUntie: () => void;
  readonly onRemove: () => void;
}) {
  const [writing, setWriting] = createSignal<Writing>();
  const [isExplanation, setIsExplanation] = createSignal(false);
  const toggle = (asked: Writing): void => void setWriting((open) => (open === asked ? undefined : asked));
  let card!: HTMLLIElement;
  createEffect(
    on(
      () => props.isCurrent,
      (isCurrent) => {
        if (isCurrent) card.scrollIntoView({ block: 'nearest' });
      },
    ),
  );
  const source = (): string | undefined =>
    props.remark.file === undefined ? undefined : words.from(props.remark.file, props.remark.number);
  return (
    <li
      ref={(element) => (card = element)}
      class="finding remark"
      classList={{ 'finding-current': props.isCurrent, 'remark-done': props.remark.isDone }}
    >
      <div class="finding-head">
        <span class="remark-place" classList={{ 'remark-placed': props.place.isThere }} title={source()}>
          {props.place.label}
        </span>
        <label class="remark-tick">
          <input
            type="checkbox"
            checked={props.remark.isDone}
            disabled={!props.canEdit}
            onChange={(event) => props.onSettle(event.currentTarget.checked)}
          />
          {words.done}
        </label>
      </div>
      <button
        type="button"
        class="finding-message remark-text"
        aria-current={props.isCurrent}
        title={props.place.isThere ? words.goTo(props.place.label) : undefined}
        onClick={() => props.onJump()}
      >
        {props.remark.text}
      </button>
      <Show when={props.remark.isDone && props.errors > 0}>
        <p class="muted">{words.stillWrong(props.errors)}</p>
      </Show>
      <Show when={props.remark.reply !== '' && writing() !== 'reply'}>
        <p class="explanation remark-reply">
          <b>{words.reply}：</b>
          {props.remark.reply}
        </p>
      </Show>
      <div class="finding-foot">
        <Show when={props.canEdit}>
          <Toggle
            label={props.remark.reply === '' ? words.reply : words.replyAgain}
            isOpen={writing() === 'reply'}
            onClick={() => toggle('reply')}
          />
          <Toggle
            label={words.tie}
            title={props.selectedPlace === undefined ? words.noCell : words.tieHint(props.selectedPlace)}
            isDisabled={props.selectedPlace === undefined}
            onClick={() => props.onTie()}
          />
          <Show when={props.remark.cell ?? props.remark.table}>
            <Toggle label={words.untie} onClick={() => props.onUntie()} />
          </Show>
          <Toggle label={words.edit} isOpen={writing() === 'text'} onClick={() => toggle('text')} />
          <Toggle label={words.remove} onClick={() => props.onRemove()} />
        </Show>
        <Show when={props.isCurrent}>
          <Toggle label={words.unchoose} onClick={() => props.onUnchoose()} />
        </Show>
      </div>
      <Switch>
        <Match when={writing() === 'reply'}>
          <WordsEditor
            initial={props.remark.reply}
            label={words.reply}
            hint={words.replyHint}
            saveLabel={() => words.saveReply}
            mayBeBlank={props.remark.reply !== ''}
            onClose={() => setWriting(undefined)}
            onSave={(reply) => {
              setWriting(undefined);
              props.onReply(reply, isExplanation() && reply.trim() !== '' ? props.explains : undefined);
              setIsExplanation(false);
            }}
            option={
              <Show when={props.explains}>
                {(finding) => (
                  <label class="remark-tick remark-explains" title={finding().message}>
                    <input
                      type="checkbox"
                      checked={isExplanation()}
                      onChange={(event) => setIsExplanation(event.currentTarget.checked)}
                    />
                    {words.alsoExplains(finding().ruleName)}
                  </label>
                )}
              </Show>
            }
          />
        </Match>
        <Match when={writing() === 'text'}>
          <WordsEditor
            initial={props.remark.text}
            label={words.editLabel}
            saveLabel={() => words.save}
            onClose={() => setWriting(undefined)}
            onSave={(changed) => {
              setWriting(undefined);
              props.onReword(changed);
            }}
          />
        </Match>
      </Switch>
    </li>
  );
}

function Toggle(props: {
  readonly label: string;
  readonly title?: string;
  readonly isOpen?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}): JSX.Element {
  return (
    <button
      type="button"
      class="finding-toggle"
      title={props.title}
      disabled={props.isDisabled}
      aria-expanded={props.isOpen}
      onClick={() => props.onClick()}
    >
      {props.label}
    </button>
  );
}
