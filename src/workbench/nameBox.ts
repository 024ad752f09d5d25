import { referenceOf } from "../adapters/univer/places";

const NAME_BOX = '[data-u-comp="defined-name"] input';

/** Goes where Business!B6 says, typed into the name box; the grid's own would go to B6 of the sheet one is on. */
export function watchNameBox(
  grid: HTMLElement,
  go: (sheet: string, address: string, typed: string) => void,
): void {
  const pressed = (event: KeyboardEvent): void => {
    const { target } = event;
    if (event.key !== "Enter" || !(target instanceof HTMLInputElement) || !target.matches(NAME_BOX)) return;
    const reference = referenceOf(target.value);
    if (!reference) return;
    event.preventDefault();
    event.stopPropagation();
    go(reference.sheet, reference.address, target.value);
  };
  grid.addEventListener("keydown", pressed, true);
}
