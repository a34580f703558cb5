/** A labelled checkbox (`b`) for a branch; its label is its parent. */
export function branchBox(slug: string, name: string): HTMLInputElement {
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = 'b';
  box.value = slug;
  label.append(box, name);
  return box;
}
