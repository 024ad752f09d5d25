/** The texts of a page that is fetched later, turned into the pseudo language like those of the pane (texts.ts). */
module.exports = function (source) {
  const pseudo = JSON.stringify(require.resolve("./pseudo.ts"));
  return `${source.replace("export const texts", "const real")}
import { pseudo } from ${pseudo};
export const texts = new URLSearchParams(location.search).has("pseudo") ? pseudo(real) : real;
`;
};
