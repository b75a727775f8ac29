import { For } from 'solid-js';
import type { SignOff } from '../../core/filing/dossier';
import { life as words } from '../text-life.zh';

const KEYS = Object.keys(words.signOff.names) as (keyof SignOff)[];

/** 填表人, 审核人, 单位负责人 and 填报日期. `onChange` is told at every key. */
export function SignOffFields(props: {
  readonly signOff: SignOff;
  readonly canEdit: boolean;
  readonly onChange: (signOff: SignOff) => void;
}) {
  return (
    <div class="sign-off">
      <For each={KEYS}>
        {(key) => (
          <label>
            <span>{words.signOff.names[key]}</span>
            <input
              class="input"
              name={`sign-${key}`}
              type={key === 'date' ? 'date' : 'text'}
              autocomplete="off"
              maxlength={20}
              disabled={!props.canEdit}
              value={props.signOff[key] ?? ''}
              onInput={(event) => props.onChange({ ...props.signOff, [key]: event.currentTarget.value })}
            />
          </label>
        )}
      </For>
    </div>
  );
}
