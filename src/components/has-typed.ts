/** Whether somebody has typed or chosen anything on a page that was not there when it came. */
export function hasTyped(page: Document): boolean {
  const fields = [...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
  const isFilled = fields.some(
    (field) =>
      field.value !== field.defaultValue || ('defaultChecked' in field && field.checked !== field.defaultChecked),
  );
  const isChosen = [...page.querySelectorAll('select')].some(
    ({ options, selectedIndex }) =>
      selectedIndex !==
      Math.max(
        0,
        [...options].findIndex(({ defaultSelected }) => defaultSelected),
      ),
  );
  return isFilled || isChosen;
}
