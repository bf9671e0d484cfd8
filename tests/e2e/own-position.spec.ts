import { expect, test } from '../support/browser.ts';

/** "Gebruik mijn plaats": where the device is, written into the field by the browser itself. */
test('the position of the device becomes a postcode, and is sent to nobody', async ({ page, context, site }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  const field = page.locator('input[name=postcode]');
  const press = async (latitude: number, longitude: number) => {
    await context.setGeolocation({ latitude, longitude, accuracy: 20 });
    await page.getByRole('button', { name: 'Gebruik mijn plaats' }).click();
  };

  await page.goto(`${site.origin}/`);
  expect(asked.filter((one) => one.includes('postcodes.json'))).toEqual([]);
  await press(52.5, 6.09);
  await expect(page.getByText('Uw browser geeft uw plaats niet door.')).toBeVisible();

  await context.grantPermissions(['geolocation']);
  await press(52.5112, 6.0907);
  await expect(page.getByText('U bent bij postcode')).toBeVisible();
  await expect(field).toHaveValue('8011');
  await press(48.85, 2.35);
  await expect(page.getByText('U bent niet in Nederland')).toBeVisible();
  // Between Zwolle and Hattem.
  await press(52.4855, 6.0745);
  await expect(page.getByText('Waar woont u?')).toBeVisible();
  await page.getByRole('button', { name: /^Hattem/ }).click();
  await expect(field).toHaveValue(/^80\d\d$/);
  expect(asked.filter((one) => /POST|52[.,]|6[.,]0/.test(one))).toEqual([]);

  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/gemeente\/hattem/);
});
