import { texts as real } from "../../../src/taskpane/texts";
import { pseudo } from "./pseudo";

/** The catalogue of the pane under test: in a language that nobody wrote anywhere else, where the address asks for it. */
export const texts = new URLSearchParams(location.search).has("pseudo") ? pseudo(real) : real;
