import { For } from 'solid-js';

/** One of a few, as buttons side by side. */
export function Choices<T>(props: {
  readonly legend: string;
  readonly hint: string;
  readonly name: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  return (
    <div class="field" role="radiogroup" aria-label={props.legend}>
      <span class="field-label">{props.legend}</span>
      <div class="choices">
        <For each={props.options}>
          {(option) => (
            <label class="choice">
              <input
                type="radio"
                name={props.name}
                checked={props.value === option.value}
                onChange={() => props.onChange(option.value)}
              />
              <span>{option.label}</span>
            </label>
          )}
        </For>
      </div>
      <span class="field-hint">{props.hint}</span>
    </div>
  );
}
