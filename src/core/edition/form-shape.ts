import type { Form } from './form';

/**
 * The form in another of its shapes; the same form where that is its own or it has no such. Whose columns were borrowed is
 * no longer said: the office says what its own form looks like.
 */
export function inShape(form: Form, id: string | undefined): Form {
  const shape = form.shapes?.find((each) => each.id === id);
  if (!shape || shape.id === form.shape) return form;
  const { columnNoLabel: _label, rowLabels: _labels, borrowedFrom: _from, ...rest } = form;
  const { id: own, name: _name, ...layout } = shape;
  return { ...rest, ...layout, shape: own };
}
